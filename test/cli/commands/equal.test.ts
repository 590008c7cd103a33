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

test('time and budget bound the work with exp and log', async () => {
  const programs = ['(tanh(exp(t^2)) - log(1 + log(1 + t^4)^2))^2', 'tanh(exp(t^2))^2'];
  const ask = (...options: string[]) => cornercheck(['equal', ...programs, '--json', ...options]);
  const [budget, time] = [await ask('--budget', '1'), await ask('--time', '1')];
  expect(budget.status).toBe(3);
  expect(JSON.parse(budget.stdout).why).toBe('more than 500 steps of computing with functions');
  // It is told apart, or the time is over.
  expect([1, 3]).toContain(time.status);
});

test('programs of two inputs, or one program alone, are refused', async () => {
  const [two, alone] = await Promise.all([cornercheck(['equal', 'x*y', 'x']), cornercheck(['equal', 't'])]);
  expect([two.status, alone.status]).toEqual([2, 2]);
  expect(two.stderr).toContain('input');
});
