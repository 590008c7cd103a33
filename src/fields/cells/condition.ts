/** What the guards of a local cell ask for near the point, beyond first order where that is needed. */

import { isZeroPoly, type Poly } from '../../functions/near/poly.ts';
import { Failure, isFailure, type Rational, rationalField, sign } from '../../numbers/index.ts';
import type { Step } from '../../programs/index.ts';
import type { VanishingGuard } from '../../selections/basic-function.ts';
import { guardRow, type Row, type SlotState } from '../directions/guards.ts';
import type { PathGerms } from './germs/path-germs.ts';
import type { Ladder } from './ladder.ts';

/** A guard h > 0 on a path: its row to first order, and h itself as a polynomial of the same sign. */
export interface Condition {
  readonly row: Row<Rational>;
  /** undefined: not known. Ask only while the path is followed. */
  readonly poly: () => Poly | undefined;
}

/** vacuous: holds on the whole neighbourhood. null: on a null set at most. apart: off a hyperplane, to first order. */
export type Said = 'vacuous' | 'null' | { readonly apart: Row<Rational> } | Condition;

export function conditionOf(
  step: Step,
  k: number,
  guard: VanishingGuard,
  at: readonly Rational[],
  slots: readonly (SlotState<Rational> | undefined)[],
  path: PathGerms,
  ladder: Ladder,
): Said | Failure {
  const row = guardRow(rationalField, step, guard, at, slots);
  if (isFailure(row) || row === 'vacuous' || row === 'null') return row;
  if (row === 'open') return new Failure('undecided', 'whether it is flat');
  let known: { readonly poly: Poly | undefined } | undefined;
  const poly = (): Poly | undefined => {
    known ??= { poly: path.guard(k, guard) };
    return known.poly;
  };
  const equality = guard.relation === '=' || guard.relation === '!=';
  const flat = row.row.every(entry => sign(entry) === 0);
  if (!flat) return guard.relation === '!=' ? { apart: row } : { row, poly };
  if (row.affine) return 'null';
  // Flat: to first order nothing is seen, and the function may be 0 identically.
  const h = poly();
  if (h === undefined) return equality ? { row, poly: () => undefined } : { row, poly };
  const zero = isZeroPoly(h);
  if (zero) return guard.relation === '>=' || guard.relation === '=' ? 'vacuous' : 'null';
  if (!equality) return { row, poly };
  if (ladder.isNonzero(h)) return guard.relation === '=' ? 'null' : 'vacuous';
  return { row, poly: () => undefined };
}
