import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packFunctions } from '../../../src/functions/rational/pack.ts';
import {
  addFunctions,
  fromIntegers,
  fromPolynomial,
  quotient,
  type RationalFunction,
  sameFunction,
  ZERO_FUNCTION,
} from '../../../src/polynomials/index.ts';

const polynomialOf = (...coefficients: bigint[]) => fromPolynomial(fromIntegers(coefficients));

test('the coefficients are digits, 40 bits wider than the widest', () => {
  expect(packFunctions([polynomialOf(1n), polynomialOf(0n, 1n)])).toEqual([1n, 1n << 41n]);
  expect(packFunctions([polynomialOf(1n, 2n, 5n)])).toEqual([1n + (2n << 43n) + (5n << 86n)]);
  expect(packFunctions([polynomialOf(0n, -5n), polynomialOf(1n)])).toEqual([-5n << 43n, 1n]);
  expect(packFunctions([polynomialOf(0n, 8n), polynomialOf(-7n)])).toEqual([8n << 44n, -7n]);
  expect(packFunctions([polynomialOf(), polynomialOf(0n, 1n)])).toEqual([0n, 1n << 41n]);
  expect(packFunctions([])).toEqual([]);
});

test('denominators, of numbers and of functions, are common ones', () => {
  const half = fromPolynomial(fromIntegers([1n], 2n));
  const sixth = fromPolynomial(fromIntegers([1n], 6n));
  expect(packFunctions([half, sixth])).toEqual([3n, 1n]);
  expect(packFunctions([half, fromPolynomial(fromIntegers([1n], 3n))])).toEqual([3n, 2n]);
  const over = (...bottom: bigint[]) => quotient(fromIntegers([1n]), fromIntegers(bottom));
  // Over t (t + 1).
  expect(packFunctions([over(0n, 1n), over(1n, 1n)])).toEqual([1n + (1n << 41n), 1n << 41n]);
  // Over t².
  expect(packFunctions([over(0n, 1n), over(0n, 0n, 1n), polynomialOf(1n)])).toEqual([
    1n << 41n,
    1n,
    1n << 82n,
  ]);
  expect(packFunctions([over(0n, 0n, 1n), over(0n, 1n)])).toEqual([1n, 1n << 41n]);
});

test('sums are equal where the sums of the integers are', () => {
  const coefficients = fc.array(fc.bigInt({ min: -3n, max: 3n }), { maxLength: 3 });
  const functions = fc
    .tuple(coefficients, fc.constantFrom([1n], [0n, 1n], [1n, 1n], [0n, 1n, 1n], [2n]))
    .map(([top, bottom]) => quotient(fromIntegers(top), fromIntegers(bottom)));
  const add = (all: readonly RationalFunction[]) => all.reduce(addFunctions, ZERO_FUNCTION);
  fc.assert(
    fc.property(fc.array(functions, { minLength: 2, maxLength: 6 }), fc.nat(6), (all, cut) => {
      const codes = packFunctions(all);
      const sum = (list: readonly bigint[]) => list.reduce((total, code) => total + code, 0n);
      expect(sum(codes.slice(0, cut)) === sum(codes.slice(cut))).toBe(
        sameFunction(add(all.slice(0, cut)), add(all.slice(cut))),
      );
    }),
    { numRuns: 60 },
  );
});
