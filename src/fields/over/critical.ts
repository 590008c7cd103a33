/** Is 0 in the hull? Over any field: where a sign is missing that the answer needs, it is undecided. */
import { bodyMembershipOver, type MembershipOver, membershipOver } from '../../linear/index.ts';
import type { OrderedField, Verdict } from '../../numbers/index.ts';
import { bodiesOf } from '../balls/assemble.ts';
import type { BallHull, GradientSet } from '../gradient-set.ts';
import type { ClarkeOver } from './cells.ts';

/** Whether 0 is in the hull, and what shows it, over any field. */
export interface CriticalityOver<T> {
  readonly verdict: Verdict;
  /** Weights over the listed gradients, or a separator from all that are not excluded. */
  readonly membership?: MembershipOver<T>;
  readonly why?: string;
}

/** What is known of a set of gradients: some that are in it, and, where that is known, all that are not excluded. */
export interface Bounds<T> {
  readonly inner: readonly (readonly T[])[];
  readonly outer: readonly (readonly T[])[] | undefined;
  /** Where norms are tied: points and balls in the place of both; they are in it, and all of it where `complete`. */
  readonly hull?: BallHull<T> | undefined;
  readonly why?: string | undefined;
}

/**
 * What a set says of itself, for {@link criticalOver}. Our own.
 *
 * `boundsOf(activeSet(rationalField, line, evaluation)).inner` has three gradients.
 */
export const boundsOf = <T>(set: GradientSet<T>): Bounds<T> =>
  set.status === 'exact'
    ? { inner: set.gradients, outer: set.gradients }
    : { inner: set.gradients, outer: set.outer, hull: set.hull, why: set.why };

/**
 * Whether 0 ∈ conv(D) (section 5.1 of the paper): yes by what is in D, no by what is not excluded. The membership is over
 * the list that proves it.
 *
 * `criticalOver(rationalField, { inner: [[ONE]], outer: [[ONE]] }).verdict` is `'no'`, with the separator 1.
 */
export function criticalOver<T>(
  field: OrderedField<T>,
  { inner, outer, hull, why = 'no gradient is known' }: Bounds<T>,
): CriticalityOver<T> {
  if (hull) return inHull(field, hull, { yes: true, no: hull.complete, why });
  const zeroIn = (vectors: readonly (readonly T[])[] | undefined): MembershipOver<T> | undefined =>
    vectors?.[0] &&
    membershipOver(
      field,
      vectors,
      vectors[0].map(() => field.zero),
    );
  const within = zeroIn(inner);
  if (within?.verdict === 'yes') return { verdict: 'yes', membership: within };
  const about = inner === outer ? within : zeroIn(outer);
  if (about?.verdict === 'no') return { verdict: 'no', membership: about };
  return { verdict: 'undecided', why: about?.verdict === 'undecided' ? about.why : why };
}

/** Whether 0 lies in points and balls, where they say it: they are in the set (`yes`), or it lies in their hull (`no`). */
function inHull<T>(
  field: OrderedField<T>,
  hull: BallHull<T>,
  says: { readonly yes: boolean; readonly no: boolean; readonly why: string },
): CriticalityOver<T> {
  const found = bodyMembershipOver(field, bodiesOf(hull));
  if (found.verdict === 'undecided') return { verdict: 'undecided', why: found.why };
  return says[found.verdict]
    ? { verdict: found.verdict, membership: found }
    : { verdict: 'undecided', why: says.why };
}

/**
 * Whether 0 ∈ ∂ᶜf(x) (section 5.1 of the paper): yes by what is in it, no by what it lies in.
 *
 * `clarkeCriticalOver(rationalField, { status: 'exact', gradients: [[ONE]], outer: [[ONE]] }).verdict` is `'no'`.
 */
export function clarkeCriticalOver<T>(field: OrderedField<T>, clarke: ClarkeOver<T>): CriticalityOver<T> {
  const { status, gradients, outer, hull, why } = clarke;
  if (hull) return inHull(field, hull, { yes: hull.complete, no: true, why: why ?? '' });
  return criticalOver(field, {
    inner: gradients,
    outer: status === 'undecided' ? undefined : outer,
    why: why ?? 'cells that first order and the signs of the field leave open',
  });
}
