/** Is 0 in the hull? Over any field: where a sign is missing that the answer needs, it is undecided. */
import { type MembershipOver, membershipOver } from '../../linear/index.ts';
import type { OrderedField, Verdict } from '../../numbers/index.ts';
import type { GradientSet } from '../gradient-set.ts';

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
    : { inner: set.gradients, outer: set.outer, why: set.why };

/**
 * Whether 0 ∈ conv(D) (section 5.1 of the paper): yes by what is in D, no by what is not excluded. The membership is over
 * the list that proves it.
 *
 * `criticalOver(rationalField, { inner: [[ONE]], outer: [[ONE]] }).verdict` is `'no'`, with the separator 1.
 */
export function criticalOver<T>(
  field: OrderedField<T>,
  { inner, outer, why = 'no gradient is known' }: Bounds<T>,
): CriticalityOver<T> {
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
