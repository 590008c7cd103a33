/** Algorithm 1: program evaluation. */
import { Failure, isFailure, type OrderedField } from '../numbers/index.ts';
import { valuesOf } from '../selections/table.ts';
import type { StraightLine } from './compile.ts';

/** What Algorithm 1 leaves behind, which Algorithm 2 starts from. */
export interface Evaluation<T> {
  /** x_1, …, x_m by slot. */
  readonly values: readonly T[];
  /** s(x_pr(k)): the piece that each step took, by step. */
  readonly pieces: readonly number[];
}

/** Where and why a program has no value at a point. */
export interface EvaluationFailure {
  readonly failure: Failure;
  /** The id of the node. */
  readonly node: string;
}

/** Whether a program has no value, or none that can be computed: `isEvaluationFailure(evaluation)` is `false`. */
export const isEvaluationFailure = (value: object): value is EvaluationFailure => 'failure' in value;

const tooLarge = new Failure('undecided', 'the number is too large to compute with');

/**
 * Runs the program at x (p coordinates): Algorithm 1 of the paper, with the selected piece of every step. Where there is no
 * value, or none that the field can compute, the failure and the step where it arose.
 *
 * `evaluate(rationalField, line, [ZERO])` has six values: the input and five steps.
 */
export function evaluate<T>(
  field: OrderedField<T>,
  program: StraightLine,
  x: readonly T[],
): Evaluation<T> | EvaluationFailure {
  const values: T[] = x.slice(0, program.p);
  const pieces: number[] = [];
  for (const { id, g, args, out } of program.steps) {
    const at = args.map(slot => values[slot]!);
    const piece = g.pieceCount === 1 ? 1 : g.index(field, at);
    if (isFailure(piece)) return { failure: piece, node: id };
    const results = valuesOf(g.piece(piece), field, at);
    if (isFailure(results)) return { failure: results, node: id };
    pieces.push(piece);
    for (let k = 0; k < results.length; k++) {
      if (!field.bounded(results[k]!)) return { failure: tooLarge, node: id };
      values[out + k] = results[k]!;
    }
  }
  return { values, pieces };
}
