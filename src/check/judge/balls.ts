/** The verdict on a gradient where norms are tied: the sets are hulls of points and balls. */
import { type BallHull, bodiesOf } from '../../fields/index.ts';
import { bodyMembership, type InsideBodies, type OutsideBodies, type Vector } from '../../linear/index.ts';
import { compare, isZero, type Rational, rational, ZERO } from '../../numbers/index.ts';
import type { Oracle } from '../oracle/oracle.ts';
import { type Allowance, excuse } from './allowance.ts';
import type { Outcome } from './verdict.ts';

const OPEN = 'in D_P(x); whether it is in the Clarke subdifferential is not decided';

/** By D_P(x), all of which is known. */
export function judgeBalls(
  oracle: Oracle,
  gradient: Vector,
  allowance: Allowance,
  nodewise: BallHull<Rational>,
): Outcome {
  const found = inHull(nodewise, gradient, allowance);
  if ('why' in found) return { verdict: 'undecided', why: found.why };
  if (found.membership.inside) {
    const { hull, gradients, outer, status } = oracle.clarke;
    const isOne = status === 'exact' && gradients.length === 1;
    const inside = inHull(hull?.complete ? hull : { gradients, balls: [] }, gradient, allowance);
    if ('membership' in inside && inside.membership.inside)
      return isOne
        ? { verdict: 'gradient', why: 'the gradient', of: 'clarke', ...inside }
        : { verdict: 'clarke', why: 'in the Clarke subdifferential', of: 'clarke', ...inside };
    const bound = hull ?? (status === 'undecided' ? undefined : { gradients: outer, balls: [] });
    const beyond = bound && inHull(bound, gradient, allowance);
    return beyond && 'membership' in beyond && !beyond.membership.inside
      ? notInClarke(oracle, gradient, allowance, beyond)
      : { verdict: 'undecided', why: OPEN, of: 'nodewise', ...found };
  }
  const unsure = excuse(allowance, gradient);
  if (unsure) return { verdict: 'undecided', why: unsure };
  const { active } = oracle;
  const all = active.status === 'undecided' && active.hull?.complete ? active.hull : undefined;
  const inActive = all && inHull(all, gradient, allowance);
  if (inActive && 'membership' in inActive && !inActive.membership.inside)
    return { verdict: 'outside', why: 'not in D_f(x)', of: 'active', ...inActive };
  return {
    verdict: 'outside',
    why: 'not in D_P(x): no convention at ties gives it',
    of: 'nodewise',
    ...found,
  };
}

/** An artefact of the program; or of the operation itself, where the program is nothing but that. */
export function notInClarke(
  { alone }: Oracle,
  gradient: Vector,
  allowance: Allowance,
  found: Required<Pick<Outcome, 'membership' | 'boxed'>>,
): Outcome {
  if (alone === undefined)
    return {
      verdict: 'conservative',
      why: 'in D_P(x), not in the Clarke subdifferential',
      of: 'clarke',
      ...found,
    };
  const unsure = excuse(allowance, gradient);
  if (unsure) return { verdict: 'undecided', why: unsure };
  return {
    verdict: 'outside',
    why: `not in the Clarke subdifferential of ${alone}, which was asked alone`,
    of: 'clarke',
    ...found,
  };
}

type Found =
  | { readonly membership: InsideBodies | OutsideBodies; readonly boxed: boolean }
  | { readonly why: string };

/** Within the allowance, by an exact certificate where there is one. */
function inHull(
  hull: Pick<BallHull<Rational>, 'gradients' | 'balls'>,
  gradient: Vector,
  allowance: Allowance,
): Found {
  const bodies = bodiesOf(hull);
  if (bodies.length === 0) return { why: 'nothing is known to be in it' };
  const exact = bodyMembership(bodies, gradient);
  if (exact.inside === true || allowance.gradient.every(isZero)) return said(exact, false);
  if (exact.inside === false) {
    const spread = exact.separator.reduce((sum, d, j) => sum.add(d.abs().mul(allowance.gradient[j]!)), ZERO);
    if (allowance.free && compare(spread, rational(1n)) < 0) return said(exact, false);
  }
  return said(bodyMembership(bodies, gradient, allowance.gradient), true);
}

const said = (found: ReturnType<typeof bodyMembership>, boxed: boolean): Found =>
  found.inside === 'undecided' ? { why: found.why } : { membership: found, boxed };
