import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rational } from '../../src/numbers/index.ts';
import {
  addFunctions,
  antiderivative,
  constantRationalFunction,
  derivative,
  derivativeFunction,
  divideFunctions,
  equalPolynomials,
  formatFunction,
  fromIntegers,
  fromPolynomial,
  functionValue,
  isZeroFunction,
  multiplyFunctions,
  multiplyPolynomials,
  type Polynomial,
  powerFunction,
  quotient,
  sameFunction,
  subtractFunctions,
  visiblyCoprime,
} from '../../src/polynomials/index.ts';

const small = fc.bigInt({ min: -6n, max: 6n });
const polynomials: fc.Arbitrary<Polynomial> = fc
  .tuple(fc.array(small, { maxLength: 4 }), fc.bigInt({ min: 1n, max: 4n }))
  .map(([c, d]) => fromIntegers(c, d));
const nonzero = polynomials.filter(p => p.coefficients.length > 0);
const functions = fc.tuple(polynomials, nonzero).map(([top, bottom]) => quotient(top, bottom));

describe('ℚ(t)', () => {
  test('the field axioms, on canonical forms', () => {
    fc.assert(
      fc.property(functions, functions, functions, (f, g, h) => {
        expect(sameFunction(addFunctions(f, g), addFunctions(g, f))).toBe(true);
        const left = multiplyFunctions(f, addFunctions(g, h));
        expect(sameFunction(left, addFunctions(multiplyFunctions(f, g), multiplyFunctions(f, h)))).toBe(true);
        expect(isZeroFunction(subtractFunctions(f, f))).toBe(true);
        if (!isZeroFunction(g))
          expect(sameFunction(multiplyFunctions(divideFunctions(f, g), g), f)).toBe(true);
      }),
    );
  });

  test('values are values', () => {
    fc.assert(
      fc.property(functions, functions, small, (f, g, n) => {
        const x = rational(n, 7n);
        const [a, b] = [functionValue(f, x), functionValue(g, x)];
        if (!a || !b) return;
        expect(functionValue(multiplyFunctions(f, g), x)!.toFraction()).toBe(a.mul(b).toFraction());
        expect(functionValue(addFunctions(f, g), x)!.toFraction()).toBe(a.add(b).toFraction());
      }),
    );
  });

  test('the product rule, and the power rule', () => {
    fc.assert(
      fc.property(functions, functions, (f, g) => {
        const right = addFunctions(
          multiplyFunctions(derivativeFunction(f), g),
          multiplyFunctions(f, derivativeFunction(g)),
        );
        expect(sameFunction(derivativeFunction(multiplyFunctions(f, g)), right)).toBe(true);
        if (isZeroFunction(f)) return;
        const cube = powerFunction(f, -3);
        const chain = multiplyFunctions(
          multiplyFunctions(constantRationalFunction(rational(-3)), powerFunction(f, -4)),
          derivativeFunction(f),
        );
        expect(sameFunction(derivativeFunction(cube), chain)).toBe(true);
      }),
    );
  });

  test('an antiderivative differentiates back', () => {
    fc.assert(fc.property(polynomials, p => equalPolynomials(derivative(antiderivative(p)), p)));
  });

  test('lowest terms', () => {
    const f = quotient(fromIntegers([-1n, 0n, 1n], 3n), fromIntegers([2n, -2n]));
    expect(formatFunction(f, 't')).toBe('-1/6*t - 1/6');
    expect(formatFunction(quotient(fromIntegers([1n]), fromIntegers([1n, -1n])), 't')).toBe('(-1)/(t - 1)');
    expect(functionValue(quotient(fromIntegers([1n]), fromIntegers([1n, -1n])), rational(1))).toBeUndefined();
    expect(() => quotient(fromIntegers([1n]), fromIntegers([]))).toThrow('nonzero denominator');
    expect(fromPolynomial(fromIntegers([2n])).bottom.coefficients).toEqual([1n]);
  });
});

describe('modulo a prime', () => {
  test('a common factor is never overlooked', () => {
    fc.assert(
      fc.property(nonzero, nonzero, nonzero, (p, q, r) => {
        if (r.coefficients.length < 2) return;
        expect(visiblyCoprime(multiplyPolynomials(p, r), multiplyPolynomials(q, r))).toBe(false);
      }),
    );
  });

  test('nor where the prime takes both leading coefficients', () => {
    const prime = 67_108_859n;
    const common = fromIntegers([1n, prime]);
    expect(visiblyCoprime(common, multiplyPolynomials(common, common))).toBe(false);
    expect(visiblyCoprime(fromIntegers([1n, 0n, 1n]), fromIntegers([1n, 1n]))).toBe(true);
    expect(visiblyCoprime(fromIntegers([1n, prime]), fromIntegers([1n, 1n]))).toBe(true);
  });
});
