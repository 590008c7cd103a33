import { describe, expect, test } from 'vitest';
import { Budget, Undecided } from '../../../src/fields/budget.ts';
import { Curves } from '../../../src/fields/cells/germs/curves.ts';
import { sectorPieces } from '../../../src/fields/cells/sectors.ts';
import { polyKey } from '../../../src/functions/near/poly.ts';
import { rationalField as field, format, type Rational, rational, sign } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { polyOf } from '../cells/guards.ts';

function pieces(text: string, steps = 1_000_000): string[] {
  const line = compile(parseProgramText(text));
  const evaluation = evaluate(field, line, [rational(0), rational(0)]);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return sectorPieces(line, evaluation, new Budget(steps))
    .map(({ gradient, guards }) => `${gradient.map(format).join(' ')} | ${guards.map(polyKey).join(', ')}`)
    .sort();
}

describe('the pieces of all sectors', () => {
  test('come with the guards that are positive there', () => {
    expect(pieces('f(x, y) = x + y')).toEqual(['1 1 | ']);
    expect(pieces('f(x, y) = relu(x)')).toEqual(['0 0 | 1:-1', '1 0 | 1:1']);
    expect(pieces('f(x, y) = max(x, x*y)')).toEqual(['0 0 | 1:-1', '1 0 | 1:1']);
    expect(pieces('f(x, y) = relu(y - x^2)')).toEqual(['0 0 | 0,1:-1 2:1', '0 1 | 0,1:1 2:-1']);
    expect(pieces('f(x, y) = relu(relu(x) + y)')).toEqual([
      '0 0 | 1:-1, 0,1:-1',
      '0 0 | 1:1, 0,1:-1 1:-1',
      '0 1 | 1:-1, 0,1:1',
      '1 1 | 1:1, 0,1:1 1:1',
    ]);
  });

  test('of a guard that is 0: the cell where it holds, of = and ≠ on sets without and with interior', () => {
    const f = (guards: readonly [string, string], args: string): string =>
      `select s(a, b, c) { c when a - b ${guards[0]} 0; 2*c when a - b ${guards[1]} 0 }\nf(x, y) = s(${args}, x)`;
    expect(pieces(f(['>=', '<'], 'x*y, y*x'))).toEqual(['1 0 | ']);
    expect(pieces(f(['<', '>='], 'x*y, y*x'))).toEqual(['2 0 | ']);
    expect(pieces(f(['=', '!='], 'x*y, y*x'))).toEqual(['1 0 | ']);
    expect(pieces(f(['=', '!='], 'x*y, x*x'))).toEqual(['2 0 | ']);
    expect(pieces(f(['!=', '='], 'x*y, y*x'))).toEqual(['2 0 | ']);
  });

  test('are not found where a guard is no rational function, or the budget is spent', () => {
    expect(() => pieces('f(x, y) = max(exp(x), 1 + y)')).toThrow(
      new Undecided('a guard that is no rational function'),
    );
    expect(() => pieces('f(x, y) = relu(y - x^2)', 3)).toThrow(Undecided);
  });
});

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

  test('curves that do not pass through 0 make no sectors', () => {
    expect(samples('y - 1').signs).toEqual(['-', '-']);
    expect(samples('y*(y - 1/10)', 'x - 1/10').signs).toEqual(['+-', '--', '+-', '--']);
  });
});
