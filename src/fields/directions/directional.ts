/** One-sided directional derivatives f'(x; d), by the chain rule for piecewise smooth functions (Scholtes, chapter 3). */
import { type Fallible, isFailure, type Rational, rational, ZERO } from '../../numbers/index.ts';
import type { Evaluation, StraightLine } from '../../programs/index.ts';
import { lexicographicDerivative } from './lexicographic.ts';

/**
 * The one-sided directional derivative f'(x; d) for each output, by the chain rule for piecewise smooth functions (S.
 * Scholtes 2012, chapter 3). The coordinate directions after d settle the boundaries that d runs along. Undecided where
 * guards that are flat at x hide the cell that d leads into.
 *
 * `directionalDerivative(line, evaluation, [ONE])` is `[ZERO]`.
 */
export function directionalDerivative(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  direction: readonly Rational[],
): Fallible<Rational[]> {
  const units = direction.map((_, i) => direction.map((_, k) => (i === k ? rational(1) : ZERO)));
  const rows = lexicographicDerivative(program, evaluation, [direction, ...units]);
  return isFailure(rows) ? rows : rows.map(row => row[0]!);
}
