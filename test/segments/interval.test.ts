import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, rational } from '../../src/numbers/index.ts';
import { evaluate, fromIntegers, functionValue, quotient } from '../../src/polynomials/index.ts';
import { contains, functionRange, polynomialRange, widened } from '../../src/segments/interval.ts';

const coefficients = fc.array(fc.bigInt({ min: -9n, max: 9n }), { maxLength: 6 });
const ends = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.nat({ max: 9 }), fc.nat({ max: 8 }));

test('ranges contain all values', () => {
  fc.assert(
    fc.property(coefficients, coefficients, ends, (top, bottom, [left, width, part]) => {
      const p = fromIntegers(top, 6n);
      const t = { lo: rational(left, 7), hi: rational(left + width, 7) };
      const x = t.lo.add(rational(width * part, 56));
      expect(contains(polynomialRange(p, t), evaluate(p, x))).toBe(true);
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

test('rounding goes outward', () => {
  const wide = widened({ lo: rational(-1, 3), hi: rational(1, 3) }, 4);
  expect([wide.lo.toFraction(), wide.hi.toFraction()]).toEqual(['-3/8', '3/8']);
});
