import { describe, expect, test } from 'vitest';
import { Undecided } from '../../../src/fields/budget.ts';
import {
  addPoly,
  constantPoly,
  constantTerm,
  degreeOf,
  equalPoly,
  evaluatePoly,
  monomial,
  multiplyPoly,
  negatePoly,
  ONE_POLY,
  plusExponents,
  poly,
  polyKey,
  powerPoly,
  scalePoly,
  substitutePoly,
  subtractPoly,
  totalDegree,
  variableCount,
  variablePoly,
  ZERO_POLY,
} from '../../../src/functions/near/poly.ts';
import { format, ONE, rational, ZERO } from '../../../src/numbers/index.ts';
import { polyOf } from '../../fields/cells/guards.ts';

const key = (text: string): string => polyKey(polyOf(text));

describe('polynomials', () => {
  test('are sums of terms: exponents without trailing zeros, no coefficient 0', () => {
    expect(key('2*x*y - x^2/3 + 1')).toBe('1,1:2 2:-1/3 :1');
    expect([...poly([{ exponents: [1, 0, 0], coefficient: ONE }]).values()]).toEqual([
      { exponents: [1], coefficient: ONE },
    ]);
    expect(
      poly([
        { exponents: [1], coefficient: ONE },
        { exponents: [1, 0], coefficient: ONE.neg() },
      ]).size,
    ).toBe(0);
    expect(constantPoly(ZERO).size).toBe(0);
    expect(polyKey(variablePoly(2))).toBe('0,0,1:1');
    expect(polyKey(monomial([0, 2, 0]))).toBe('0,2:1');
  });

  test('add, subtract and scale', () => {
    expect(polyKey(addPoly(polyOf('x + y'), polyOf('x - y')))).toBe('1:2');
    expect(polyKey(addPoly(ZERO_POLY, polyOf('x')))).toBe('1:1');
    expect(polyKey(addPoly(polyOf('x'), ZERO_POLY))).toBe('1:1');
    expect(polyKey(subtractPoly(polyOf('x + 1'), polyOf('x + y')))).toBe('0,1:-1 :1');
    expect(polyKey(negatePoly(polyOf('x - 2')))).toBe('1:-1 :2');
    expect(scalePoly(polyOf('x'), ZERO).size).toBe(0);
    expect(polyKey(scalePoly(polyOf('x - 2*y'), rational(-1, 2)))).toBe('0,1:1 1:-1/2');
  });

  test('multiply, and are raised to powers', () => {
    expect(polyKey(multiplyPoly(polyOf('x + y'), polyOf('x - y')))).toBe(key('x^2 - y^2'));
    expect(polyKey(multiplyPoly(ONE_POLY, polyOf('x')))).toBe('1:1');
    expect(polyKey(multiplyPoly(polyOf('x'), ONE_POLY))).toBe('1:1');
    const powers = [0, 1, 2, 3, 4, 5, 6].map(k => polyKey(powerPoly(polyOf('x + 1'), k)));
    expect(powers.slice(0, 4)).toEqual([':1', '1:1 :1', '1:2 2:1 :1', '1:3 2:3 3:1 :1']);
    expect(powers.slice(4)).toEqual(
      ['(x + 1)^3*(x + 1)', '(x + 1)^3*(x + 1)^2', '(x + 1)^3*(x + 1)^3'].map(key),
    );
    expect(plusExponents([1], [0, 2])).toEqual([1, 2]);
    expect(plusExponents([0, 2], [1])).toEqual([1, 2]);
    expect(plusExponents([], [3])).toEqual([3]);
  });

  test('are not multiplied where that makes more than 100000 terms', () => {
    const long = (n: number, step: number) =>
      poly(Array.from({ length: n }, (_, i) => ({ exponents: [step * i], coefficient: ONE })));
    expect(() => multiplyPoly(long(400, 1), long(251, 400))).toThrow(Undecided);
    expect(() => multiplyPoly(long(400, 1), long(251, 400))).toThrow('a polynomial with too many terms');
  });

  test('have a degree, a number of variables, a constant term', () => {
    expect(['0*x', '3', 'x^2*y + z', 'y'].map(polyOf).map(totalDegree)).toEqual([-1, 0, 3, 1]);
    expect(['0*x', '3', 'x^2 + x*y', 'z'].map(polyOf).map(variableCount)).toEqual([0, 0, 2, 3]);
    expect(['x', 'x - 5/2'].map(polyOf).map(constantTerm).map(format)).toEqual(['0', '-5/2']);
    expect(degreeOf([1, 0, 2])).toBe(3);
    expect(equalPoly(polyOf('(x + y)^2'), polyOf('x^2 + 2*x*y + y^2'))).toBe(true);
    expect(equalPoly(polyOf('x'), polyOf('y'))).toBe(false);
  });

  test('take others in the place of variables', () => {
    const put = (text: string, ...others: (string | undefined)[]): string =>
      polyKey(
        substitutePoly(
          polyOf(text),
          others.map(one => (one === undefined ? one : polyOf(one))),
        ),
      );
    expect(put('x^2*y + x', 'y')).toBe(key('y^3 + y'));
    expect(put('x^2*y + y^2', undefined, 'x + 1')).toBe(key('x^3 + x^2 + (x + 1)^2'));
    expect(put('x*y', 'y', 'x')).toBe(key('x*y'));
    expect(put('x - y', 'y')).toBe('');
    expect(put('x*z', undefined, 'x')).toBe(key('x*z'));
  });

  test('have values', () => {
    const at = [rational(2), rational(5)];
    expect(format(evaluatePoly(polyOf('x^2*y - 3'), at))).toBe('17');
    expect(format(evaluatePoly(polyOf('y - x/3'), at))).toBe('13/3');
    expect(format(evaluatePoly(ZERO_POLY, []))).toBe('0');
  });
});
