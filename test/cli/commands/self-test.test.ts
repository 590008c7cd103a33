import { expect, test } from 'vitest';
import { cornercheck } from '../served.ts';

const ORDER = 'cmd:node fixtures/targets/faulty.mjs order';

test('a fault is said, with what to do, and is a violation', async () => {
  const { status, stdout } = await cornercheck(['check', ORDER, '--self-test']);
  expect(status).toBe(1);
  expect(stdout).toBe(`order
  x - y at 3, 2, backward mode: expected value 1, gradient (1, -1), got value 1, gradient (-1, 1)
  → the entries belong to the inputs in the order of program.inputs
✗ 1 fault in 8 questions
`);
});

test('as JSON', async () => {
  const { stdout } = await cornercheck(['check', ORDER, '--self-test', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({
    format: 'cornercheck.self-test/1',
    target: ORDER,
    faults: [{ fault: 'order' }],
  });
});

test('what has no meaning beside it is refused', async () => {
  const { status, stderr } = await cornercheck(['check', ORDER, '--self-test', '--ops', 'max']);
  expect([status, stderr]).toEqual([2, expect.stringContaining('--ops: has no meaning beside --self-test')]);
});
