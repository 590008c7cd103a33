/** What is seen of a point without an enumeration: the active pieces of each node, and a few gradients of D_P(x). */
import { isFailure, type OrderedField } from '../../numbers/index.ts';
import {
  backward,
  type Evaluation,
  type EvaluationFailure,
  isEvaluationFailure,
  type StraightLine,
  selectionGradients,
} from '../../programs/index.ts';
import { ascending, inOneRow } from '../gradient-set.ts';

/**
 * The active pieces of every step at its own arguments (I(x) of Definition 5, node by node); a failure where they cannot all
 * be decided.
 *
 * `activePieces(rationalField, line, evaluation)` has two pieces for each relu of zero(t) at 0.
 */
export function activePieces<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
): (readonly number[])[] | EvaluationFailure {
  const known = found.get(evaluation);
  if (known?.steps === program.steps) return known.active;
  const active: (readonly number[])[] = [];
  for (const step of program.steps) {
    if (step.g.pieceCount === 1) {
      active.push(ONLY);
      continue;
    }
    const at = step.args.map(slot => evaluation.values[slot]!);
    const pieces = step.g.active(field, at);
    if (isFailure(pieces)) return { failure: pieces, node: step.id };
    active.push(pieces);
  }
  found.set(evaluation, { steps: program.steps, active });
  return active;
}

/** An evaluation belongs to one field. */
const found = new WeakMap<object, { readonly steps: object; readonly active: (readonly number[])[] }>();

const ONLY: readonly number[] = [1];

/** Of all gradients that are told. */
const MAX_NUMBERS = 1_000_000;

/** A few gradients that are in D_P(x) whatever else is: the index's own, and with one tied node switched at a time. */
export function certainGradients<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
): (readonly T[])[] {
  const found: (readonly T[])[] = [];
  const derive = (pieces: readonly number[]): void => {
    const d = selectionGradients(field, program, { values: evaluation.values, pieces });
    if (!isEvaluationFailure(d)) found.push(inOneRow(backward(field, program, d)));
  };
  derive(evaluation.pieces);
  // Each takes a sweep over the program, and its numbers: fewer of them where it is long, or has many outputs.
  const switches = Math.min(
    32,
    200_000 / program.steps.length,
    MAX_NUMBERS / Math.max(1, program.p * program.outputs.length),
  );
  for (const [k, step] of program.steps.entries()) {
    if (step.g.pieceCount === 1 || found.length > switches) continue;
    const active = step.g.active(
      field,
      step.args.map(slot => evaluation.values[slot]!),
    );
    if (isFailure(active)) continue;
    for (const piece of active.slice(0, 4))
      if (piece !== evaluation.pieces[k]) derive(evaluation.pieces.map((own, j) => (j === k ? piece : own)));
  }
  return ascending(field, found);
}
