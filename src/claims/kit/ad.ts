/** Algorithms 1 and 2 at a point, with what may go wrong as an answer. */
import { type Rational, rationalField } from '../../numbers/index.ts';
import {
  type Conventions,
  type Derivative,
  differentiate,
  type Evaluation,
  evaluate,
  isEvaluationFailure,
  type StraightLine,
} from '../../programs/index.ts';

/** What automatic differentiation returns, with the values and pieces on the way; undefined where there is none. */
export function differentiated(
  line: StraightLine,
  at: readonly Rational[],
  conventions?: Conventions,
): { readonly evaluation: Evaluation<Rational>; readonly derivative: Derivative<Rational> } | undefined {
  const evaluation = evaluate(rationalField, line, at);
  if (isEvaluationFailure(evaluation)) return undefined;
  const derivative = differentiate(rationalField, line, evaluation, conventions);
  return isEvaluationFailure(derivative) ? undefined : { evaluation, derivative };
}

/** The gradient by backward mode, for one output; throws where there is none: for programs that have one everywhere. */
export function gradientOf(line: StraightLine, at: readonly Rational[]): readonly Rational[] {
  const found = differentiated(line, at);
  if (found === undefined) throw new Error('expected a program that is differentiable by Algorithm 2');
  return found.derivative.backward[0]!;
}
