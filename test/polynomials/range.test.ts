import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, type Interval } from '../../src/numbers/enclosed/interval.ts';
import { compare, rational } from '../../src/numbers/index.ts';
import { evaluatePolynomial, fromIntegers, functionValue, quotient } from '../../src/polynomials/index.ts';
import { functionRange, polynomialRange } from '../../src/polynomials/range.ts';

const shown = ({ lo, hi }: Interval) => [lo.toFraction(), hi.toFraction()];
const interval = (lo: number, hi: number): Interval => ({ lo: rational(lo), hi: rational(hi) });

const coefficients = fc.array(fc.bigInt({ min: -9n, max: 9n }), { maxLength: 6 });
const ends = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.nat({ max: 9 }), fc.nat({ max: 8 }));

test('ranges contain all values', () => {
  fc.assert(
    fc.property(coefficients, coefficients, ends, (top, bottom, [left, width, part]) => {
      const p = fromIntegers(top, 6n);
      const t = { lo: rational(left, 7), hi: rational(left + width, 7) };
      const x = t.lo.add(rational(width * part, 56));
      expect(contains(polynomialRange(p, t), evaluatePolynomial(p, x))).toBe(true);
      if (bottom.every(c => c === 0n)) return;
      const f = quotient(p, fromIntegers(bottom));
      const range = functionRange(f, t);
      if (range) expect(contains(range, functionValue(f, x)!)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('ranges shrink to the value, linearly at least', () => {
  const p = fromIntegers([1n, -3n, 0n, 2n, 5n]);
  const small = polynomialRange(p, { lo: rational(1), hi: rational(1_001, 1_000) });
  expect(compare(small.hi.sub(small.lo), rational(1, 20))).toBe(-1);
  // A square away from its zero is seen to be positive.
  expect(
    functionRange(quotient(fromIntegers([1n]), fromIntegers([5n, -4n, 1n])), {
      lo: rational(1),
      hi: rational(5, 2),
    }),
  ).toBeDefined();
  expect(
    functionRange(quotient(fromIntegers([1n]), fromIntegers([0n, 1n])), { lo: rational(0), hi: rational(1) }),
  ).toBeUndefined();
});

test('ranges by hand: the middle, and all other terms at the radius', () => {
  const range = (coefficients: bigint[], t: Interval, denominator = 1n, bits?: number) =>
    shown(polynomialRange(fromIntegers(coefficients, denominator), t, bits));
  expect(range([], interval(-1, 2))).toEqual(['0', '0']);
  expect(range([3n], interval(-1, 2), 2n)).toEqual(['3/2', '3/2']);
  expect(range([1n, 2n], interval(-1, 2))).toEqual(['-1', '5']);
  // At 1/2: 1/4 + v + v² for |v| ≤ 3/2.
  expect(range([0n, 0n, 1n], interval(-1, 2))).toEqual(['-7/2', '4']);
  expect(range([0n, 0n, 1n], interval(1, 1), 3n)).toEqual(['1/3', '1/3']);
  const third = { lo: rational(1, 3), hi: rational(1, 2) };
  // At 5/12, radius 1/12: 25/144 ± (10/144 + 1/144), over 7.
  expect(range([0n, 0n, 1n], third, 7n)).toEqual(['1/72', '1/28']);
  expect(range([0n, 0n, 1n], third, 7n, 4)).toEqual(['0', '1/16']);
  expect(range([0n, 0n, -1n], third, 7n, 4)).toEqual(['-1/16', '0']);
  expect(range([0n, 0n, 1n], interval(1, 1), 1n, 4)).toEqual(['1', '1']);
});

test('ranges of quotients, while their denominators are seen to keep their sign', () => {
  const inverse = quotient(fromIntegers([1n]), fromIntegers([0n, 1n]));
  const range = (t: Interval) => {
    const found = functionRange(inverse, t);
    return found && shown(found);
  };
  expect(range(interval(2, 4))).toEqual(['1/4', '1/2']);
  expect(range(interval(-4, -2))).toEqual(['-1/2', '-1/4']);
  expect([interval(0, 1), interval(-1, 0), interval(-1, 1), interval(0, 0)].map(range)).toEqual(
    Array(4).fill(undefined),
  );
  const fraction = quotient(fromIntegers([1n, 1n], 2n), fromIntegers([0n, 1n]));
  expect(shown(functionRange(fraction, interval(1, 2))!)).toEqual(['1/2', '3/2']);
  expect(
    shown(functionRange(quotient(fromIntegers([0n, 1n]), fromIntegers([3n])), interval(1, 2), 2)!),
  ).toEqual(['1/4', '3/4']);
});
