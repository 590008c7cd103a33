import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, format, rational } from '../../src/numbers/index.ts';
import {
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
