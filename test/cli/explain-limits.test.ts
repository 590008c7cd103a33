/** What `explain` may cost: steps, seconds, memory; and what it says when that is spent. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { cornercheck } from './served.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** abs(relu(x0) + …): D_P at 0 has 2^(n + 1) gradients, and is no sum, as the ties are linked. */
const many = (n: number): string => `abs(${Array.from({ length: n }, (_, k) => `relu(x${k})`).join(' + ')})`;
const zeros = (n: number): string => Array.from({ length: n }, () => '0').join(',');

test('D9: what does not fit into the memory is undecided, and never ends the process', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      '--max-old-space-size=300',
      'dist/src/cli/main.js',
      'explain',
      many(300),
      '--at',
      zeros(300),
      '--json',
      '--budget',
      '100000000',
      '--time',
      '8',
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  expect(status).toBe(3);
  expect(JSON.parse(stdout).nodewise.why).toMatch(/MB of memory|8 s/);
});

test('G5: --time ends the work with what is known, and says so', async () => {
  const { status, stdout } = await cornercheck([
    'explain',
    many(40),
    '--at',
    zeros(40),
    '--json',
    '--budget',
    '1000000000',
    '--time',
    '1',
  ]);
  expect(status).toBe(3);
  const document = JSON.parse(stdout);
  expect(document.nodewise.why).toBe('more than 1 s');
  expect(document.nodewise.gradients.length).toBeGreaterThan(1);
  expect(document.gradient.backward).toHaveLength(40);
});

test('what is open of a large Clarke set says what was tried of D_P', async () => {
  const n = 4_500;
  const inputs = Array.from({ length: n }, (_, k) => `x${k}`);
  const relus = inputs.map((x, k) => ({ id: `r${k}`, op: 'relu', args: [x] }));
  const sum = { id: 's', op: 'sum', args: relus.map(({ id }) => id) };
  const path = join(folder, 'wide.json');
  const nodes = [...relus, sum, { id: 'y', op: 'abs', args: ['s'] }];
  writeFileSync(path, JSON.stringify({ inputs, nodes, output: 'y' }));
  const { status, stdout } = await cornercheck([
    'explain',
    path,
    '--at',
    zeros(n),
    '--json',
    '--budget',
    '10',
  ]);
  const { nodewise, clarke } = JSON.parse(stdout);
  expect(status).toBe(3);
  expect(clarke.why).toBe(
    `D_P: ${nodewise.why}; its cells: more than 20000000 derivatives of nodes by inputs`,
  );
});

/** relu of relu of … of x: all are tied at 0, and each hangs on those before it. */
function chain(n: number): string {
  const path = join(folder, `chain${n}.json`);
  const nodes = Array.from({ length: n }, (_, k) => ({
    id: `n${k}`,
    op: 'relu',
    args: [k === 0 ? 'x' : `n${k - 1}`],
  }));
  writeFileSync(path, JSON.stringify({ inputs: ['x'], nodes, output: `n${n - 1}` }));
  return path;
}

test('of a chain of 20,000 ties all is said in memory by its length, not by its length squared, and the checker follows', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--max-old-space-size=500', 'dist/src/cli/main.js', 'explain', chain(20_000), '--at', '0', '--json'],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  expect(status).toBe(0);
  const document = JSON.parse(stdout);
  expect([document.nodewise.gradients, document.clarke.gradients]).toEqual([
    [['0'], ['1']],
    [['0'], ['1']],
  ]);
  expect(verifyDocument(document).verdict).toBe('accepted');
  const short = document.nodewise.gradients.slice(1);
  for (const set of ['nodewise', 'clarke'])
    expect(verifyDocument({ ...document, [set]: { ...document[set], gradients: short } }).verdict).toBe(
      'rejected',
    );
});

test('a program for which there is not enough memory is refused in one line, before it is read', () => {
  const path = join(folder, 'large.json');
  writeFileSync(path, `{"inputs":["x"],"nodes":[${' '.repeat(40_000_000)}],"output":"x"}`);
  const args = ['--max-old-space-size=100', 'dist/src/cli/main.js', 'explain', path, '--at', '0'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(
    /expected at most \d+ bytes, as there is no more memory to read them in; .*, got \d+/,
  );
});

test('G1, G4: a network at a point without a tie: exit 0, whatever I(x) may hold by coincidence', async () => {
  const terms = Array.from(
    { length: 60 },
    (_, k) => `${k + 3}/7 * relu(${k + 1} * x - ${2 * k + 1} * y + ${((k * k) % 7) + 1})`,
  );
  const file = join(folder, 'net.txt');
  writeFileSync(file, `net(x, y) = ${terms.join(' + ')}`);
  const { status, stdout } = await cornercheck(['explain', file, '--at', '3/11,-5/13', '--json']);
  const document = JSON.parse(stdout);
  expect(status).toBe(0);
  expect([document.nodewise.status, document.clarke.status, document.reachable.verdict]).toEqual([
    'exact',
    'exact',
    'no',
  ]);
  expect(document.active.status).toBe('undecided');
  const asked = await cornercheck([
    'explain',
    file,
    '--at',
    '3/11,-5/13',
    '--coincidences',
    '--budget',
    '20000',
  ]);
  expect(asked.status).toBe(3);
});

test.each([
  ['--time', '0'],
  ['--time', 'long'],
  ['--time', '-1'],
])('%s %s is refused in one line', async (name, value) => {
  const { status, stderr } = await cornercheck(['explain', 'relu(x)', '--at', '0', name, value]);
  expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
  expect(stderr).toContain('expected a whole number');
});
