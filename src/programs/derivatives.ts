/** ∇̂g_k at each step of a program: what both modes of Algorithm 2 start from. */

import type { PartialDerivative } from '../expressions/index.ts';
import { type Fallible, isFailure, type OrderedField } from '../numbers/index.ts';
import type { Evaluation, EvaluationFailure } from './algorithm1.ts';
import type { Step, StraightLine } from './compile.ts';
import type { Convention, Conventions } from './convention.ts';

/** d_k by output of the step: sparse selection gradients ∇̂g_k(x_pr(k)). */
export type LocalDerivatives<T> = readonly (readonly PartialDerivative<T>[])[];

/**
 * d_k = ∇̂g_k(x_pr(k)) for every step of the program (Definition 4, by conventions if there are any); a failure where a norm
 * is tied: no piece of it has a gradient there.
 *
 * `selectionGradients(rationalField, line, evaluation)` has five entries.
 */
export const selectionGradients = <T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  conventions?: Conventions,
): LocalDerivatives<T>[] | EvaluationFailure =>
  derivativesBy(field, program, evaluation, conventions, pieceDerivatives);

/**
 * The same as Algorithm 2 returns it, by convention also where a norm is tied: 0 there, the centre of its ball. What is
 * returned is no limit of gradients; that it lies in D_P(x) is another question.
 *
 * `returnedDerivatives(rationalField, line, evaluation)` are those of {@link selectionGradients}, for no norm is tied.
 */
export const returnedDerivatives = <T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  conventions?: Conventions,
  before?: Differentiated<T>,
): LocalDerivatives<T>[] | EvaluationFailure =>
  derivativesBy(
    field,
    program,
    evaluation,
    conventions,
    (on, step, at, piece) =>
      step.g.ball?.tied(on, at) === 'yes' ? [[]] : pieceDerivatives(on, step, at, piece),
    before,
  );

/** Another evaluation of the same program, and its derivatives: of steps with the same arguments and the same piece they are taken over. */
export interface Differentiated<T> {
  readonly evaluation: Evaluation<T>;
  readonly d: readonly LocalDerivatives<T>[];
}

function derivativesBy<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  conventions: Conventions | undefined,
  ofPiece: typeof pieceDerivatives<T>,
  before?: Differentiated<T>,
): LocalDerivatives<T>[] | EvaluationFailure {
  const derivatives: LocalDerivatives<T>[] = [];
  for (const [k, step] of program.steps.entries()) {
    const convention = step.g.pieceCount > 1 ? conventions?.get(step.g.name) : undefined;
    if (before && !convention && !step.g.ball && isAlike(k, step, evaluation, before.evaluation)) {
      derivatives.push(before.d[k]!);
      continue;
    }
    const at = step.args.map(slot => evaluation.values[slot]!);
    const d = convention
      ? mixedDerivatives(field, step, at, evaluation.pieces[k]!, convention)
      : ofPiece(field, step, at, evaluation.pieces[k]!);
    if (isFailure(d)) return { failure: d, node: step.id };
    derivatives.push(d);
  }
  return derivatives;
}

/** Whether a step takes the same piece of the same arguments, as objects. */
function isAlike<T>(k: number, { args }: Step, one: Evaluation<T>, other: Evaluation<T>): boolean {
  if (one.pieces[k] !== other.pieces[k]) return false;
  for (const slot of args) if (one.values[slot] !== other.values[slot]) return false;
  return true;
}

/**
 * The gradients of one piece of the step's function at its arguments (Definition 4), one for each output; a failure where it
 * has none.
 *
 * `pieceDerivatives(rationalField, line.steps[0], [ONE], 1)` are those of −t.
 */
export function pieceDerivatives<T>(
  field: OrderedField<T>,
  step: Step,
  at: readonly T[],
  piece: number,
): Fallible<LocalDerivatives<T>> {
  const rows: (readonly PartialDerivative<T>[])[] = [];
  for (const output of step.g.piece(piece).outputs) {
    const row = output.gradient(field, at);
    if (isFailure(row)) return row;
    rows.push(row);
  }
  return rows;
}

function mixedDerivatives<T>(
  field: OrderedField<T>,
  step: Step,
  at: readonly T[],
  selected: number,
  convention: Convention,
): Fallible<LocalDerivatives<T>> {
  const active = step.g.active(field, at);
  if (isFailure(active)) return active;
  const rows = Array.from({ length: step.g.outputs }, () => new Map<number, T>());
  for (const [piece, weight] of convention(active, selected, step.g)) {
    const d = pieceDerivatives(field, step, at, piece);
    if (isFailure(d)) return d;
    for (const [output, row] of d.entries())
      for (const { argument, value } of row) {
        const term = field.mul(field.from(weight), value);
        const sum = rows[output]!.get(argument);
        rows[output]!.set(argument, sum === undefined ? term : field.add(sum, term));
      }
  }
  return rows.map(row => [...row].map(([argument, value]) => ({ argument, value })));
}
