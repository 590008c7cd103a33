import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  degree,
  derivative,
  derivativeFunction,
  divide,
  equalPolynomials,
  exactQuotient,
  fromIntegers,
  gcdPolynomials,
  isZeroPolynomial,
  leadingSign,
  multiplyPolynomials,
  negatePolynomial,
  type Polynomial,
  powerPolynomial,
  primitivePart,
  quotient,
  sameFunction,
  squareFreePart,
  subtractPolynomials,
  visiblyCoprime,
} from '../../src/polynomials/index.ts';

/** Euclid's algorithm, with remainders made primitive. */
function euclid(p: Polynomial, q: Polynomial): Polynomial {
  let [a, b] = [primitivePart(p), primitivePart(q)];
  while (!isZeroPolynomial(b)) [a, b] = [b, primitivePart(divide(a, b).remainder)];
  return leadingSign(a) < 0 ? negatePolynomial(a) : a;
}

const list = (size: bigint, maxLength: number) =>
  fc
    .array(fc.bigInt({ min: -size, max: size }), { minLength: 1, maxLength })
    .map(coefficients => fromIntegers(coefficients))
    .filter(p => !isZeroPolynomial(p));
const small = list(6n, 5);
const large = list(10n ** 60n, 4);

test('the greatest common divisor is that of Euclid, of small and of long coefficients', () => {
  let common = 0;
  fc.assert(
    fc.property(
      fc.oneof(small, large),
      fc.oneof(small, large),
      fc.oneof(small, large),
      fc.nat(3),
      (p, q, r, k) => {
        const power = powerPolynomial(r, k);
        const [a, b] = [multiplyPolynomials(p, power), multiplyPolynomials(q, power)];
        const found = gcdPolynomials(a, b);
        expect(equalPolynomials(found, euclid(a, b))).toBe(true);
        if (degree(found) > 0) common += 1;
        expect(visiblyCoprime(a, b) && degree(found) > 0).toBe(false);
      },
    ),
    { numRuns: 400, seed: 1 },
  );
  expect(common).toBeGreaterThan(100);
});

test('leading coefficients and common factors that vanish modulo the first primes', () => {
  const [p, q] = [67_108_859n, 67_108_837n];
  const factor = fromIntegers([1n, p * q]);
  const a = multiplyPolynomials(factor, fromIntegers([1n, 2n, p]));
  const b = multiplyPolynomials(factor, fromIntegers([5n, q]));
  expect(gcdPolynomials(a, b)).toEqual(factor);
  // Equal modulo the first prime: a common factor there, and none over ℚ.
  expect(gcdPolynomials(fromIntegers([1n, 1n]), fromIntegers([1n + p, 1n]))).toEqual(fromIntegers([1n]));
  expect(gcdPolynomials(fromIntegers([]), fromIntegers([-2n, -4n]))).toEqual(fromIntegers([1n, 2n]));
});

test('exact quotients, and none where there is a remainder', () => {
  fc.assert(
    fc.property(small, small, (p, q) => {
      const [a, b] = [primitivePart(p), primitivePart(q)];
      const product = primitivePart(multiplyPolynomials(a, b));
      expect(equalPolynomials(exactQuotient(product, b)!, a)).toBe(true);
      const { quotient, remainder } = divide(a, b);
      const exact = isZeroPolynomial(remainder) && quotient.denominator === 1n;
      expect(exactQuotient(a, b) !== undefined).toBe(exact);
    }),
  );
});

test('the square-free part has each factor once', () => {
  fc.assert(
    fc.property(small, small, fc.nat(3), (p, q, k) => {
      const simple = squareFreePart(multiplyPolynomials(p, powerPolynomial(q, k)));
      expect(degree(euclid(simple, derivative(simple)))).toBeLessThan(1);
      expect(equalPolynomials(simple, squareFreePart(k === 0 ? p : multiplyPolynomials(p, q)))).toBe(true);
    }),
  );
});

test('derivatives of rational functions are in lowest terms, and those of the quotient rule', () => {
  fc.assert(
    fc.property(small, small, small, fc.nat(2), (top, r, s, k) => {
      const f = quotient(top, multiplyPolynomials(r, powerPolynomial(s, k)));
      const rule = quotient(
        subtractPolynomials(
          multiplyPolynomials(derivative(f.top), f.bottom),
          multiplyPolynomials(f.top, derivative(f.bottom)),
        ),
        multiplyPolynomials(f.bottom, f.bottom),
      );
      expect(sameFunction(derivativeFunction(f), rule)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
