import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, format, rational } from '../../src/numbers/index.ts';
import { floorRoot } from '../../src/numbers/integers.ts';
import {
  compareRoots,
  fromIntegers,
  isolateRoots,
  multiplyPolynomials,
  type RealRoot,
  rationalValue,
  refine,
  signAtRoot,
} from '../../src/polynomials/index.ts';

const [, sqrt2] = isolateRoots(fromIntegers([-2n, 0n, 1n])) as [RealRoot, RealRoot];

describe('signAtRoot', () => {
  it('is 0 where a factor vanishes at the root, of another root of the same polynomial not', () => {
    const both = isolateRoots(multiplyPolynomials(fromIntegers([-2n, 0n, 1n]), fromIntegers([-3n, 0n, 1n])));
    const signs = both.map(root => signAtRoot(fromIntegers([-2n, 0n, 1n]), root));
    expect(signs).toEqual([1, 0, 0, 1]);
  });
  it('decides how sqrt 2 compares with its convergents', () => {
    let [p, q] = [1n, 1n];
    for (let i = 0; i < 60; i += 1) {
      const sign = p * p < 2n * q * q ? 1 : -1;
      expect(signAtRoot(fromIntegers([-p, q]), sqrt2)).toBe(sign);
      [p, q] = [p + 2n * q, p + q];
    }
  });
  it('agrees with the value at rational roots', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9, max: 9 }),
        fc.array(fc.integer({ min: -9, max: 9 })),
        (r, coefficients) => {
          const third = isolateRoots(fromIntegers([BigInt(-r), 3n]))[0]!;
          const value = coefficients.reduceRight((sum, c) => (sum * r) / 3 + c, 0);
          fc.pre(Math.abs(value) > 1e-9);
          expect(signAtRoot(fromIntegers(coefficients.map(BigInt)), third)).toBe(Math.sign(value));
        },
      ),
    );
  });
  it('is told by how many of its own roots are larger', () => {
    const factors = fc.uniqueArray(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(factors, fc.integer({ min: 2, max: 30 }), fc.boolean(), (zeros, square, negative) => {
        // Zeros n/7 beside the roots of t² − square, and one a hair beside these.
        const near = rational(floorRoot(BigInt(square) * 10n ** 80n, 2), 10n ** 40n);
        const beside = fromIntegers([near.n * (negative ? 1n : -1n), near.d]);
        const p = zeros.reduce((q, n) => multiplyPolynomials(q, fromIntegers([BigInt(-n), 7n])), beside);
        for (const root of isolateRoots(fromIntegers([BigInt(-square), 0n, 1n]))) {
          if (rationalValue(root) !== undefined) continue;
          const larger = isolateRoots(p).filter(zero => compareRoots(zero, root) > 0).length;
          expect(signAtRoot(p, root)).toBe(larger % 2 === 0 ? 1 : -1);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('of what is as small as 10^-120 there ends: close roots', () => {
    // x^60 and 2 (100 x − 1)² cross close to 1/100 twice, where both are about 10^-120.
    const square = [2n, -400n, 20_000n];
    const close = fromIntegers(
      Array.from({ length: 61 }, (_, i) => (i === 60 ? 1n : 0n) - (square[i] ?? 0n)),
    );
    const roots = isolateRoots(close).filter(({ lo }) => compare(lo, rational(0)) > 0);
    const power = fromIntegers(Array.from({ length: 61 }, (_, i) => (i === 60 ? 1n : 0n)));
    expect(roots.map(root => signAtRoot(power, root))).toEqual([1, 1, 1]);
    expect(roots.map(root => signAtRoot(fromIntegers([-1n, 100n]), root))).toEqual([-1, 1, 1]);
    // The same on the other side of 0.
    const mirrored = fromIntegers(close.coefficients.map((c, i) => (i % 2 === 0 ? c : -c)));
    const left = isolateRoots(mirrored).filter(({ hi }) => compare(hi, rational(0)) < 0);
    expect(left.map(root => signAtRoot(fromIntegers([1n, 100n]), root))).toEqual([-1, -1, 1]);
  });
  it('of constants is theirs', () => {
    expect([5n, -1n, 0n].map(c => signAtRoot(fromIntegers([c]), sqrt2))).toEqual([1, -1, 0]);
  });
});

it('refine keeps the root and narrows the interval', () => {
  const width = rational(1n, 10n ** 50n);
  const narrow = refine(sqrt2, width);
  expect(compare(narrow.hi.sub(narrow.lo), width)).toBe(-1);
  expect(compare(narrow.lo.mul(narrow.lo), rational(2))).toBe(-1);
  expect(compare(narrow.hi.mul(narrow.hi), rational(2))).toBe(1);
});

it('rationalValue knows rational roots, and that others are not', () => {
  const mixed = isolateRoots(multiplyPolynomials(fromIntegers([-22n, 7n]), fromIntegers([-2n, 0n, 1n]))).map(
    rationalValue,
  );
  expect(mixed.map(value => value && format(value))).toEqual([undefined, undefined, '22/7']);
  const negative = isolateRoots(fromIntegers([22n, 7n])).map(rationalValue);
  expect(negative.map(value => value && format(value))).toEqual(['-22/7']);
});
