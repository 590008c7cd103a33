/** Arithmetic against evaluation: identities at random points. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equal, type Rational, rational, sign, ZERO } from '../../src/numbers/index.ts';
import {
  addPolynomials,
  degree,
  derivative,
  divide,
  equalPolynomials,
  evaluatePolynomial,
  formatPolynomial,
  fromIntegers,
  gcdPolynomials,
  isZeroPolynomial,
  multiplyPolynomials,
  type Polynomial,
  polynomial,
  powerPolynomial,
  signAt,
  squareFreePart,
  subtractPolynomials,
} from '../../src/polynomials/index.ts';

const number = fc
  .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 9 }))
  .map(([n, d]) => rational(n, d));
const some = fc.array(number, { maxLength: 6 }).map(polynomial);
const nonzero = some.filter(p => !isZeroPolynomial(p));
const same = (p: Polynomial, q: Polynomial) => expect(equalPolynomials(p, q)).toBe(true);

describe('polynomials', () => {
  it('are evaluated as sums of powers', () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 6 }), number, (coefficients, x) => {
        const naive = coefficients.reduceRight<Rational>((sum, c) => sum.mul(x).add(c), ZERO);
        const p = polynomial(coefficients);
        expect(equal(evaluatePolynomial(p, x), naive)).toBe(true);
        expect(signAt(p, x)).toBe(Math.sign(naive.valueOf()));
      }),
    );
  });
  it('have the signs of their values where these are long, small, or 0', () => {
    const long = fc.tuple(
      fc.bigInt({ min: -(1n << 200n), max: 1n << 200n }),
      fc.integer({ min: 60, max: 300 }),
    );
    const coefficients = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(long, coefficients, fc.constantFrom(0n, 1n, -1n), ([top, bits], list, by) => {
        const x = rational(top, (1n << BigInt(bits)) + 1n);
        // A root at x, or beside it.
        const near = fromIntegers([-x.s * x.n * 10n ** 90n + by, x.d * 10n ** 90n]);
        for (const p of [
          fromIntegers(list.map(BigInt)),
          multiplyPolynomials(fromIntegers(list.map(BigInt)), near),
        ])
          expect(signAt(p, x)).toBe(sign(evaluatePolynomial(p, x)));
      }),
    );
  });
  it('add, subtract, multiply and take powers as their values do', () => {
    fc.assert(
      fc.property(some, some, number, (p, q, x) => {
        const [a, b] = [evaluatePolynomial(p, x), evaluatePolynomial(q, x)];
        expect(equal(evaluatePolynomial(addPolynomials(p, q), x), a.add(b))).toBe(true);
        expect(equal(evaluatePolynomial(subtractPolynomials(p, q), x), a.sub(b))).toBe(true);
        expect(equal(evaluatePolynomial(multiplyPolynomials(p, q), x), a.mul(b))).toBe(true);
        same(powerPolynomial(p, 3), multiplyPolynomials(p, multiplyPolynomials(p, p)));
        same(powerPolynomial(p, 0), fromIntegers([1n]));
      }),
    );
  });
  it('are canonical: equal ones have equal representations', () => {
    same(fromIntegers([2n, 4n, 0n], -6n), fromIntegers([-1n, -2n], 3n));
    same(subtractPolynomials(fromIntegers([1n, 2n]), fromIntegers([1n, 2n])), fromIntegers([]));
    expect(equalPolynomials(fromIntegers([1n]), fromIntegers([1n], 2n))).toBe(false);
  });
  it('have derivatives with the product rule', () => {
    fc.assert(
      fc.property(some, some, (p, q) => {
        same(
          derivative(multiplyPolynomials(p, q)),
          addPolynomials(multiplyPolynomials(derivative(p), q), multiplyPolynomials(p, derivative(q))),
        );
      }),
    );
    same(derivative(fromIntegers([1n, 2n, 3n])), fromIntegers([2n, 6n]));
  });
  it('print highest power first', () => {
    expect(formatPolynomial(fromIntegers([-6n, 1n, 0n, -4n], 4n), 't')).toBe('-t^3 + 1/4*t - 3/2');
    expect(formatPolynomial(fromIntegers([]), 't')).toBe('0');
  });
});

describe('division', () => {
  it('multiplies back, with a smaller remainder', () => {
    fc.assert(
      fc.property(some, nonzero, (p, q) => {
        const { quotient, remainder } = divide(p, q);
        same(addPolynomials(multiplyPolynomials(quotient, q), remainder), p);
        expect(degree(remainder)).toBeLessThan(degree(q));
      }),
    );
  });
  it('refuses 0', () => {
    expect(() => divide(fromIntegers([1n]), fromIntegers([]))).toThrow(RangeError);
  });
  it('finds a gcd that divides both, and a factor put into both', () => {
    fc.assert(
      fc.property(nonzero, nonzero, nonzero, (p, q, factor) => {
        const [a, b] = [multiplyPolynomials(p, factor), multiplyPolynomials(q, factor)];
        const common = gcdPolynomials(a, b);
        for (const whole of [a, b]) expect(isZeroPolynomial(divide(whole, common).remainder)).toBe(true);
        expect(isZeroPolynomial(divide(common, factor).remainder)).toBe(true);
      }),
    );
  });
  it('a square-free part has the same roots, each simple', () => {
    const [p, q] = [fromIntegers([-2n, 0n, 1n]), fromIntegers([1n, 3n])];
    const part = squareFreePart(multiplyPolynomials(powerPolynomial(p, 3), powerPolynomial(q, 2)));
    expect(degree(part)).toBe(3);
    for (const factor of [p, q]) expect(isZeroPolynomial(divide(part, factor).remainder)).toBe(true);
    expect(degree(gcdPolynomials(part, derivative(part)))).toBe(0);
  });
});
