import { expect, test } from 'vitest';
import { cornercheck } from '../served.ts';

test.concurrent.each([
  ['the same function', ['relu(t)', 'relu(-t) + t'], 0, 'yes'],
  ['another one', ['abs(t)', 't'], 1, 'no'],
] as const)('%s', async (_, programs, expected, equal) => {
  const { status, stdout } = await cornercheck(['equal', ...programs, '--json']);
  expect(JSON.parse(stdout)).toMatchObject({ format: 'cornercheck.equal/1', equal });
  expect(status).toBe(expected);
});

test('programs of two inputs, or one program alone, are refused', async () => {
  const [two, alone] = await Promise.all([cornercheck(['equal', 'x*y', 'x']), cornercheck(['equal', 't'])]);
  expect([two.status, alone.status]).toEqual([2, 2]);
  expect(two.stderr).toContain('input');
});
