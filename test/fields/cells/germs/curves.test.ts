/** Plane curves next to the origin: one sample in each sector between their branches. */
import { describe, expect, test } from 'vitest';
import { Budget, Undecided } from '../../../../src/fields/budget.ts';
import { Curves } from '../../../../src/fields/cells/germs/curves.ts';
import { type Rational, rational, sign } from '../../../../src/numbers/index.ts';
import { polyOf } from '../guards.ts';

describe('samples beside curves', () => {
  const samples = (...texts: string[]): { points: [Rational, Rational][]; signs: string[] } => {
    const curves = new Curves(new Budget(1_000_000));
    for (const text of texts) curves.add(polyOf(text));
    const points = curves.samples();
    const at = ([x, y]: [Rational, Rational], text: string): string => {
      const value = [...polyOf(text).values()].reduce(
        (sum, { exponents: [i = 0, j = 0], coefficient }) =>
          sum.add(coefficient.mul(x.pow(i)!).mul(y.pow(j)!)),
        rational(0),
      );
      return sign(value) > 0 ? '+' : '-';
    };
    return { points, signs: points.map(point => texts.map(text => at(point, text)).join('')) };
  };

  test('one in each sector, right before left, from below', () => {
    expect(samples().points.map(([x]) => sign(x))).toEqual([1, -1]);
    expect(samples('y').signs).toEqual(['-', '+', '-', '+']);
    expect(samples('y - x').signs).toEqual(['-', '+', '-', '+']);
    expect(samples('x').signs).toEqual(['+', '-']);
    expect(samples('x', 'y').signs).toEqual(['+-', '++', '--', '-+']);
    expect(samples('y', 'y - x^2').signs).toEqual(['--', '+-', '++', '--', '+-', '++']);
    expect(samples('y^2 - x^3').signs).toEqual(['+', '-', '+', '+']);
    expect(samples('y^2 + x^2').signs).toEqual(['+', '+']);
  });

  test('curves with common parts count once', () => {
    expect(samples('y*(y - x)', 'y*(y + x)').signs).toEqual(['++', '+-', '-+', '++', '++', '-+', '+-', '++']);
    expect(samples('y^2', 'y').signs).toEqual(['+-', '++', '+-', '++']);
    expect(samples('y', 'y', '2*y').points).toHaveLength(4);
    expect(samples('(y - x)^2*y').points).toHaveLength(6);
  });

  test('branches that meet again nearby are told apart before that', () => {
    const again = ['--', '-+', '++'];
    expect(samples('y', 'y - x^2*(x - 1/1000)').signs).toEqual([...again, ...again]);
  });

  test('curves that do not pass through 0 make no sectors', () => {
    expect(samples('y - 1').signs).toEqual(['-', '-']);
    expect(samples('y*(y - 1/10)', 'x - 1/10').signs).toEqual(['+-', '--', '+-', '--']);
  });
});

describe('curves are followed only so far', () => {
  const through = (count: number, steps = 1_000_000): Curves => {
    const curves = new Curves(new Budget(steps));
    for (let k = 0; k < count; k++) curves.add(polyOf(`y - ${k}*x`));
    return curves;
  };

  test('64 of them', () => {
    expect(through(3).samples()).toHaveLength(2 * 4);
    expect(() => through(65, 1e9)).toThrow(new Undecided('more than 64 curves through one point'));
  });

  test('within the budget', () => {
    expect(() => through(2, 3)).toThrow(Undecided);
  });
});
