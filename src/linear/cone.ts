/** Systems of homogeneous inequalities: a solution, or multipliers that rule one out (Motzkin's transposition theorem). */
import { type Rational, rational, sign } from '../numbers/index.ts';
import { combinesToZero, mustHold, nonnegative, signOfDot } from './check.ts';
import { decideSign } from './decide.ts';
import type { Columns } from './elimination/columns.ts';
import { commonDenominator, numeratorsOver, overDenominator, primitive } from './elimination/integers.ts';
import { type Vector, zeroVector } from './vector.ts';

/** One multiplier a vector, in the order of the three lists that were given: they combine these to 0. */
export interface Multipliers {
  readonly strict: Rational[];
  readonly weak: Rational[];
  readonly equalities: Rational[];
}

/** A direction, or multipliers: nonnegative on strict and weak, some strict one positive, Σ λa + Σ μb + Σ νc = 0. */
export type Cone =
  | { readonly feasible: true; readonly direction: readonly Rational[] }
  | { readonly feasible: false; readonly multipliers: Multipliers };

/**
 * Is there d ∈ ℚᵖ with ⟨a, d⟩ > 0 for all a in strict, ⟨b, d⟩ ≥ 0 for all b in weak, ⟨c, d⟩ = 0 for all c in equalities?
 * Decided by the least-norm point of conv(strict) + cone(weak) + span(equalities): it is 0, or such a d (T. S. Motzkin's
 * transposition theorem, 1936). The dimension is that of the first vector where left out. Throws RangeError for vectors of
 * different lengths.
 *
 * `coneDirection([[ONE], [MINUS_ONE]])` has multipliers: no number is both positive and negative.
 */
export function coneDirection(
  strict: readonly Vector[],
  weak: readonly Vector[] = [],
  equalities: readonly Vector[] = [],
  dimension = (strict[0] ?? weak[0] ?? equalities[0] ?? []).length,
): Cone {
  const all = [...strict, ...weak, ...equalities];
  const odd = all.find(v => v.length !== dimension);
  if (odd !== undefined)
    throw new RangeError(`coneDirection: expected vectors of ${dimension} entries, got ${odd.length}`);
  if (strict.length === 0) return { feasible: true, direction: zeroVector(dimension) };
  const scales = all.map(commonDenominator);
  const columns: Columns = {
    dimension,
    points: strict.length,
    rays: weak.length,
    lines: equalities.length,
    vectors: all.map((v, i) => numeratorsOver(v, scales[i]!)),
  };
  const decision = decideSign(columns);
  if (decision.separated) {
    const direction = overDenominator(primitive(decision.direction), 1n);
    mustHold(
      strict.every(a => signOfDot(direction, a) > 0n),
      'direction, strict',
    );
    mustHold(
      weak.every(b => signOfDot(direction, b) >= 0n),
      'direction, weak',
    );
    mustHold(
      equalities.every(c => signOfDot(direction, c) === 0n),
      'direction, equalities',
    );
    return { feasible: true, direction };
  }
  const { members, weights, total } = decision.combination;
  const multipliers = zeroVector(all.length);
  members.forEach(({ index }, k) => {
    multipliers[index] = rational(weights[k]! * scales[index]!, total);
  });
  const [first, second] = [strict.length, strict.length + weak.length];
  const found = {
    strict: multipliers.slice(0, first),
    weak: multipliers.slice(first, second),
    equalities: multipliers.slice(second),
  };
  mustHold(nonnegative(found.strict) && nonnegative(found.weak), 'multipliers, sign');
  mustHold(
    found.strict.some(value => sign(value) > 0),
    'multipliers, all zero',
  );
  mustHold(combinesToZero(all, multipliers, dimension), 'multipliers, sum');
  return { feasible: false, multipliers: found };
}
