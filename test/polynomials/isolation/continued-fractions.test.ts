import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, equal, ONE, rational, sign, ZERO } from '../../../src/numbers/index.ts';
import {
  evaluatePolynomial,
  fromIntegers,
  isolateRoots,
  multiplyPolynomials,
  squareFreePart,
} from '../../../src/polynomials/index.ts';
import { rootsByFractions } from '../../../src/polynomials/isolation/continued-fractions.ts';
import { rootsInUnitInterval } from '../../../src/polynomials/isolation/descartes.ts';

const ONE_POLYNOMIAL = fromIntegers([1n]);

describe('rootsByFractions', () => {
  it('has each root in (0, 1) once: rational ones, close ones, and beside complex ones', () => {
    const factor = fc
      .tuple(fc.integer({ min: -20, max: 40 }), fc.constantFrom(1, 2, 3, 7, 16, 29))
      .map(([n, d]) => fromIntegers([BigInt(-n), BigInt(d)]));
    const close = fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom(20n, 200n))
      .map(([n, bits]) => fromIntegers([-(BigInt(n) << bits) - 1n, 9n << bits]));
    // (9 x − n)² + 2^−bits, and x² − n/60.
    const complex = fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(3n, 60n))
      .map(([n, bits]) => fromIntegers([(BigInt(n * n) << bits) + 1n, BigInt(-18 * n) << bits, 81n << bits]));
    const square = fc.integer({ min: 1, max: 70 }).map(n => fromIntegers([BigInt(-n), 0n, 60n]));
    const factors = fc.array(fc.oneof(factor, close, complex, square), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(factors, list => {
        const p = squareFreePart(list.reduce(multiplyPolynomials, ONE_POLYNOMIAL));
        fc.pre(p.coefficients[0] !== 0n);
        const found = rootsByFractions(p.coefficients);
        const value = (x: typeof ONE) => sign(evaluatePolynomial(p, x));
        for (const [i, { lo, hi }] of found.entries()) {
          expect(compare(lo, ZERO) >= 0 && compare(hi, ONE) <= 0).toBe(true);
          if (i > 0) expect(compare(found[i - 1]!.hi, lo)).toBeLessThanOrEqual(0);
          if (equal(lo, hi)) expect(value(lo)).toBe(0);
          else if (value(lo) !== 0 && value(hi) !== 0) expect(value(lo)).toBe(-value(hi));
        }
        expect(found).toHaveLength(rootsInUnitInterval(p.coefficients).length);
      }),
      { numRuns: 150 },
    );
  });
});

describe('close roots', () => {
  /** x^n − 2 (10^e x − 1)²: two roots about 10^(−e n/2) apart. */
  const mignotte = (n: number, a: bigint) =>
    fromIntegers(
      Array.from({ length: n + 1 }, (_, i) => (i === n ? 1n : ([-2n, 4n * a, -2n * a * a][i] ?? 0n))),
    );
  it.each([
    [20, 100n, 4],
    [21, 100n, 3],
    [60, 100n, 4],
    [31, 10n ** 9n, 3],
  ])('of degree %d, beside 1/%d, are told apart: %d', (n, a, count) => {
    const p = mignotte(n, a);
    const roots = isolateRoots(p);
    expect(roots).toHaveLength(count);
    const at = rational(1n, a);
    const around = roots.filter(({ lo, hi }) =>
      compare(lo, at) > 0 ? compare(lo, rational(2n, a)) < 0 : compare(hi, ZERO) > 0,
    );
    expect(around).toHaveLength(2);
    expect(around.map(({ lo, hi }) => [lo, hi].map(x => sign(evaluatePolynomial(p, x))))).toEqual([
      [-1, 1],
      [1, -1],
    ]);
    for (const [i, root] of roots.entries()) if (i > 0) expect(compare(roots[i - 1]!.hi, root.lo)).toBe(-1);
  });
  it('with rational and dyadic numbers between them', () => {
    // Roots 1/3, 1/3 ± 2^−80, 3/8 and 3/8 + 2^−90.
    const one = (top: bigint, bottom: bigint) => fromIntegers([-top, bottom]);
    const factors = [
      one(1n, 3n),
      one((1n << 80n) + 3n, 3n << 80n),
      one((1n << 80n) - 3n, 3n << 80n),
      one(3n, 8n),
      one((3n << 87n) + 1n, 1n << 90n),
    ];
    const p = factors.reduce(multiplyPolynomials, ONE_POLYNOMIAL);
    const roots = isolateRoots(p);
    expect(roots).toHaveLength(5);
    for (const { coefficients } of factors) {
      const zero = rational(-coefficients[0]!, coefficients[1]!);
      expect(roots.filter(({ lo, hi }) => compare(lo, zero) <= 0 && compare(zero, hi) <= 0)).toHaveLength(1);
    }
  });
});
