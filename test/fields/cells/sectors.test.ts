import { describe, expect, test } from 'vitest';
import { Budget, Undecided } from '../../../src/fields/budget.ts';
import { hasSector, sectorPieces } from '../../../src/fields/cells/sectors.ts';
import { polyKey } from '../../../src/functions/near/poly.ts';
import { rationalField as field, format, rational } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { polysOf } from './guards.ts';

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
    expect(pieces('f(x, y) = max(x, y, -x - y)').map(piece => piece.split(' |')[0])).toEqual([
      '-1 -1',
      '0 1',
      '1 0',
    ]);
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
    // Two samples of one step.
    expect(() => pieces('f(x, y) = x + y', 1)).toThrow(Undecided);
    expect(pieces('f(x, y) = x + y', 2)).toHaveLength(1);
  });

  test('are not known where a piece has no derivative', () => {
    const text = 'select g(x) { 1/x when x != 0; 2*x when x = 0 }\nf(x, y) = g(x) + relu(y)';
    expect(() => pieces(text)).toThrow(new Undecided('a derivative: division by zero'));
  });
});

describe('sectors', () => {
  const sector = (...texts: string[]): boolean =>
    hasSector(polysOf('x, y', texts).polys, new Budget(1_000_000));

  test('vertical lines, vertical tangents and lines through 0', () => {
    expect(sector('x', 'x*y')).toBe(true);
    expect(sector('x', '-x')).toBe(false);
    expect(sector('x - y^2', 'y^2 - x/2')).toBe(true);
    expect(sector('x - y^2', 'y^2 - 2*x')).toBe(false);
    expect(sector('x^2*y', '-y')).toBe(false);
    expect(sector('-x*(x - y^2)')).toBe(true);
  });

  test('curves that do not pass through 0 make no sectors', () => {
    // y = 1/100 and x = 1/100 are near, but not at 0.
    expect(sector('y*(y - 1/100)', 'y')).toBe(false);
    expect(sector('x*(x - 1/100)', 'x')).toBe(false);
    expect(sector('x*(y - 1/100)*(x - 1/1000)', 'y')).toBe(true);
  });

  test('branches that meet again nearby are told apart', () => {
    // y = 0 and y = x²(x − 1/1000): between them there is room on both sides of the second meeting.
    expect(sector('y', 'x^2*(x - 1/1000) - y', 'x')).toBe(false);
    expect(sector('-y', 'y - x^2*(x - 1/1000)', 'x')).toBe(true);
  });
});
