import { expect, test } from 'vitest';
import { suffixWeights } from '../../../src/fields/active/suffix.ts';
import { Undecided } from '../../../src/fields/budget.ts';
import { rationalField as field, format, rational } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, type StraightLine } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';

function weights(line: StraightLine, x: readonly number[], from: number, pieces?: readonly number[]) {
  const evaluation = evaluate(
    field,
    line,
    x.map(value => rational(value)),
  );
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return suffixWeights(field, line, evaluation, pieces ?? evaluation.pieces, from).map(row =>
    row.map(({ slot, weight }) => `${slot}: ${format(weight)}`),
  );
}

test('slots before the cut have weights, those of weight 0 are left out', () => {
  const line = compile(parseProgramText('f(x, y) =\n a = x*y\n b = 3*a - x\n a*b, y'));
  // a = 6, b = 16: ∂(ab)/∂x = 18 + 16·3 = 66 …
  expect(line.steps.map(({ id }) => id).slice(0, 1)).toEqual(['a']);
  expect(weights(line, [2, 3], 1)).toEqual([['0: -6', '2: 34'], ['1: 1']]);
  expect(weights(line, [2, 3], 0)).toEqual([['0: 96', '1: 68'], ['1: 1']]);
});

test('behind the last step an output weighs itself', () => {
  const line = compile(parseProgramText('f(x) =\n a = x*x\n a, x'));
  expect(weights(line, [5], line.steps.length)).toEqual([['1: 1'], ['0: 1']]);
});

test('steps behind the cut take the pieces that are given; those without a derivative are named', () => {
  const line = compile(
    parseProgramText('select g(x) { 1/x when x != 0; 2*x when x = 0 }\nf(x) =\n a = x^2\n b = g(a)\n b'),
  );
  expect(weights(line, [0], 1, [1, 2])).toEqual([['1: 2']]);
  expect(() => weights(line, [0], 1, [1, 1])).toThrow(new Undecided('the derivative of b: division by zero'));
  expect(weights(line, [0], 2, [1, 1])).toEqual([['2: 1']]);
});

test('each step behind the cut takes its own piece', () => {
  const line = compile(
    parseProgramText('f(x) =\n a = x + 1\n b = abs(x)\n c = relu(x)\n d = abs(x)\n b + 2*c + 4*d'),
  );
  const at = line.steps.findIndex(({ id }) => id === 'b');
  const pieces: number[] = line.steps.map(({ g }) => (g.pieceCount > 1 ? 2 : 1));
  const slopes = [1, 2].map(piece => weights(line, [0], at, pieces.with(at + 2, piece)));
  expect(slopes[0]).not.toEqual(slopes[1]);
  expect(weights(line, [0], at, pieces.with(at, 1))).not.toEqual(slopes[1]);
});
