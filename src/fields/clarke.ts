/**
 * ∂ᶜf(x), the Clarke subdifferential, by the local cells of the program around x: conv of the gradients of those
 * that have interior (Scholtes; in the paper the essential pieces S_E(x) of section 5.1).
 */
import type { Vector } from '../linear/index.ts';
import type { Rational } from '../numbers/index.ts';
import type { Evaluation, StraightLine } from '../programs/index.ts';
import { Budget, DEFAULT_BUDGET, Undecided } from './budget.ts';
import type { Arc } from './cells/along.ts';
import { CellSearch } from './cells/cell-search.ts';
import type { Farkas, Findings } from './cells/findings.ts';
import type { Identity } from './cells/identity.ts';

/**
 * exact: ∂ᶜf(x) = conv(gradients). bounds: conv(gradients) ⊆ ∂ᶜf(x) ⊆ conv(outer). undecided: the gradients are in it,
 * nothing is known of the rest. For q outputs the Clarke Jacobian, matrices row after row. The rest are certificates:
 * each direction, and each arc, lies strictly inside one cell; each combination, and each identity, empties one.
 */
export interface ClarkeSet {
  readonly status: 'exact' | 'bounds' | 'undecided';
  readonly gradients: readonly Vector[];
  readonly outer: readonly Vector[];
  readonly directions: readonly Vector[];
  readonly arcs: readonly Arc[];
  readonly farkas: readonly Farkas[];
  readonly identities: readonly Identity[];
  readonly why?: string;
}

/**
 * The Clarke subdifferential at the point of an evaluation. `budget` counts linear programs, ten steps each; the methods
 * beyond first order may cost as much again.
 */
export function clarkeSubdifferential(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  budget: number = DEFAULT_BUDGET,
): ClarkeSet {
  const search = new CellSearch(program, evaluation, new Budget(budget));
  try {
    search.run();
    return resultOf(search.findings);
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return resultOf(search.findings, error.message);
  }
}

function resultOf(found: Findings, why?: string): ClarkeSet {
  const { outer, proven } = found;
  // ∂ᶜf(x) is not empty: where only one gradient is left, it is that.
  const gradients = why === undefined && outer.length === 1 ? outer : proven;
  const complete = outer.length === gradients.length;
  return {
    status: why !== undefined ? 'undecided' : complete ? 'exact' : 'bounds',
    gradients,
    outer,
    directions: found.directions,
    arcs: found.arcs,
    farkas: found.farkas,
    identities: found.identities,
    ...(why !== undefined && { why }),
  };
}
