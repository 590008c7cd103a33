import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  absolute,
  commonDenominator,
  dotIntegers,
  largest,
  lcm,
  numeratorsOver,
  overDenominator,
  primitive,
  sumOfProducts,
} from '../../../src/linear/elimination/integers.ts';
import { inner, q, vec } from '../rationals.ts';

test('least common multiples', () => {
  for (const [a, b, expected] of [
    [6n, 6n, 6n],
    [5n, 1n, 5n],
    [1n, 5n, 5n],
    [3n, 12n, 12n],
    [12n, 3n, 12n],
    [4n, 6n, 12n],
    [6n, 4n, 12n],
  ] as const)
    expect(lcm(a, b)).toBe(expected);
});

test('a vector over its least common denominator, and back', () => {
  const vector = [q(1, 4), q(-5, 6), q(3)];
  expect(commonDenominator(vector)).toBe(12n);
  expect(commonDenominator(vec(1, 2))).toBe(1n);
  expect(commonDenominator([])).toBe(1n);
  expect(numeratorsOver(vector, 12n)).toEqual([3n, -10n, 36n]);
  expect(numeratorsOver(vector, 24n)).toEqual([6n, -20n, 72n]);
  expect(numeratorsOver(vec(1, -2), 1n)).toEqual([1n, -2n]);
  expect(overDenominator([3n, -10n, 36n], 12n)).toEqual(vector);
});

test('sizes and products', () => {
  expect([absolute(-3n), absolute(0n), absolute(4n)]).toEqual([3n, 0n, 4n]);
  expect(dotIntegers([1n, -2n, 3n], [4n, 5n, 6n])).toBe(12n);
  expect(dotIntegers([], [])).toBe(0n);
  expect([largest([1n, -7n, 5n]), largest([2n, 9n]), largest([0n]), largest([])]).toEqual([7n, 9n, 0n, 0n]);
});

test('a primitive vector keeps its direction', () => {
  expect(primitive([6n, -9n, 0n])).toEqual([2n, -3n, 0n]);
  expect(primitive([0n, -4n])).toEqual([0n, -1n]);
  expect(primitive([6n, 10n, 15n])).toEqual([6n, 10n, 15n]);
  expect(primitive([0n, 0n])).toEqual([0n, 0n]);
  // A vector of its own, also where nothing is divided out.
  for (const vector of [
    [2n, 3n],
    [0n, 0n],
    [4n, 6n],
  ]) {
    const before = vector.slice();
    primitive(vector).fill(7n);
    expect(vector).toEqual(before);
  }
});

test('a sum of products over a denominator that is positive and not reduced', () => {
  expect(sumOfProducts([2n, 3n], [q(1, 2), q(1, 2)])).toEqual([5n, 2n]);
  expect(sumOfProducts([2n, 2n], [q(1, 2), q(1, 2)])).toEqual([4n, 2n]);
  expect(sumOfProducts([1n, 1n], [q(1, 4), q(1, 6)])).toEqual([5n, 12n]);
  expect(sumOfProducts([3n, -1n], vec(5, 7))).toEqual([8n, 1n]);
  expect(sumOfProducts([], [])).toEqual([0n, 1n]);
  const entry = fc
    .tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 1, max: 12 }), fc.integer())
    .map(([n, d, weight]) => [BigInt(weight), q(n, d)] as const);
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), entries => {
      const [weights, values] = [entries.map(([w]) => w), entries.map(([, v]) => v)];
      const [top, bottom] = sumOfProducts(weights, values);
      expect(bottom).toBe(commonDenominator(values));
      expect(q(top, bottom)).toEqual(inner(vec(...weights), values));
    }),
    { numRuns: 50 },
  );
});
