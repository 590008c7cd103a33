/** A judge from outside, such as an SMT solver. What it says is no proof of ours, and is kept apart as what is assumed. */
import type { Remainder } from '../../functions/near/germ.ts';
import { type Poly, variableCount } from '../../functions/near/poly.ts';

/** Has {all guards > 0} no point near 0? Variables p, p + 1, … are the remainders of Taylor's formula. */
export interface CellQuestion {
  readonly p: number;
  readonly guards: readonly Poly[];
  readonly remainders: readonly Remainder[];
}

/** A judge from outside of whether a cell has points near 0. What it says is assumed, and named in the answer. */
export interface Solver {
  readonly name: 'z3';
  /** Whether it says that there is a ball around 0 without a point of the cell; false where it does not. */
  isEmpty(question: CellQuestion): boolean;
}

/**
 * The question about some guards, with only the remainders that they mention. Our own.
 *
 * `cellQuestion(1, [new Map()], []).p` is `1`.
 */
export function cellQuestion(
  p: number,
  guards: readonly Poly[],
  remainders: readonly Remainder[],
): CellQuestion {
  const last = Math.max(...guards.map(variableCount));
  return { p, guards, remainders: remainders.slice(0, Math.max(0, last - p)) };
}
