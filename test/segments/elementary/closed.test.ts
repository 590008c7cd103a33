/** Numbers at which a function is 0, by taking apart what t stands in. */
import { expect, test } from 'vitest';
import { closedZero } from '../../../src/segments/elementary/closed.ts';
import { around } from './around.ts';

test.each([
  ['t - 5', '5'],
  ['3*t + 2', '-2/3'],
  ['exp(t) - 2', 'log(2)'],
  ['2*exp(3*t) - 5', 'log(5/2)/3'],
  ['log(2)*t - 1', '1/log(2)'],
  ['log(t) - 1', 'exp(1)'],
  ['log(1 + t) - 2', 'exp(2) - 1'],
  ['exp(exp(t)) - 3', 'log(log(3))'],
  // e^(log(t)/2) = 2.
  ['sqrt(t) - 2', '4'],
  ['exp(t) - 1', '0'],
])('%s: %s', (text, expected) => {
  const { field, reals, of } = around();
  const zero = closedZero(field, reals, of(text));
  expect(zero && reals.text(zero)).toBe(expected);
});

test.each([
  ['two terms have t', 'exp(t) + t'],
  ['two factors have t', 't*exp(t) - 1'],
  ['a power of t is no exponential', 't^2 - 2'],
  ['nothing is to be undone in 1/(1 + e^t)', '1/(1 + exp(t)) - 1/3'],
  ['an angle is not undone', 'atan(t) - 1'],
  ['nor a wave', 'cos(t) - 1/2'],
  ['a logarithm of 0', 'exp(t)'],
  ['a logarithm of −1', 'exp(t) + 1'],
  ['there is no t', 'exp(2) - 7'],
  ['there is nothing', 't - t'],
])('none where %s: %s', (_, text) => {
  const { field, reals, of } = around();
  expect(closedZero(field, reals, of(text))).toBeUndefined();
});
