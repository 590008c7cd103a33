/** One smooth cell by itself: is a point in the closure of {h₁ > 0, …, h_J > 0}? */
import type { ElementaryFunction } from '../../expressions/index.ts';
import { Germs } from '../../functions/near/germ.ts';
import {
  constantTerm,
  isZeroPoly,
  type Poly,
  variableCount,
  withoutUnit,
} from '../../functions/near/poly.ts';
import { isFailure, isZero, type Rational, type Verdict } from '../../numbers/index.ts';
import { Budget, Undecided } from '../budget.ts';
import { type CellProof, Ladder } from './ladder.ts';
import { hasSector } from './sectors.ts';

/** `proof`: an arc into the cell, or an identity; `sectors`: all sectors around the point of the plane were looked at. */
export interface CellDecision {
  readonly interior: Verdict;
  readonly proof?: CellProof | 'sectors';
}

const UNKNOWN: CellDecision = { interior: 'undecided' };

/** Decides the cell at x; guards that are not 0 at x count by their sign. `steps` bounds the searches. */
export function decideCell(
  guards: readonly ElementaryFunction[],
  x: readonly Rational[],
  steps = 2_000_000,
): CellDecision {
  const germs = new Germs(x.length);
  const at = x.map((value, i) => germs.coordinate(i, value));
  const polys: Poly[] = [];
  try {
    for (const guard of guards) {
      const germ = guard.value(germs.field, at);
      if (isFailure(germ)) return UNKNOWN;
      const value = constantTerm(germ.top);
      if (isZeroPoly(germ.top) || value.s * value.n < 0n) return { interior: 'no' };
      if (isZero(value)) polys.push(withoutUnit(germ.top));
    }
    if (polys.length === 0) return { interior: 'yes' };
    const proof = new Ladder(germs, steps).decide(polys, true);
    if (proof) return { interior: 'arc' in proof ? 'yes' : 'no', proof };
    if (x.length !== 2 || polys.some(h => variableCount(h) > 2)) return UNKNOWN;
    return { interior: hasSector(polys, new Budget(steps)) ? 'yes' : 'no', proof: 'sectors' };
  } catch (error) {
    if (error instanceof Undecided) return UNKNOWN;
    throw error;
  }
}
