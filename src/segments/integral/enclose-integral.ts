/**
 * The integral of the selection derivative along a curve, enclosed without the fundamental theorem: on each panel of a
 * subdivision Taylor's formula ω(c) + ω′(c)(t − c) about a point c, at which Algorithms 1 and 2 run over ℚ, and its
 * remainder ω″(ξ)(t − c)²/2 enclosed.
 */

import { Undecided, type Watch } from '../../fields/index.ts';
import { dyadicField, enclosed, fromRational, type Split, sameSplit } from '../../numbers/dyadic-field.ts';
import {
  addIntervals,
  type Interval,
  multiplyIntervals,
  single,
  widened,
} from '../../numbers/enclosed/interval.ts';
import { compare, max, min, pow, type Rational, rational } from '../../numbers/index.ts';
import {
  derivativeFunction,
  isExact,
  type RationalFunction,
  type RealRoot,
  refine,
  simplestDyadic,
} from '../../polynomials/index.ts';
import { functionRange } from '../../polynomials/range.ts';
import {
  backward,
  type Conventions,
  evaluate,
  isEvaluationFailure,
  type StraightLine,
  selectionGradients,
} from '../../programs/index.ts';
import { pointOn, velocity } from '../restriction/curve.ts';
import type { Restriction } from '../restriction/restrict.ts';
import { valueAt } from './dyadic-value.ts';

export interface EnclosureOptions {
  /** How many panels all pieces share; each has at least one. */
  readonly panels?: number;
  readonly conventions?: Conventions | undefined;
  readonly watch?: Watch | undefined;
}

interface Integrand {
  readonly integrand: RationalFunction;
  /** ω′. */
  readonly first: RationalFunction;
  /** ω″. */
  readonly curvature: RationalFunction;
}

/** Ends that are not rational are isolated to this width, and what is left out there is bounded. */
const SLIVER = rational(1n, 1n << 32n);
const BITS = 96;
const EIGHT = rational(8);
const MAX_HALVINGS = 30;
/** Panels that may be added by halving. */
const MAX_PANELS = 2_000;

/**
 * Contains ∫⟨γ′, ∇̂f(γ)⟩ over the (bounded) domain. `integrands`: ω on each piece, for the remainders. undefined where a
 * remainder cannot be bounded: near a pole; and where the watch ends the work.
 */
export function encloseIntegral(
  program: StraightLine,
  restriction: Restriction,
  integrands: readonly RationalFunction[],
  options: EnclosureOptions = {},
): Interval | undefined {
  try {
    return enclosedByPanels(program, restriction, integrands, options);
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
}

function enclosedByPanels(
  program: StraightLine,
  restriction: Restriction,
  integrands: readonly RationalFunction[],
  { panels = 64, conventions, watch }: EnclosureOptions,
): Interval | undefined {
  const { pieces, curve } = restriction;
  const gamma = velocity(curve);
  const share = Math.max(1, Math.ceil(panels / Math.max(1, pieces.length)));
  let total = single(rational(0));
  let halvings = 0;

  /** ⟨γ′(t), ∇̂f(γ(t))⟩ at a rational t, by the engine over ℚ (the modes agree: the integrand was computed in both). */
  const slope = (t: Rational): Split | undefined => {
    const at = pointOn(curve, t).map(fromRational);
    const evaluation = evaluate(dyadicField, program, at);
    if (isEvaluationFailure(evaluation)) return undefined;
    const d = selectionGradients(dyadicField, program, evaluation, conventions);
    if (isEvaluationFailure(d)) return undefined;
    const [gradient] = backward(dyadicField, program, d);
    const along = pointOn(gamma, t).map(fromRational);
    const terms = along.map((v, i) => dyadicField.mul(v, gradient![i]!));
    return terms.reduce(dyadicField.add, dyadicField.zero);
  };
  const panel = (on: Integrand, lo: Rational, hi: Rational, depth: number): boolean => {
    watch?.();
    const h = hi.sub(lo);
    const third = h.div(rational(3));
    // About a simple number near the middle: all that is computed there stays short.
    const c = simplestDyadic(lo.add(third), hi.sub(third));
    const at = fromRational(c);
    const bend = functionRange(on.curvature, { lo, hi }, BITS);
    const height = bend && slope(c);
    const [expected, incline] = [valueAt(on.integrand, at), valueAt(on.first, at)];
    // At a single point other pieces may agree, of which a convention makes another slope: it is stepped over.
    if (!bend || !height || !expected || !incline || !sameSplit(height, expected))
      return (
        depth < MAX_HALVINGS &&
        halvings++ < MAX_PANELS &&
        panel(on, lo, c, depth + 1) &&
        panel(on, c, hi, depth + 1)
      );
    const moment = (k: number): Rational => pow(hi.sub(c), k).sub(pow(lo.sub(c), k));
    const terms: readonly (readonly [Interval, Rational])[] = [
      [enclosed(height, BITS), h],
      [enclosed(incline, BITS), moment(2).div(rational(2))],
      [bend, moment(3).div(rational(6))],
    ];
    for (const [range, weight] of terms)
      total = addIntervals(total, multiplyIntervals(range, single(weight)));
    total = widened(total, BITS);
    return true;
  };
  const sliver = (end: RealRoot, integrand: RationalFunction): boolean => {
    if (isExact(end)) return true;
    const range = functionRange(integrand, end, BITS);
    if (range === undefined) return false;
    const width = end.hi.sub(end.lo);
    const zero = rational(0);
    total = addIntervals(total, { lo: min(range.lo, zero).mul(width), hi: max(range.hi, zero).mul(width) });
    return true;
  };
  for (const [i, piece] of pieces.entries()) {
    const [from, to] = [refine(piece.from!, SLIVER), refine(piece.to!, SLIVER)];
    const integrand = integrands[i]!;
    if (!sliver(from, integrand) || !sliver(to, integrand)) return undefined;
    if (compare(from.hi, to.lo) >= 0) continue;
    const first = derivativeFunction(integrand);
    const curvature = derivativeFunction(first);
    const h = to.lo.sub(from.hi).div(rational(share));
    let lo = from.hi;
    for (let k = 1; k <= share; k += 1) {
      // Simple numbers make short ones of all that is computed at them.
      const end = from.hi.add(h.mul(rational(k)));
      const hi = k === share ? to.lo : simplestDyadic(end.sub(h.div(EIGHT)), end.add(h.div(EIGHT)));
      if (!panel({ integrand, first, curvature }, lo, hi, 0)) return undefined;
      lo = hi;
    }
  }
  return total;
}
