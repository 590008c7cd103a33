/** The verdict on a gradient beside a right value: which set it belongs to. */
import { directionalDerivative, openBecause, type SumHull } from '../../fields/index.ts';
import {
  type Membership,
  membership,
  type SumMembership,
  sumMembership,
  type Vector,
} from '../../linear/index.ts';
import {
  compare,
  format,
  isFailure,
  isZero,
  ONE,
  type Rational,
  rational,
  rationalField,
  sign,
  ZERO,
} from '../../numbers/index.ts';
import type { Oracle } from '../oracle/oracle.ts';
import { type Allowance, exactAllowance, excuse, within } from './allowance.ts';
import { judgeBalls, notInClarke } from './balls.ts';
import { hasRealBalls, judgeByReals } from './reals.ts';
import type { Outcome } from './verdict.ts';

export function judgeDirectional(oracle: Oracle, gradient: Vector, allowance: Allowance): Outcome {
  if (oracle.isIrrational) return judgeSlopes(oracle, gradient, allowance);
  if (!oracle.regular.complete) return { verdict: 'undecided', why: openBecause(oracle.regular) };
  for (let i = 0; i < oracle.line.p; i++) {
    const direction = gradient.map((_, k) => rational(k === i ? 1n : 0n));
    const slope = directionalDerivative(oracle.line, oracle.evaluation, direction);
    if (isFailure(slope)) return { verdict: 'undecided', why: slope.why };
    if (compare(gradient[i]!.sub(slope[0]!).abs(), allowance.gradient[i]!) <= 0) continue;
    const unsure = excuse(allowance, gradient, 'slopes');
    if (unsure) return { verdict: 'undecided', why: unsure };
    return {
      verdict: 'outside',
      why: `f'(x; e${i + 1}) is ${format(slope[0]!)}, not ${format(gradient[i]!)}`,
    };
  }
  return { verdict: 'gradient', why: 'the one-sided directional derivatives' };
}

/** Where numbers are not rational: of a function that is differentiable there the slopes are the gradient. */
function judgeSlopes(oracle: Oracle, gradient: Vector, allowance: Allowance): Outcome {
  const { clarke } = oracle;
  if (clarke.status === 'exact' && clarke.gradients.length === 1)
    return judgeGradient(oracle, gradient, allowance);
  return { verdict: 'undecided', why: 'slopes at a tie are asked over the rationals only' };
}

const EDGE = 'on the edge of what may be off, as far as the numbers are told';

export function judgeGradient(oracle: Oracle, gradient: Vector, allowance: Allowance): Outcome {
  if (oracle.isIrrational && (allowance.gradient.every(isZero) || hasRealBalls(oracle)))
    return judgeByReals(oracle, gradient, allowance);
  const nodewise = oracle.nodewise;
  if (nodewise.status === 'undecided') {
    if (nodewise.hull?.complete) return judgeBalls(oracle, gradient, allowance, nodewise.hull);
    if (nodewise.sum) return judgeSum(oracle, gradient, allowance, nodewise.sum);
    if (nodewise.gradients.length === 0) return inClarkeAtLeast(oracle, gradient, allowance, nodewise.why);
  }
  const inNodewise = inHull(oracle, nodewise.gradients, gradient, allowance);
  if (inNodewise === 'edge') return { verdict: 'undecided', why: EDGE };
  if (inNodewise.membership.inside) return judgeInside(oracle, gradient, allowance, inNodewise);
  if (nodewise.status !== 'exact') return inClarkeAtLeast(oracle, gradient, allowance, nodewise.why);
  const unsure = excuse(allowance, gradient);
  if (unsure) return { verdict: 'undecided', why: unsure };
  const active = oracle.active;
  const inActive = placed(oracle, active.gradients, gradient, allowance);
  if (active.status === 'exact' && inActive && !inActive.membership.inside)
    return { verdict: 'outside', why: 'not in D_f(x)', of: 'active', ...inActive };
  return {
    verdict: 'outside',
    why: inActive?.membership.inside
      ? 'not in D_P(x): no convention at ties gives it (D_f(x) holds it by coincidence)'
      : 'not in D_P(x): no convention at ties gives it',
    of: 'nodewise',
    ...inNodewise,
  };
}

/** By D_P(x) as a sum: all of it is known. */
function judgeSum(
  oracle: Oracle,
  gradient: Vector,
  allowance: Allowance,
  nodewise: SumHull<Rational>,
): Outcome {
  const found = inSum(nodewise, gradient, allowance);
  if (!found.membership.inside) {
    const unsure = excuse(allowance, gradient);
    if (unsure) return { verdict: 'undecided', why: unsure };
    return {
      verdict: 'outside',
      why: 'not in D_P(x): no convention at ties gives it',
      of: 'nodewise',
      ...found,
    };
  }
  const { sum } = oracle.clarke;
  if (sum === undefined) {
    const outcome = judgeClarke(oracle, gradient, allowance);
    return outcome.verdict === 'undecided' ? { ...outcome, of: 'nodewise', ...found } : outcome;
  }
  const inClarke = inSum(sum, gradient, allowance);
  return inClarke.membership.inside
    ? { verdict: 'clarke', why: 'in the Clarke subdifferential', of: 'clarke', ...inClarke }
    : notInClarke(oracle, gradient, allowance, inClarke);
}

/** Membership where a set is a Minkowski sum, too large to be listed: within the allowance, by an exact certificate where there is one. */
function inSum(
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

/** D_P is not known, but ∂ᶜf(x) may be: what is in it is right. */
function inClarkeAtLeast(oracle: Oracle, gradient: Vector, allowance: Allowance, why: string): Outcome {
  const outcome = judgeClarke(oracle, gradient, allowance);
  const inClarke = outcome.verdict === 'gradient' || outcome.verdict === 'clarke';
  return inClarke ? outcome : { verdict: 'undecided', why };
}

/** Where nothing is allowed; undefined of what is not in D_P(x). */
function judgeExactly(oracle: Oracle, gradient: Vector): Outcome | undefined {
  const allowed = exactAllowance(oracle);
  const { nodewise } = oracle;
  if (nodewise.status === 'undecided' && (nodewise.hull || nodewise.sum || nodewise.gradients.length === 0))
    return judgeGradient(oracle, gradient, allowed);
  const inNodewise = hullAnswer(nodewise.gradients, gradient);
  if (!inNodewise.inside && nodewise.status === 'exact') return undefined;
  return inNodewise.inside
    ? judgeInside(oracle, gradient, allowed, { membership: inNodewise, boxed: false })
    : judgeClarke(oracle, gradient, allowed);
}

/** The same where that is right by any convention. */
export function fineExactly(oracle: Oracle, gradient: Vector): Omit<Outcome, 'boxed'> | undefined {
  const outcome = judgeExactly(oracle, gradient);
  if (outcome?.verdict !== 'gradient' && outcome?.verdict !== 'clarke') return undefined;
  const { boxed: _, ...said } = outcome;
  return said;
}

/**
 * The same within a radius without a proof to show, of most that are right; what is not seen at a glance may be right as well, but where
 * there is one gradient alone.
 */
export function fineAtAGlance(oracle: Oracle, gradient: Vector, radius?: Vector): Outcome | undefined {
  const { glance } = oracle;
  const verdict = glance?.verdictOn(gradient, radius);
  if (verdict === undefined) return undefined;
  const why = verdict === 'gradient' ? 'the gradient' : 'in the Clarke subdifferential';
  return { verdict, why, of: glance?.only ? 'nodewise' : 'clarke' };
}

/** The verdict on a gradient in D_P(x). */
function judgeInside(oracle: Oracle, gradient: Vector, allowance: Allowance, inNodewise: Found): Outcome {
  const { nodewise } = oracle;
  if (nodewise.gradients.length === 1 && nodewise.status === 'exact')
    return { verdict: 'gradient', why: 'the gradient', of: 'nodewise', ...inNodewise };
  const outcome = judgeClarke(oracle, gradient, allowance, inNodewise);
  return outcome.verdict === 'undecided' ? { ...outcome, of: 'nodewise', ...inNodewise } : outcome;
}

/** An answer to v ∈ conv(G), within the allowance or without. */
type Found = Required<Pick<Outcome, 'membership' | 'boxed'>>;

/** What was answered of a hull, which points that are alike share: by the point, and by what it may be off. */
const answered = new WeakMap<readonly Vector[], Map<string, Membership>>();

/** As `membership`, once for each point of a hull. */
function hullAnswer(generators: readonly Vector[], point: Vector, radius?: Vector): Membership {
  const key = [...point, ...(radius ?? [])].map(rationalField.key).join();
  const own = answered.get(generators) ?? new Map<string, Membership>();
  answered.set(generators, own);
  const known = own.get(key) ?? membership(generators, point, { radius });
  own.set(key, known);
  return known;
}

/**
 * Membership within the allowance, by an exact certificate where there is one: outside means outside by more than
 * rounding can explain.
 */
function inHull(
  oracle: Oracle,
  generators: readonly Vector[],
  gradient: Vector,
  allowance: Allowance,
): Found | 'edge' {
  const off = oracle.off(generators);
  if (off) return inHullOfNear(generators, gradient, allowance, off);
  const exact = hullAnswer(generators, gradient);
  const none = { membership: exact, boxed: false };
  if (exact.inside || allowance.gradient.every(r => sign(r) === 0)) return none;
  // ⟨d, g − v⟩ ≥ 1 for all g shows more than v outside: every box v ± r with Σ |dⱼ| rⱼ < 1.
  const spread = exact.separator.reduce((sum, d, j) => sum.add(d.abs().mul(allowance.gradient[j]!)), ZERO);
  if (allowance.free && compare(spread, rational(1n)) < 0) return none;
  return { membership: hullAnswer(generators, gradient, allowance.gradient), boxed: true };
}

/**
 * The same for a hull of vectors that may be off by so much: inside the exact hull is what is inside this one by more, outside what is
 * outside by more.
 */
function inHullOfNear(
  generators: readonly Vector[],
  gradient: Vector,
  allowance: Allowance,
  off: Vector,
): Found | 'edge' {
  const less = allowance.gradient.map((radius, i) => radius.sub(off[i]!));
  if (less.every(radius => sign(radius) >= 0)) {
    const found = membership(generators, gradient, { radius: less });
    if (found.inside) return { membership: found, boxed: true };
  }
  const more = allowance.gradient.map((radius, i) => radius.add(off[i]!));
  const found = membership(generators, gradient, { radius: more });
  return found.inside ? 'edge' : { membership: found, boxed: true };
}

/** The same of a list that may be empty; undefined where nothing is shown. */
function placed(
  oracle: Oracle,
  generators: readonly Vector[],
  gradient: Vector,
  allowance: Allowance,
): Found | undefined {
  if (generators.length === 0) return undefined;
  const found = inHull(oracle, generators, gradient, allowance);
  return found === 'edge' ? undefined : found;
}

/** `inNodewise`: what is known of it in D_P(x), which may be the same hull. */
export function judgeClarke(
  oracle: Oracle,
  gradient: Vector,
  allowance: Allowance,
  inNodewise?: Found,
): Outcome {
  const clarke = oracle.clarke;
  const known =
    inNodewise && sameLists(clarke.gradients, oracle.nodewise.gradients)
      ? inNodewise
      : placed(oracle, clarke.gradients, gradient, allowance);
  if (known?.membership.inside) {
    const differentiable = clarke.status === 'exact' && clarke.gradients.length === 1;
    return differentiable
      ? { verdict: 'gradient', why: 'the gradient', of: 'clarke', ...known }
      : { verdict: 'clarke', why: 'in the Clarke subdifferential', of: 'clarke', ...known };
  }
  const beyond =
    clarke.status === 'exact'
      ? known
      : clarke.status === 'bounds'
        ? placed(oracle, clarke.outer, gradient, allowance)
        : undefined;
  if (beyond && !beyond.membership.inside) return notInClarke(oracle, gradient, allowance, beyond);
  return {
    verdict: 'undecided',
    why: 'in D_P(x); whether it is in the Clarke subdifferential is not decided',
  };
}

const sameLists = (a: readonly Vector[], b: readonly Vector[]): boolean =>
  a.length === b.length && a.every((vector, i) => vector === b[i] || within(vector, b[i]!));
