import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cornercheck } from '../served.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-init-'));
afterAll(() => rmSync(folder, { recursive: true }));

const compiles = spawnSync('g++', ['--version']).status === 0;
const KINDS = [
  ['ad.mjs', join(folder, 'ad.mjs'), ['ad.mjs'], 'my.range'],
  ['ad.py', `cmd:python3 ${join(folder, 'ad.py')}`, ['ad.py'], 'my.range'],
  ['ad.cc', `cmd:${join(folder, 'ad')}`, ['ad.cc', 'speak.hpp', 'json.hpp'], 'range'],
] as const;

describe.each(KINDS)('%s', (name, target, files, meansProgram) => {
  const path = join(folder, name);
  const left = name.endsWith('.cc') && !compiles;

  test('is written, and the next step is told', async () => {
    const { stdout, status } = await cornercheck(['init', path, '--json']);
    expect(status).toBe(0);
    const written = JSON.parse(stdout);
    expect(written).toMatchObject({
      format: 'cornercheck.init/1',
      files: files.map(file => join(folder, file)),
    });
    expect(written.next).toContain(`npx cornercheck check`);
    expect(readFileSync(path, 'utf8')).not.toMatch(/NAME|STEM/);
    if (name.endsWith('.cc') && compiles)
      expect(spawnSync('sh', ['-c', written.next.split(' && ')[0]]).status).toBe(0);
  });

  test.skipIf(left)(
    'runs as it stands: its test and a check find nothing',
    { timeout: 300_000 },
    async () => {
      const tested = await cornercheck(['check', target, '--self-test', '--timeout', '60000']);
      expect(tested).toMatchObject({
        status: 0,
        stdout: expect.stringMatching(/^✓ .* answers as it says: \d+ questions\n$/),
      });
      const checked = await cornercheck([
        'check',
        target,
        '--runs',
        '5',
        '--ops',
        `abs,max,${meansProgram}`,
        '--timeout',
        '60000',
      ]);
      expect(checked).toMatchObject({ status: 0, stdout: expect.stringContaining('✓ no violation') });
    },
  );

  test('is not written over', async () => {
    writeFileSync(path, 'mine');
    const { status, stderr } = await cornercheck(['init', path]);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('it is there already, and is not overwritten'),
    ]);
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });
});

test('a header that is another one is not written over', async () => {
  writeFileSync(join(folder, 'speak.hpp'), 'mine');
  expect((await cornercheck(['init', join(folder, 'other.cc')])).status).toBe(2);
});

test('other languages are refused', async () => {
  const { status, stderr } = await cornercheck(['init', join(folder, 'ad.rs')]);
  expect([status, stderr]).toEqual([
    2,
    expect.stringContaining('expected a name that ends in .mjs, .py or .cc'),
  ]);
});
