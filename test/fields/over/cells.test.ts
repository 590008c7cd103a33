import { describe, expect, test } from 'vitest';
import { Budget } from '../../../src/fields/index.ts';
import { clarkeOver } from '../../../src/fields/over/cells.ts';
import { format, rational } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { type Blurred, blurredField } from '../../numbers/blurred.ts';

const exact = (n: number): Blurred => ({ value: rational(n), blurred: false });
const blurred = (n: number): Blurred => ({ value: rational(n), blurred: true });

/** What is proven to be in ∂ᶜf(x), and what is not excluded. */
function found(text: string, x: readonly Blurred[], steps = 10_000): string {
  const line = compile(parseProgramText(text));
  const evaluation = evaluate(blurredField, line, x);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  const { status, gradients, outer, why } = clarkeOver(blurredField, line, evaluation, new Budget(steps));
  const list = (set: readonly (readonly Blurred[])[]): string =>
    set.map(gradient => gradient.map(({ value }) => format(value)).join(' ')).join(', ');
  return `${status}: ${list(gradients)} | ${list(outer)}${why === undefined ? '' : ` (${why})`}`;
}

describe('cells to first order', () => {
  test('by exact numbers: those with interior, without those that are empty', () => {
    expect(found('abs(x)', [exact(0)])).toBe('exact: -1, 1 | -1, 1');
    expect(found('max(x, 2*x) + relu(x)', [exact(0)])).toBe('exact: 1, 3 | 1, 3');
    // x > 0 and x < 0: the cell between is empty, whatever its gradient is.
    expect(found('relu(-x) + x - relu(x)', [exact(0)])).toBe('exact: 0 | 0');
    expect(found('max(x, y, x + y)', [exact(0), exact(0)])).toBe('exact: 0 1, 1 0, 1 1 | 0 1, 1 0, 1 1');
  });

  test('what is flat is possible', () => {
    expect(found('relu(x^2 - y^4) + x', [exact(0), exact(0)])).toBe('exact: 1 0 | 1 0');
    expect(found('max(x^2, y) - x', [exact(0), exact(0)])).toBe('exact: -1 0, -1 1 | -1 0, -1 1');
    expect(found('abs(x) + 2*max(x^2, -x^2)', [exact(0)])).toBe('bounds:  | -1, 1');
    expect(found('min(abs(x), x^2) + x + y', [exact(0), exact(0)])).toMatch(/^bounds: /);
    // On a line the slopes that are not flat say that no cell of abs(x) is the least.
    expect(found('min(abs(x), x^2) + x', [exact(0)])).toBe('exact: 1 | 1');
  });

  test('where it is not decided whether a guard is flat, its cells are possible, and no more', () => {
    // The row of x y is (y, x): that y is 0 is not seen.
    expect(found('relu(x*y) + x', [exact(0), blurred(0)])).toBe('bounds:  | 1 0, 1 0');
    expect(found('relu(x*y) + x', [exact(0), blurred(2)])).toBe('exact: 1 0, 3 0 | 1 0, 3 0');
  });

  test('a blurred row that is not 0 decides', () => {
    // x y is not affine: that it is negative where x > 0 is not seen to first order.
    expect(found('relu(x*y) - abs(x)', [exact(0), blurred(-2)])).toMatch(
      /^bounds: -1 0(?:, -1 0)? \| -3 0, -1 0(?:, -1 0)?, 1 0$/,
    );
    // Here what is not seen lies between what is.
    expect(found('relu(x*y) + abs(x)', [exact(0), blurred(-2)])).toBe('exact: -3 0, 1 0 | -3 0, 1 0');
    expect(found('relu(-2*x) + abs(x)', [exact(0)])).toBe('exact: -3, 1 | -3, 1');
  });

  test('beyond its budget it is undecided, with what is proven', () => {
    expect(found('abs(x) + abs(2*x) + abs(3*x)', [exact(0)], 20)).toBe(
      'undecided:  |  (more than 20 steps of enumeration)',
    );
  });
});
