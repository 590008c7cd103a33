/** Programs that are too large for the memory of the process are refused in one line, before they are computed with. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('in one line, which says how much there is, and what helps', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
  const file = join(folder, 'long.json');
  const nodes = Array.from({ length: 160_000 }, (_, i) => ({
    id: `n${i}`,
    op: 'relu',
    args: [i === 0 ? 'x' : `n${i - 1}`],
  }));
  writeFileSync(file, JSON.stringify({ inputs: ['x'], nodes, output: 'n159999' }));
  const main = ['dist/src/cli/main.js', 'judge', file, '--at', '0', '--gradient', '0'];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=110', ...main], {
    encoding: 'utf8',
  });
  expect(stderr).toMatch(
    /^cornercheck: a program of 160001 nodes and inputs takes about \d+ MB, and \d+ MB of memory are left; more are had with \S+=\d+\n$/,
  );
  expect([status, stdout]).toEqual([2, '']);
  rmSync(folder, { recursive: true });
});
