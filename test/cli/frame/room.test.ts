/** Programs that are too large for the memory of the process are refused in one line, before they are computed with. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const refused = (document: object, command: readonly string[], megabytes: number): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
  const file = join(folder, 'large.json');
  writeFileSync(file, JSON.stringify(document));
  const words = ['dist/src/cli/main.js', command[0]!, file, ...command.slice(1)];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, ...words],
    { encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  expect([status, stdout]).toEqual([2, '']);
  return stderr;
};

test('a derivative of many outputs by many inputs', () => {
  const inputs = Array.from({ length: 1_000 }, (_, i) => `x${i}`);
  const nodes = inputs.map(x => ({ id: `r_${x}`, op: 'relu', args: [x] }));
  const outputs = nodes.map(({ id }) => id);
  const at = inputs.map(() => 1).join(',');
  expect(refused({ inputs, nodes, outputs }, ['explain', '--at', at, '--json'], 110)).toMatch(
    /^cornercheck: a derivative of 1000 outputs by 1000 inputs takes about \d+ MB, and \d+ MB of memory are left; .+; ask for fewer outputs at a time\n$/,
  );
});

test.each([
  [
    'a product of two matrices of inputs',
    [256, 256],
    /expected an unrolled program of at most 2000000 nodes/,
  ],
  ['a smaller one, with little memory', [100, 100], /expected an unrolled program that fits into memory/],
])('%s', (_, shape, words) => {
  const document = {
    format: 'cornercheck.tensors/1',
    inputs: ['a', 'b'].map(name => ({ name, shape })),
    nodes: [{ id: 'c', op: 'matmul', args: ['a', 'b'] }],
    output: 'c',
    weights: Array.from({ length: shape[0]! }, () => new Array(shape[1]).fill(1)),
  };
  const stderr = refused(document, ['explain', '--at', '0'], 110);
  expect(stderr).toMatch(words);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

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

test('memory that nobody needs any more is no shortage, what is kept is one', () => {
  const program = `
    const { expectMemory } = await import('./dist/src/fields/budget.js');
    const kept = [];
    const fill = keep => {
      for (let k = 0; k < 450; k++) {
        const some = Array.from({ length: 50_000 }, (_, i) => i + k + 0.5);
        if (keep) kept.push(some);
        expectMemory();
      }
    };
    fill(false);
    console.log('garbage');
    try { fill(true) } catch (error) { console.log(error.constructor.name, error.message) }
  `;
  const { stdout } = spawnSync(
    process.execPath,
    ['--max-old-space-size=200', '--input-type=module', '--eval', program],
    { encoding: 'utf8' },
  );
  expect(stdout).toMatch(/^garbage\nUndecided more than \d+ MB of memory\n$/);
});
