import { expect, test } from 'vitest';
import { cornercheck } from '../served.ts';

test('forge prints a program that explain differentiates as asked', async () => {
  const forged = await cornercheck(['forge', 't^2', '--at', '3', '--gradient', '0']);
  expect(forged.status).toBe(0);
  const explained = await cornercheck(['explain', '-', '--at', '3', '--json'], forged.stdout);
  expect(JSON.parse(explained.stdout)).toMatchObject({ value: '9', gradient: { backward: ['0'] } });
  const same = await cornercheck(['equal', forged.stdout, 't^2']);
  expect(same).toMatchObject({ status: 0 });
});

test('equal: no with a point, as a document', async () => {
  const { status, stdout } = await cornercheck(['equal', 'relu(t)', 'abs(t)', '--json']);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    format: 'cornercheck.equal/1',
    equal: 'no',
    at: { at: '-1' },
    values: [['0'], ['1']],
  });
});

test('a gradient for each point', async () => {
  const { status, stderr } = await cornercheck(['forge', 't', '--at', '0']);
  expect([status, stderr]).toEqual([2, 'cornercheck: expected a --gradient for each --at, got 1 and 0\n']);
});

test('forge: what has no derivative is bad input, what cannot be enclosed is undecided; vectors by their option', async () => {
  const undecided = await cornercheck(['forge', 'relu(exp(x) - exp(1))', '--at', '1', '--gradient', '2']);
  expect([undecided.status, undecided.stderr]).toEqual([3, 'undecided: the sign of a guard (at relu.1)\n']);
  const document = await cornercheck([
    ...['forge', 'relu(exp(x) - exp(1))', '--at', '1', '--gradient', '2', '--json'],
  ]);
  expect(document.status).toBe(3);
  expect(JSON.parse(document.stdout)).toMatchObject({
    format: 'cornercheck.forge/1',
    status: 'undecided',
    wanted: [{ at: ['1'], gradient: ['2'] }],
  });
  const none = await cornercheck(['forge', 'log(x)', '--at', '0', '--gradient', '2']);
  expect([none.status, none.stderr]).toEqual([2, 'cornercheck: log.1: no derivative there: log of 0\n']);
  const long = await cornercheck(['forge', 't', '--at', '0', '--gradient', '1,2']);
  expect([long.status, long.stderr]).toEqual([
    2,
    'cornercheck: --gradient: expected a value for the input t, got 2 values\n',
  ]);
});
