/**
 * What section 5.1 of the paper has to say of a program at a point, over any field of numbers: every answer is right, and
 * `undecided` where the field does not see a sign that it rests on. Over ℚ `explain` says more: it knows cells beyond first
 * order, and the selections that a program defines.
 */
import { Failure, type Fallible, type OrderedField } from '../../numbers/index.ts';
import {
  type Derivative,
  differentiate,
  type EvaluationFailure,
  evaluate,
  isEvaluationFailure,
  type StraightLine,
} from '../../programs/index.ts';
import { Undecided } from '../budget.ts';
import { lexicographicGradientOver } from '../directions/lexicographic.ts';
import { attempted } from '../work.ts';
import { openNode } from './open-node.ts';
import { type ExplainOverOptions, JUMPS, type SetsOver, setsAtOver, type UnderivedOver } from './sets.ts';

/** The same where the piece that the index takes has a derivative. */
export interface ExplanationOver<T> extends SetsOver<T> {
  readonly derivative: Derivative<T>;
  /** An element of ∂ᶜf(x), q × p. */
  readonly lexicographic: Fallible<readonly (readonly T[])[]>;
}

/**
 * Explains a program at x (p numbers of the field), as section 5.1 of the paper has it; a failure where it has no value, or
 * none that the field can tell.
 *
 * `explainOver(field, compile(parseProgramText('relu(exp(x) - 3)')), [one])` lists one gradient, 0.
 */
export function explainOver<T>(
  field: OrderedField<T>,
  program: StraightLine,
  x: readonly T[],
  options: ExplainOverOptions = {},
): ExplanationOver<T> | EvaluationFailure {
  const evaluation = evaluate(field, program, x);
  if (isEvaluationFailure(evaluation)) return evaluation;
  const derivative = differentiate(field, program, evaluation, options.conventions);
  if (isEvaluationFailure(derivative)) return derivative;
  const { value: _, evaluation: __, ...sets } = setsAtOver(field, program, evaluation, options);
  const lexicographic = attempted(() =>
    openNode(field, program, evaluation) === undefined
      ? lexicographicGradientOver(field, program, evaluation)
      : new Failure('undecided', sets.regular.why ?? JUMPS),
  );
  return {
    derivative,
    ...sets,
    lexicographic:
      lexicographic instanceof Undecided ? new Failure('undecided', lexicographic.message) : lexicographic,
  };
}

/**
 * The value and the sets at x (section 5.1), also where the piece that the index takes has no derivative; a failure where there is no
 * value, or none that the field can tell.
 *
 * `underivedOver(realField(), compile(parseProgramText('sqrt(2)*sqrt(x^2)')), [zero]).value` is `[zero]`.
 */
export function underivedOver<T>(
  field: OrderedField<T>,
  program: StraightLine,
  x: readonly T[],
  options: ExplainOverOptions = {},
): UnderivedOver<T> | EvaluationFailure {
  const evaluation = evaluate(field, program, x);
  if (isEvaluationFailure(evaluation)) return evaluation;
  return setsAtOver(field, program, evaluation, options);
}
