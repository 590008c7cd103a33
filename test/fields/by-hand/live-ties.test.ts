/** Ties that no gradient depends on: decided along the program, at any size. */
import { describe, expect, test } from 'vitest';
import { activePieces } from '../../../src/fields/index.ts';
import { liveTies } from '../../../src/fields/live-ties.ts';
import { type Rational, rational, rationalField } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, type StraightLine } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text.ts';

const at = (line: StraightLine, x: readonly Rational[]) => {
  const evaluation = evaluate(rationalField, line, x);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return evaluation;
};

/** The ids of the live ties. */
function live(text: string, ...x: number[]): string[] {
  const line = compile(parseProgramText(text));
  const evaluation = at(
    line,
    x.map(value => rational(value)),
  );
  const active = activePieces(rationalField, line, evaluation);
  if (isEvaluationFailure(active)) throw new Error(active.failure.why);
  return [...liveTies(rationalField, line, evaluation, active)].map(k => line.steps[k]!.id);
}

describe('live ties', () => {
  test.each<[string, number[], string[]]>([
    ['f(t) =\n r = relu(t)\n r', [0], ['r']],
    // Behind a factor 0: nothing is heard of it.
    ['f(x, y) =\n r = relu(x)\n r * y', [0, 0], []],
    ['f(x, y) =\n r = relu(x)\n r * y', [0, 1], ['r']],
    // Over what does not move all pieces are alike.
    ['f(x) =\n r = relu(0 * x)\n r + x', [1], []],
    ['f(x) =\n m = max(relu(x - 1), relu(x - 2), 0)\n m + x', [0], []],
    ['f(x) =\n m = max(relu(x - 1), relu(x), 0)\n m + x', [0], ['m', 'relu.2']],
    ['f(x) =\n m = max(x, x)\n m', [3], []],
    // One harmless tie makes the next harmless.
    ['f(x, y) =\n a = relu(x)\n b = relu(a * y)\n b', [0, 0], []],
    // The factor is 0, but under another choice its own gradient is not.
    ['f(x) =\n a = relu(x)\n b = a * (x + 1)\n b', [0], ['a']],
  ])('of %j at %j', (text, x, ids) => {
    expect(live(text, ...x).sort()).toEqual([...ids].sort());
  });
});
