/** One elementary function on intervals and at numbers: what its enclosures show, and no more. */
import { expect, test } from 'vitest';
import { rational } from '../../../src/numbers/index.ts';
import { Analytic } from '../../../src/segments/elementary/analytic.ts';
import { around } from './around.ts';

const of = (text: string): Analytic => {
  const { field, reals, of: formOf } = around();
  return new Analytic(field, reals, formOf(text));
};
const stretch = (from: number | undefined, to: number | undefined) => ({
  from: from === undefined ? undefined : rational(from),
  to: to === undefined ? undefined : rational(to),
});

test('the derivative is made once', () => {
  const f = of('exp(2*t) + t');
  expect(f.text).toBe('exp(2*t) + t');
  expect(f.derivative.text).toBe('1 + 2*exp(2*t)');
  expect(f.derivative).toBe(f.derivative);
});

test.each([
  ['exp(t) - 1/2', 0, 1, 1],
  ['t - 2', 0, 1, -1],
  ['t - 1/2', 0, 1, 'undecided'],
  // 0 at an end.
  ['t', 0, 1, 'undecided'],
  ['t - t', 0, 1, 0],
  ['exp(t)', undefined, 0, 'undecided'],
  ['1 + exp(t)', undefined, undefined, 1],
] as const)('%s on [%s, %s]: sign %s', (text, from, to, sign) => {
  expect(of(text).signOn(stretch(from, to))).toBe(sign);
});

test.each([
  ['exp(t) - 1/2', 0, 1, true],
  ['exp(t) - 2', 0, undefined, false],
  // By a power of e^t: e^t − 1, and 1 − e^t.
  ['exp(2*t) - exp(t)', 1, undefined, true],
  ['exp(2*t) - exp(t)', undefined, -1, true],
  ['exp(2*t) - exp(t)', -1, undefined, false],
  // By t, where that is not 0: t − 1/2.
  ['t^2 - t/2', 1, undefined, true],
  ['t^2 + t/2', undefined, -1, true],
  ['t^2 - t/2', 0, undefined, false],
  // By the denominator 1 + e^t: e^t − 1/2.
  ['exp(t)/(1 + exp(t)) - 1/(2 + 2*exp(t))', 0, undefined, true],
  // By t² − (1 + t²), and by 4t² − (1 + t²).
  ['sqrt(1 + t^2) - t', 1, undefined, true],
  ['sqrt(1 + t^2) - 2*t', 1, undefined, true],
  ['sqrt(1 + t^2) - 2*t', 0, undefined, false],
] as const)('%s on [%s, %s]: seen not to be 0, %s', (text, from, to, seen) => {
  expect(of(text).isNonzeroOn(stretch(from, to))).toBe(seen);
});

test.each([
  ['t^2', 0, 1, 1],
  ['t^2', -1, 0, -1],
  ['t^2', -1, 1, undefined],
  ['exp(t) - t', 0, undefined, 1],
  ['exp(t) - t', -1, undefined, undefined],
  ['exp(t) + t', undefined, undefined, 1],
  ['-exp(t)', undefined, undefined, -1],
] as const)('%s on [%s, %s]: trend %s', (text, from, to, trend) => {
  expect(of(text).trendOn(stretch(from, to))).toBe(trend);
});

test.each([
  ['exp(t) - 2', 0, -1],
  ['exp(t) - 2', 1, 1],
  ['exp(t) - 1', 0, 0],
  // With more bits; and with more than are tried, by its value.
  ['exp(t) - 1 - 1/2^200', 0, -1],
  ['exp(t) - 1 + 1/2^500', 0, 1],
  // Without a value.
  ['1/t', 0, 'undecided'],
] as const)('%s at %s: sign %s', (text, at, sign) => {
  expect(of(text).signAt(rational(at))).toBe(sign);
});
