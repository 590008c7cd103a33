/** Real roots of products of known factors, multiplicities, close roots, and polynomials without real roots. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, format, type Rational, rational } from '../../src/numbers/index.ts';
import {
  formatRoot,
  fromIntegers,
  isExact,
  isolateRoots,
  multiplyPolynomials,
  type Polynomial,
  polynomial,
  powerPolynomial,
  type RealRoot,
  rationalValue,
  signAt,
} from '../../src/polynomials/index.ts';

const linear = (root: Rational): Polynomial => polynomial([root.neg(), rational(1)]);
const product = (factors: readonly Polynomial[]): Polynomial =>
  factors.reduce(multiplyPolynomials, fromIntegers([1n]));
const values = (p: Polynomial) => isolateRoots(p).map(root => format(rationalValue(root)!));

/** What the doc of isolateRoots promises. */
function wellFormed(roots: readonly RealRoot[]): boolean {
  return roots.every((root, i) => {
    const after = i === 0 || compare(roots[i - 1]!.hi, root.lo) < 0;
    const ends = isExact(root)
      ? signAt(root.polynomial, root.lo) === 0
      : signAt(root.polynomial, root.lo) * signAt(root.polynomial, root.hi) === -1;
    return after && ends;
  });
}

const small = fc
  .tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .map(([n, d]) => rational(n, d));

describe('isolateRoots', () => {
  it('finds the rational roots of a product of linear factors, whatever their multiplicity', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(small, fc.integer({ min: 1, max: 3 })), { maxLength: 6 }),
        fc.constantFrom(1n, -3n, 7n),
        (factors, lead) => {
          const p = product([
            fromIntegers([lead]),
            ...factors.map(([root, times]) => powerPolynomial(linear(root), times)),
            fromIntegers([1n, 0n, 1n]),
          ]);
          const expected = [...new Map(factors.map(([root]) => [format(root), root])).values()].sort(compare);
          expect(values(p)).toEqual(expected.map(format));
          expect(wellFormed(isolateRoots(p))).toBe(true);
        },
      ),
    );
  });

  it('counts the real roots of products of quadratics by their discriminants', () => {
    const integer = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(fc.array(fc.tuple(integer, integer), { minLength: 1, maxLength: 4 }), pairs => {
        const p = product(pairs.map(([b, c]) => fromIntegers([BigInt(c), BigInt(b), 1n])));
        const distinct = new Set<string>();
        for (const [b, c] of pairs) {
          const d = b * b - 4 * c;
          const r = Math.sqrt(d);
          // Irrational roots of monic integer quadratics are equal only where the quadratics are.
          if (d >= 0)
            for (const s of [-1, 1])
              distinct.add(Number.isInteger(r) ? `${(-b + s * r) / 2 + 0}` : `${b},${c},${s}`);
        }
        const roots = isolateRoots(p);
        expect(roots).toHaveLength(distinct.size);
        expect(wellFormed(roots)).toBe(true);
      }),
    );
  });

  it('separates roots 1e-15 apart', () => {
    const tiny = rational(1n, 10n ** 15n);
    const near = [rational(1, 3), rational(1, 3).add(tiny), rational(1, 3).add(tiny).add(tiny)];
    expect(values(product(near.map(linear)))).toEqual(near.map(format));
    const squares = polynomial([rational(-2).sub(tiny), rational(0), rational(1)]);
    const roots = isolateRoots(multiplyPolynomials(fromIntegers([-2n, 0n, 1n]), squares));
    expect(roots).toHaveLength(4);
    expect(wellFormed(roots)).toBe(true);
  });

  it('has rational roots as points, and others in intervals beside them, however near', () => {
    const convergents = [rational(7, 5), rational(17, 12), rational(577, 408), rational(19_601, 13_860)];
    fc.assert(
      fc.property(fc.subarray(convergents), fc.array(small, { maxLength: 5 }), (near, others) => {
        const square = fromIntegers([-2n, 0n, 1n]);
        const roots = isolateRoots(product([square, ...[...near, ...others].map(linear)]));
        const [exact, intervals] = [roots.filter(isExact), roots.filter(root => !isExact(root))];
        const distinct = [...new Map([...near, ...others].map(x => [format(x), x])).values()].sort(compare);
        expect(exact.map(({ lo }) => format(lo))).toEqual(distinct.map(format));
        expect(intervals.map(({ lo, hi }) => [signAt(square, lo), signAt(square, hi)])).toEqual([
          [1, -1],
          [-1, 1],
        ]);
        expect(wellFormed(roots)).toBe(true);
      }),
    );
  });

  it('finds none where there are none', () => {
    expect(isolateRoots(fromIntegers([1n, 0n, 1n]))).toEqual([]);
    expect(isolateRoots(fromIntegers([5n]))).toEqual([]);
    expect(isolateRoots(fromIntegers([3n, 1n, 0n, 0n, 1n]))).toEqual([]);
    const barely = polynomial([rational(1n, 10n ** 30n), rational(0), rational(1)]);
    expect(isolateRoots(barely)).toEqual([]);
  });

  it('finds the 60 roots of a polynomial of degree 60', () => {
    const roots = Array.from({ length: 60 }, (_, i) => rational(i - 20, 7));
    expect(values(product(roots.map(linear)))).toEqual(roots.map(format));
  });

  it('finds the roots of Chebyshev polynomials, all in (-1, 1)', () => {
    let [before, p] = [fromIntegers([1n]), fromIntegers([0n, 1n])];
    for (let n = 1; n < 60; n += 1) {
      const twice = multiplyPolynomials(fromIntegers([0n, 2n]), p);
      [before, p] = [p, fromIntegers(twice.coefficients.map((c, i) => c - (before.coefficients[i] ?? 0n)))];
    }
    const roots = isolateRoots(p);
    expect(roots).toHaveLength(60);
    roots.forEach((root, i) => {
      const expected = rational(Math.round(-Math.cos(((2 * i + 1) * Math.PI) / 120) * 1e9), 1_000_000_000);
      const slack = rational(1, 1_000_000);
      expect(compare(root.lo, expected.add(slack)) <= 0 && compare(root.hi, expected.sub(slack)) >= 0).toBe(
        true,
      );
    });
  });

  it('takes huge and tiny roots', () => {
    const roots = [rational(-(10n ** 40n)), rational(1n, 10n ** 40n), rational(10n ** 40n)];
    expect(values(product(roots.map(linear)))).toEqual(roots.map(format));
  });

  it('refuses the zero polynomial', () => {
    expect(() => isolateRoots(fromIntegers([0n]))).toThrow(RangeError);
  });
});

it('a well-formed list of roots is not well formed once an interval holds no root', () => {
  const [first, second] = isolateRoots(fromIntegers([-2n, 0n, 1n])) as [RealRoot, RealRoot];
  expect(wellFormed([first, second])).toBe(true);
  expect(wellFormed([second, first])).toBe(false);
  expect(wellFormed([first, { ...second, lo: second.hi.add(rational(1)), hi: rational(9) }])).toBe(false);
});

it('a root is written as a number or as the root of a polynomial in an interval', () => {
  expect(isolateRoots(fromIntegers([-2n, 0n, 1n])).map(root => formatRoot(root, 't'))).toEqual([
    'the root of t^2 - 2 between -91/64 and -181/128',
    'the root of t^2 - 2 between 181/128 and 91/64',
  ]);
  expect(isolateRoots(fromIntegers([-1n, 3n])).map(root => formatRoot(root, 't'))).toEqual(['1/3']);
});
