import { describe, expect, test } from 'vitest';
import { Undecided } from '../../../../src/fields/budget.ts';
import {
  atX,
  atY,
  type Bivariate,
  bivariate,
  degreeY,
  derivativeY,
  meet,
  primitiveBivariate,
  quotientBivariate,
} from '../../../../src/fields/cells/germs/bivariate.ts';
import { rational } from '../../../../src/numbers/index.ts';
import { formatPolynomial, type Polynomial, polynomial } from '../../../../src/polynomials/index.ts';
import { polyOf } from '../guards.ts';

const of = (text: string): Bivariate => bivariate(polyOf(text));
const inX = (p: Polynomial): string => formatPolynomial(p, 'x');
const rows = (a: Bivariate): string[] => a.map(inX);
const same = (a: Bivariate, text: string): void => expect(rows(a)).toEqual(rows(of(text)));

describe('polynomials in y over ℚ[x]', () => {
  test('have a row for each power of y', () => {
    const square = of('x*y^2 - 3 + x^2');
    expect(square.map(row => row.coefficients)).toEqual([[-3n, 0n, 1n], [], [0n, 1n]]);
    expect(of('0*x')).toEqual([]);
    expect(['0*x', '7', 'x^3', 'y*x', 'y^4'].map(text => degreeY(of(text)))).toEqual([-1, 0, 0, 1, 4]);
  });

  test('are not computed with beyond degree 200', () => {
    expect(degreeY(of('y^199'))).toBe(199);
    expect(of('x^200')).toHaveLength(1);
    for (const text of ['y^200', 'x^201', 'y*x^201'])
      expect(() => of(text), text).toThrow(new Undecided('curves of too high a degree'));
  });

  test('have a content, and a part without', () => {
    const { content, part } = primitiveBivariate(of('x^2*y - x^2 + x*y'));
    expect(content.coefficients.map(c => c !== 0n)).toEqual([false, true]);
    // x·((x + 1)y − x).
    expect(part.map(row => row.coefficients)).toEqual([
      [0n, -1n],
      [1n, 1n],
    ]);
    expect(primitiveBivariate([])).toEqual({ content: polynomial([rational(1)]), part: [] });
    const scaled = primitiveBivariate(of('6*y + 10'));
    expect(scaled.part.map(row => [row.coefficients, row.denominator])).toEqual([
      [[5n], 1n],
      [[3n], 1n],
    ]);
    expect(primitiveBivariate(of('-6*y - 10')).part.map(row => row.coefficients)).toEqual([[-5n], [-3n]]);
    expect(primitiveBivariate(of('y/6 - 1/4')).part.map(row => [row.coefficients, row.denominator])).toEqual([
      [[-1n], 1n],
      [[2n], 3n],
    ]);
  });

  test('have a derivative in y', () => {
    same(derivativeY(of('x*y^3 - 2*y + x^5')), '3*x*y^2 - 2');
    expect(derivativeY(of('x'))).toEqual([]);
  });

  test('are divided by what divides them', () => {
    same(quotientBivariate(of('(y - x)*(y + x^2)'), of('y - x')), 'y + x^2');
    same(quotientBivariate(of('(x*y - 1)*(y^2 + x)'), of('x*y - 1')), 'y^2 + x');
    same(quotientBivariate(of('(y - x)*(x*y - 1)*y'), of('y^2 - x*y')), 'x*y - 1');
  });

  test('meet in a common factor', () => {
    const { gcd } = meet(of('(y - x)*(y + x^2)'), of('(y - x)*(y + 1)'));
    expect(degreeY(gcd)).toBe(1);
    // y − x up to a number.
    const [low, high] = gcd;
    expect(high!.coefficients).toHaveLength(1);
    expect(low!.coefficients).toEqual([0n, -high!.coefficients[0]!]);
  });

  test('or over the roots of some polynomials in x', () => {
    const zeros = (a: string, b: string): string[] => {
      const { gcd, critical } = meet(of(a), of(b));
      expect(degreeY(gcd)).toBe(0);
      return critical.map(inX);
    };
    // y = x² and y = 4 − 3x meet over x = 1 and x = −4.
    const [only] = meet(of('y - x^2'), of('y - 4 + 3*x')).critical;
    for (const x of [1, -4]) expect(atX([only!], rational(x)).coefficients).toEqual([]);
    expect(zeros('y^2 - x', 'y - x').length).toBeGreaterThan(0);
    expect(zeros('y - x', 'y - x - 1').every(text => !text.includes('x'))).toBe(true);
    // In either order.
    expect(zeros('y - x', 'y^2 - x')).toEqual(zeros('y^2 - x', 'y - x'));
  });

  test('have values in x and in y', () => {
    const h = of('x^2*y^2 - y + 3*x');
    expect(inX(atX(h, rational(2)))).toBe(inX(polynomial([6, -1, 4].map(n => rational(n)))));
    expect(inX(atY(h, rational(-1)))).toBe(inX(polynomial([1, 3, 1].map(n => rational(n)))));
    expect(atY([], rational(1)).coefficients).toEqual([]);
  });
});
