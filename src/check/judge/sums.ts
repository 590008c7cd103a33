/** Membership where a set is a Minkowski sum, too large to be listed. */
import type { SumHull } from '../../fields/index.ts';
import { type SumMembership, sumMembership, type Vector } from '../../linear/index.ts';
import { compare, isZero, ONE, type Rational, ZERO } from '../../numbers/index.ts';
import type { Allowance } from './allowance.ts';

/** Within the allowance, by an exact certificate where there is one. */
export function inSum(
  sum: SumHull<Rational>,
  gradient: Vector,
  allowance: Allowance,
): { readonly membership: SumMembership; readonly boxed: boolean } {
  const exact = sumMembership(sum, gradient);
  if (exact.inside || allowance.gradient.every(isZero)) return { membership: exact, boxed: false };
  const spread = exact.separator.reduce((all, d, j) => all.add(d.abs().mul(allowance.gradient[j]!)), ZERO);
  if (allowance.free && compare(spread, ONE) < 0) return { membership: exact, boxed: false };
  return { membership: sumMembership(sum, gradient, { radius: allowance.gradient }), boxed: true };
}
