/** The verdict on a gradient where the sets are not rational: by the signs of exp-log reals. */
import { bodiesOf, type GradientSet, Undecided } from '../../fields/index.ts';
import {
  type BodyOver,
  bodyMembershipOver,
  type MembershipOver,
  membershipOver,
  type Vector,
} from '../../linear/index.ts';
import { roundOut } from '../../numbers/floating/outward.ts';
import { isZero, type Rational, type Real, type RealField, rational } from '../../numbers/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Oracle } from '../oracle/oracle.ts';
import { type Allowance, excuse } from './allowance.ts';
import type { Outcome, RealGrounds } from './verdict.ts';

type Found = MembershipOver<Real>;
type Bodies = readonly BodyOver<Real>[];

const OPEN: Found = { verdict: 'undecided', why: 'the set is not known' };

/** Whether what is known of D_P(x) has balls of numbers that are not rational. Closed forms are made only where D_P is open otherwise. */
export function hasRealBalls(oracle: Oracle): boolean {
  if (oracle.nodewise.status !== 'undecided') return false;
  const { reals } = oracle;
  if (reals === undefined || isEvaluationFailure(reals)) return false;
  const { nodewise } = reals.underived;
  return nodewise.status === 'undecided' && nodewise.hull !== undefined;
}

/** The weights and separators that show it need not be rational. */
export function judgeByReals(oracle: Oracle, gradient: Vector, allowance: Allowance): Outcome {
  const judge = (): Outcome => judgeInReals(oracle, gradient, allowance);
  const found = oracle.irrational?.within(judge) ?? judge();
  return found instanceof Undecided ? { verdict: 'undecided', why: found.message } : found;
}

function judgeInReals(oracle: Oracle, gradient: Vector, allowance: Allowance): Outcome {
  const { reals } = oracle;
  if (reals === undefined || isEvaluationFailure(reals))
    return { verdict: 'undecided', why: 'the numbers are not told in closed form' };
  const { field, underived } = reals;
  const place = (bodies: Bodies | undefined): Found =>
    bodies === undefined || bodies.length === 0 ? OPEN : placed(field, bodies, gradient, allowance.gradient);
  const { active, nodewise, clarke } = underived;
  const inClarke = place(clarke.hull?.complete ? bodiesOf(clarke.hull) : points(clarke.gradients));
  if (inClarke.verdict === 'yes') {
    const real: RealGrounds = { of: 'clarke', membership: inClarke };
    return clarke.status === 'exact' && clarke.gradients.length === 1
      ? { verdict: 'gradient', why: 'the gradient', real }
      : { verdict: 'clarke', why: 'in the Clarke subdifferential', real };
  }
  const inNodewise = place(allOf(nodewise));
  if (inNodewise.verdict === 'no') {
    const unsure = excuse(allowance, gradient);
    if (unsure) return { verdict: 'undecided', why: unsure };
    const inActive = place(allOf(active));
    return inActive.verdict === 'no'
      ? { verdict: 'outside', why: 'not in D_f(x)', real: { of: 'active', membership: inActive } }
      : {
          verdict: 'outside',
          why: 'not in D_P(x): no convention at ties gives it',
          real: { of: 'nodewise', membership: inNodewise },
        };
  }
  const beyond = place(
    clarke.hull ? bodiesOf(clarke.hull) : clarke.status === 'undecided' ? undefined : points(clarke.outer),
  );
  if (inNodewise.verdict === 'yes' && beyond.verdict === 'no') {
    const real: RealGrounds = { of: 'clarke', membership: beyond, member: inNodewise };
    return oracle.alone === undefined
      ? { verdict: 'conservative', why: 'in D_P(x), not in the Clarke subdifferential', real }
      : {
          verdict: 'outside',
          why: `not in the Clarke subdifferential of ${oracle.alone}, which was asked alone`,
          real: { of: 'clarke', membership: beyond },
        };
  }
  return { verdict: 'undecided', why: 'signs of exp-log reals that the sets rest on are not decided' };
}

const points = (gradients: readonly (readonly Real[])[]): Bodies =>
  gradients.map(centre => ({ centre, matrices: [] }));

/** Undefined where not all of the set is known. */
function allOf(set: GradientSet<Real>): Bodies | undefined {
  if (set.status === 'exact') return points(set.gradients);
  return set.hull?.complete ? bodiesOf(set.hull) : undefined;
}

/** Within the radius: what is in the hull may be a point that is nearer to the centres. */
function placed(field: RealField, bodies: Bodies, gradient: Vector, radius: Vector): Found {
  const isExact = radius.every(isZero);
  const point = gradient.map(field.from);
  if (bodies.every(({ matrices }) => matrices.length === 0) && isExact) {
    const generators = bodies.map(({ centre }) => centre);
    const found = membershipOver(field, generators, point);
    return found.verdict === 'no'
      ? { verdict: 'no', separator: shortened(field, found.separator, generators, point) }
      : found;
  }
  const around = (at: readonly Real[]): Bodies =>
    bodies.map(({ centre, matrices }) => ({
      centre: centre.map((value, j) => field.sub(value, at[j]!)),
      matrices,
    }));
  const found = bodyMembershipOver(field, around(point), isExact ? [] : radius);
  if (found.verdict === 'yes' || isExact) return found;
  const nearer = bodyMembershipOver(field, around(inwards(field, bodies, gradient, radius).map(field.from)));
  return nearer.verdict === 'yes' ? nearer : found;
}

/** The gradient moved towards the mean of the centres, by at most the radius. */
function inwards(field: RealField, bodies: Bodies, gradient: Vector, radius: Vector): Rational[] {
  const share = rational(1, bodies.length);
  return gradient.map((entry, j) => {
    const mean = bodies.reduce(
      (sum, { centre }) => sum.add((field.near?.(centre[j]!) ?? entry).mul(share)),
      rational(0),
    );
    const gap = mean.sub(entry);
    const most = radius[j]!;
    return gap.abs().compare(most) <= 0 ? mean : entry.add(gap.compare(0) > 0 ? most : most.neg());
  });
}

/** A rational separator near twice that one, where it separates as well. */
function shortened(
  field: RealField,
  separator: readonly Real[],
  generators: readonly (readonly Real[])[],
  point: readonly Real[],
): readonly Real[] {
  const near = separator.map(entry => {
    const range = field.enclosure(entry, BITS);
    return range && field.from(roundOut(range.lo.add(range.hi), 1, BITS));
  });
  if (!near.every(entry => entry !== undefined)) return separator;
  const isApart = generators.every(g => {
    const product = near.reduce(
      (sum, d, i) => field.add(sum, field.mul(d, field.sub(g[i]!, point[i]!))),
      field.zero,
    );
    return field.sign(field.sub(product, field.one)) === 1;
  });
  return isApart ? near : separator;
}

const BITS = 64;
