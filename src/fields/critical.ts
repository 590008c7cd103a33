/** Is 0 in the hull? Selection critical, Clarke critical, artificial (Definition 5; Appendix E). */
import { type Membership, membership, type Vector } from '../linear/index.ts';
import { type Rational, rational, type Verdict } from '../numbers/index.ts';
import type { ClarkeSet } from './clarke.ts';
import type { GradientSet } from './gradient-set.ts';

export interface Criticality {
  readonly verdict: Verdict;
  /** Weights over the listed gradients, or a separator from them. */
  readonly membership?: Membership;
  readonly why?: string;
  /** A solver on whose word the verdict may rest. */
  readonly by?: 'z3';
}

const zeroLike = (vectors: readonly Vector[]): Rational[] => vectors[0]!.map(() => rational(0));

/** 0 ∈ D(x), for D the hull of a set of gradients: proven from a part of it, refuted only from all of it. */
export function critical(set: GradientSet<Rational>): Criticality {
  if (set.gradients.length === 0) return { verdict: 'undecided', why: 'no gradient is known' };
  const found = membership(set.gradients, zeroLike(set.gradients));
  if (found.inside) return { verdict: 'yes', membership: found };
  return set.status === 'exact'
    ? { verdict: 'no', membership: found }
    : { verdict: 'undecided', why: set.why };
}

/** 0 ∈ ∂ᶜf(x): yes from what is proven to be in it (weights over `gradients`), no from all that is not excluded (a separator from `outer`). */
export function clarkeCritical(set: ClarkeSet): Criticality {
  const found = decide(set);
  return set.assumed && found.verdict !== 'undecided' ? { ...found, by: set.assumed.by } : found;
}

function decide(set: ClarkeSet): Criticality {
  if (set.gradients.length > 0) {
    const inner = membership(set.gradients, zeroLike(set.gradients));
    if (inner.inside) return { verdict: 'yes', membership: inner };
  }
  if (set.status === 'undecided')
    return { verdict: 'undecided', why: set.why ?? 'some cells were not decided' };
  const outer = membership(set.outer, zeroLike(set.outer));
  if (!outer.inside) return { verdict: 'no', membership: outer };
  return { verdict: 'undecided', why: 'cells whose guards are flat to first order were not decided' };
}

/** Selection critical without being Clarke critical. */
export function artificial(selection: Verdict, clarke: Verdict): Verdict {
  if (selection === 'no' || clarke === 'yes') return 'no';
  return selection === 'yes' && clarke === 'no' ? 'yes' : 'undecided';
}
