/** Programs at points where they have a value. */
import type { Vector } from '../../src/linear/index.ts';
import { type Rational, rational, rationalField } from '../../src/numbers/index.ts';
import {
  type Evaluation,
  evaluate,
  isEvaluationFailure,
  type StraightLine,
} from '../../src/programs/index.ts';

export const vector = (...entries: number[]): Vector => entries.map(entry => rational(entry));

export function evaluated(line: StraightLine, x: Vector): Evaluation<Rational> {
  const evaluation = evaluate(rationalField, line, x);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return evaluation;
}
