import { expect, test } from 'vitest';
import { keptArithmetic } from '../../../src/functions/rational/arithmetic.ts';
import { rational } from '../../../src/numbers/index.ts';
import {
  formatFunction,
  fromIntegers,
  fromPolynomial,
  IDENTITY_FUNCTION,
} from '../../../src/polynomials/index.ts';

const t = IDENTITY_FUNCTION;
const next = fromPolynomial(fromIntegers([1n, 1n]));

test('results are those of ℚ(t)', () => {
  const { from, add, sub, mul, neg, pow } = keptArithmetic();
  const results = [from(rational(1, 2)), add(t, next), sub(t, next), mul(t, next), neg(next), pow(next, 2)];
  expect(results.map(f => formatFunction(f, 't'))).toEqual([
    '1/2',
    '2*t + 1',
    '-1',
    't^2 + t',
    '-t - 1',
    't^2 + 2*t + 1',
  ]);
});

test('and the same objects for the same operands, of one arithmetic', () => {
  const kept = keptArithmetic();
  const half = rational(1, 2);
  expect(kept.from(half)).toBe(kept.from(half));
  for (const work of [kept.add, kept.sub, kept.mul]) {
    expect(work(t, next)).toBe(work(t, next));
    expect(work(t, next)).not.toBe(work(next, t));
    expect(work(t, next)).not.toBe(work(t, t));
  }
  expect(kept.neg(next)).toBe(kept.neg(next));
  expect(kept.pow(next, 2)).toBe(kept.pow(next, 2));
  expect(formatFunction(kept.pow(next, 1), 't')).toBe('t + 1');
  expect(formatFunction(kept.pow(t, 2), 't')).toBe('t^2');
  expect(keptArithmetic().add(t, next)).not.toBe(kept.add(t, next));
});
