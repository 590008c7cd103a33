import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, format, type Rational, rational } from '../../src/numbers/index.ts';
import {
  fromIntegers,
  multiplyPolynomials,
  type Polynomial,
  polynomial,
  powerPolynomial,
  primitivePart,
  rationalRoots,
} from '../../src/polynomials/index.ts';
import { partRationals } from '../../src/polynomials/rational-roots.ts';

const shown = (p: Polynomial): string[] => rationalRoots(p).sort(compare).map(format);
const linear = (x: Rational): Polynomial => polynomial([x.neg(), rational(1)]);
const product = (factors: readonly Polynomial[]): Polynomial =>
  factors.reduce(multiplyPolynomials, fromIntegers([1n]));

describe('by hand', () => {
  test.each([
    ['2t − 3', [-3n, 2n], ['3/2']],
    ['t³ − t', [0n, -1n, 0n, 1n], ['-1', '0', '1']],
    ['t² − 2', [-2n, 0n, 1n], []],
    ['t² + 1', [1n, 0n, 1n], []],
    ['6t² − 5t + 1', [1n, -5n, 6n], ['1/3', '1/2']],
    ['a constant', [5n], []],
  ])('%s', (_, coefficients, roots) => {
    expect(shown(fromIntegers(coefficients))).toEqual(roots);
  });

  test('without rational roots, with roots modulo every prime: (t² − 2)(t² − 3)(t² − 6)', () => {
    const factors = [2n, 3n, 6n].map(c => fromIntegers([-c, 0n, 1n]));
    expect(shown(product(factors))).toEqual([]);
    expect(shown(product([...factors, fromIntegers([7n, 5n])]))).toEqual(['-7/5']);
  });

  test('multiple roots, and roots that are equal modulo all small primes', () => {
    // 2·3·5·7·11·13·17·19·23
    const primorial = 223_092_870n;
    const near = [0n, primorial, 2n * primorial].map(n => linear(rational(n)));
    expect(shown(product(near))).toEqual(['0', '223092870', '446185740']);
    expect(shown(powerPolynomial(fromIntegers([-1n, 3n]), 4))).toEqual(['1/3']);
  });

  test('a hundred digits', () => {
    const x = rational(10n ** 100n + 7n, 10n ** 99n + 1n);
    expect(shown(product([linear(x), fromIntegers([-2n, 0n, 1n])]))).toEqual([format(x)]);
  });
});

describe('partRationals', () => {
  const square = fromIntegers([-3n, 0n, 5n]);
  test('leaves what has no rational root, whatever hides roots modulo primes', () => {
    // 5·7·11·13·17·19·23: all roots are one modulo each of these, and 1/29 has no residue modulo 29.
    const near = [0n, 37_182_145n, -37_182_145n].map(n => linear(rational(n)));
    const { rationals, rest } = partRationals(product([...near, linear(rational(1, 29)), square]));
    expect([...rationals].sort(compare).map(format)).toEqual(['-37182145', '0', '1/29', '37182145']);
    expect(rest).toEqual(square);
  });
  test('takes all of Wilkinson’s polynomial, shifted and scaled, and nothing where there is nothing', () => {
    const roots = Array.from({ length: 40 }, (_, i) => rational(i + 1000, 7));
    const all = primitivePart(product(roots.map(linear)));
    const { rationals, rest } = partRationals(all);
    expect([...rationals].sort(compare).map(format)).toEqual(roots.map(format));
    expect(rest).toEqual(fromIntegers([1n]));
    expect(partRationals(square)).toEqual({ rationals: [], rest: square });
    const one = fromIntegers(all.coefficients.map((c, i) => (i === 0 ? c + 1n : c)));
    expect(partRationals(one)).toEqual({ rationals: [], rest: one });
  });
});

test('those of a product are those of its linear factors', () => {
  const roots = fc.array(fc.tuple(fc.bigInt({ min: -200n, max: 200n }), fc.bigInt({ min: 1n, max: 90n })), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(roots, fc.bigInt({ min: 1n, max: 50n }), (pairs, lead) => {
      const values = pairs.map(([n, d]) => rational(n, d));
      // (2k + 1)t³ = 2 has no rational root.
      const p = product([...values.map(linear), fromIntegers([-2n, 0n, 0n, lead * 2n + 1n])]);
      const expected = [...new Map(values.map(x => [format(x), x])).values()].sort(compare).map(format);
      expect(shown(p)).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});
