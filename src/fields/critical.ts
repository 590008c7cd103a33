/** Is 0 in the hull? Selection critical, Clarke critical, artificial (Definition 5; Appendix E). */
import {
  bodyMembership,
  type InsideBodies,
  type Membership,
  membership,
  type OutsideBodies,
  type SumMembership,
  sumMembership,
  type Vector,
} from '../linear/index.ts';
import { type Rational, rational, type Verdict } from '../numbers/index.ts';
import { bodiesOf } from './balls/assemble.ts';
import { Undecided, type Watch } from './budget.ts';
import type { ClarkeSet } from './clarke.ts';
import type { BallHull, GradientSet, SumHull } from './gradient-set.ts';

/** Whether 0 is in the hull, and what proves it. */
export interface Criticality {
  readonly verdict: Verdict;
  /** Weights over the listed gradients, or a separator from them. */
  readonly membership?: Membership;
  /** Where the set holds balls: weights over gradients and balls, or a separator from both. */
  readonly ofBalls?: InsideBodies | OutsideBodies;
  /** Where the set is a sum: weights in each part, or a separator from all of it. */
  readonly ofSum?: SumMembership;
  readonly why?: string;
  /** A solver on whose word the verdict may rest. */
  readonly by?: 'z3';
}

const zeroLike = (vectors: readonly Vector[]): Rational[] => vectors[0]!.map(() => rational(0));

/**
 * 0 ∈ D(x), for D the hull of a set of gradients: proven from a part of it, refuted only from all of it (section 5.1 of the
 * paper).
 *
 * `critical(activeSet(rationalField, line, evaluation)).verdict` is `'yes'`.
 */
export function critical(set: GradientSet<Rational>, watch?: Watch): Criticality {
  if (set.status === 'undecided' && set.sum) return inSum(set.sum, watch);
  if (set.status === 'undecided' && set.hull) return inHull(set.hull, set.hull.complete, true, set.why);
  if (set.gradients.length === 0) return { verdict: 'undecided', why: 'no gradient is known' };
  const found = ofZero(set.gradients);
  if (found.inside) return { verdict: 'yes', membership: found };
  return set.status === 'exact'
    ? { verdict: 'no', membership: found }
    : { verdict: 'undecided', why: set.why };
}

/** Whether 0 is in the hull of these; two sets are often one list. */
function ofZero(gradients: readonly Vector[]): Membership {
  const found = known.get(gradients) ?? membership(gradients, zeroLike(gradients));
  known.set(gradients, found);
  return found;
}

const known = new WeakMap<readonly Vector[], Membership>();

/** 0 in a sum: always decided, while there is time. */
function inSum(sum: SumHull<Rational>, watch: Watch | undefined): Criticality {
  try {
    const found = sumMembership(sum, zeroLike([sum.start]), { watch });
    return { verdict: found.inside ? 'yes' : 'no', ofSum: found };
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return { verdict: 'undecided', why: error.message };
  }
}

/** 0 in points and balls: `no` where these are all of the set, or hold it; `yes` where they are in it. */
function inHull(hull: BallHull<Rational>, holds: boolean, lies: boolean, why: string): Criticality {
  const bodies = bodiesOf(hull);
  const found = bodyMembership(bodies, zeroLike(bodies.map(({ centre }) => centre)));
  if (found.inside === 'undecided') return { verdict: 'undecided', why: found.why };
  if (found.inside ? !lies : !holds) return { verdict: 'undecided', why };
  return { verdict: found.inside ? 'yes' : 'no', ofBalls: found };
}

/**
 * 0 ∈ ∂ᶜf(x) (section 5.1 of the paper): yes from what is proven to be in it (weights over `gradients`), no from all that is
 * not excluded (a separator from `outer`).
 *
 * `clarkeCritical(clarkeSubdifferential(line, evaluation)).verdict` is `'yes'`.
 */
export function clarkeCritical(set: ClarkeSet, watch?: Watch): Criticality {
  if (set.sum) return inSum(set.sum, watch);
  const found = decide(set);
  return set.assumed && found.verdict !== 'undecided' ? { ...found, by: set.assumed.by } : found;
}

function decide(set: ClarkeSet): Criticality {
  if (set.hull?.complete) return inHull(set.hull, true, true, set.why ?? '');
  if (set.gradients.length > 0) {
    const inner = ofZero(set.gradients);
    if (inner.inside) return { verdict: 'yes', membership: inner };
  }
  if (set.hull) return inHull(set.hull, true, false, set.why ?? '');
  if (set.status === 'undecided')
    return { verdict: 'undecided', why: set.why ?? 'some cells were not decided' };
  const outer = ofZero(set.outer);
  if (!outer.inside) return { verdict: 'no', membership: outer };
  return { verdict: 'undecided', why: 'cells whose guards are flat to first order were not decided' };
}

/** Selection critical without being Clarke critical (Proposition 8): `artificial('yes', 'no')` is `'yes'`. */
export function artificial(selection: Verdict, clarke: Verdict): Verdict {
  if (selection === 'no' || clarke === 'yes') return 'no';
  return selection === 'yes' && clarke === 'no' ? 'yes' : 'undecided';
}
