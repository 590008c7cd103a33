/** The ball of a root by its Hessian, over any field: MᵀM = ∇²g/2, and where there is none that is known. */
import { describe, expect, test } from 'vitest';
import { nonnegativeSlots } from '../../../src/fields/balls/nonnegative.ts';
import { rootMatrixOver } from '../../../src/fields/over/root-matrix.ts';
import { gramOver } from '../../../src/linear/index.ts';
import { realField } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../../../src/programs/index.ts';

/** MᵀM of the last step at 0, by rows; 'flat' where M has no rows; `seen`: whether its slots are looked at for what is ≥ 0. */
function gram(text: string, seen = true): string[] | 'flat' | undefined {
  const field = realField();
  const line = compile(parseProgramText(text));
  const evaluation = evaluate(
    field,
    line,
    Array.from({ length: line.p }, () => field.zero),
  );
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  const nonnegative = seen ? nonnegativeSlots(field, line, evaluation) : [];
  const matrix = rootMatrixOver(field, line, evaluation.values, line.steps.at(-1)!, nonnegative);
  if (matrix === undefined) return undefined;
  return matrix.length === 0 ? 'flat' : gramOver(field, matrix).map(row => row.map(field.text).join(' '));
}

describe('half the second derivative', () => {
  test.each<[string, string[] | 'flat']>([
    ['sqrt(x^2)', ['1']],
    ['sqrt(4*x^2 + x^3)', ['4']],
    ['sqrt(x^2 + x*y + y^2)', ['1 1/2', '1/2 1']],
    ['sqrt(x^2 + exp(y) - 1 - y)', ['1 0', '0 1/2']],
    ['sqrt(1 - cos(x))', ['1/2']],
    ['sqrt(exp(x + 1)*x^2)', ['exp(1)']],
    // A power above 1/2 is flat.
    ['(x^2 + y^2)^(3/4)', 'flat'],
    // As is one above 1 of what is only seen to be ≥ 0.
    ['abs(x)^(3/2)', 'flat'],
    // A selection that has one cell there is smooth.
    ['sqrt(x^2*relu(x + 1))', ['1']],
  ])('%s', (text, expected) => {
    expect(gram(text)).toEqual(expected);
  });
});

test('of a form that may be 0 off the point only where the function is seen to be ≥ 0', () => {
  expect(gram('f(x, y) = sqrt(x^2 + y^4)')).toEqual(['1 0', '0 0']);
  expect(gram('f(x, y) = sqrt(x^2 + y^4)', false)).toBeUndefined();
  expect(gram('f(x, y) = sqrt(x^2 - y^4)')).toBeUndefined();
  expect(gram('f(x, y) = sqrt(x^2 + y^2)', false)).toEqual(['1 0', '0 1']);
});

describe('none is known', () => {
  test.each([
    ['of what has a slope', 'sqrt(x + x^2)'],
    ['of what has the other sign', 'sqrt(-x^2)'],
    ['of a form of both signs', 'sqrt(x^2 - 2*y^2)'],
    ['of a steeper power', '(x^2)^(1/4)'],
    ['behind a tie', 'sqrt(abs(x)*abs(x))'],
    ['behind a norm that is tied', 'sqrt(norm2(x, y)^2)'],
    ['behind another root of 0', 'sqrt(sqrt(x^4) + y^2)'],
    ['of what is no power', 'exp(x^2)'],
  ])('%s: %s', (_, text) => {
    expect(gram(text)).toBeUndefined();
  });

  test('of more than 8 inputs', () => {
    const squares = (n: number) => `sqrt(${Array.from({ length: n }, (_, i) => `x${i}^2`).join(' + ')})`;
    expect(gram(squares(8))).toHaveLength(8);
    expect(gram(squares(9))).toBeUndefined();
  });
});
