/** Tensor programs through the commands, and what each writes through the checker. */
import { describe, expect, test } from 'vitest';
import { cornercheck } from './served.ts';

const NETWORK = ['fixtures/tensors/network.json', '--at', '@fixtures/tensors/network-at.json'];
const tensors = (...nodes: readonly object[]): string =>
  JSON.stringify({
    format: 'cornercheck.tensors/1',
    inputs: [{ name: 'x', shape: [2] }],
    nodes,
    output: 'y',
  });
const NORM = tensors({ id: 'a', op: 'abs', args: ['x'] }, { id: 'y', op: 'reduceMax', args: ['a'] });

describe('what is written about the entries is accepted by verify', () => {
  test.each([
    ['explain', NETWORK, 0],
    ['judge', [...NETWORK, '--gradient', 'w=[[[[10,4],[2,10]]]],v=[8,4,8,8]'], 0],
    ['judge', [...NETWORK, '--gradient', 'w=[[[[20,8],[4,20]]]],v=[8,4,8,8]'], 1],
    ['integrate', [NORM, '--from', '[0,-1]', '--to', 'x=[1,1]'], 0],
    ['critical', [NORM], 0],
    ['forge', [NORM, '--at', '[1,1]', '--gradient', '[5,5]'], 0],
    ['descend', [NORM, '--from', '[1,1/2]', '--step', '1/2', '--steps', '5'], 0],
    ['check', ['exact', '--program', NORM, '--at', 'x[1]=1,x[0]=-1'], 0],
  ])('%s %j', { timeout: 60_000 }, async (command, words, status) => {
    const said = await cornercheck([command, ...words, '--json']);
    expect([said.status, said.stderr]).toEqual([status, expect.not.stringContaining('cornercheck:')]);
    const verified = await cornercheck(['verify', '-'], said.stdout);
    expect([verified.status, verified.stdout]).toEqual([0, expect.stringContaining('accepted')]);
  });
});

test('ties and gradients are told by the names of arrays and entries', async () => {
  const { stdout } = await cornercheck(['explain', ...NETWORK]);
  expect(stdout).toContain('at w = [[[[1, −1], [0, 1]]]], v = [1, 1, 1/2, 0]');
  expect(stdout).toContain('derivative    w = [[[[6, 4], [4, 14]]]], v = [8, 4, 8, 8]');
  expect(stdout).toContain('maxPool at p[0,0,0,1]: x1 | x4');
});

test('a case of a file has nested lists', async () => {
  const line = { program: JSON.parse(NORM), at: { x: [1, -1] }, gradient: ['1', '-1'] };
  const { status, stdout } = await cornercheck(['judge', '--cases', '-'], `${JSON.stringify(line)}\n`);
  expect([status, stdout]).toEqual([1, expect.stringContaining('outside')]);
});

test.each([
  [['explain', NORM, '--at', '[1,2,3]'], '--at: expected x of shape [2], got [3]'],
  [['explain', NORM], 'expected values for x of shape [2], such as --at x[0]=0,x[1]=0'],
  [
    ['judge', NORM, '--at', '[1,2]', '--gradient', '[[1,2]]'],
    '--gradient: expected x of shape [2], got [1,2]',
  ],
  [
    ['explain', tensors({ id: 'y', op: 'matmul', args: ['x', 'x', 'x'] }), '--at', '[1,2]'],
    'nodes[0] (y): matmul: expected two arrays',
  ],
])('%j is refused', async (words, why) => {
  const { status, stderr } = await cornercheck(words);
  expect([status, stderr]).toEqual([2, expect.stringContaining(why)]);
});
