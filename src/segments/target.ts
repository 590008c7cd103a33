/**
 * A gradient that comes from elsewhere, along a curve: asked at rational points inside each piece, is its slope the
 * derivative of f∘γ there? A gradient whose slope differs on a set of positive length does not integrate to f.
 */
import { compare, type Rational, rational } from '../numbers/index.ts';
import { compareToRational, derivativeFunction, functionValue } from '../polynomials/index.ts';
import { pointOn, velocity } from './curve.ts';
import type { Restriction, SegmentPiece } from './restrict.ts';

/** What came back at a point, and how far each entry may be off by rounding; without a bound there is no objection. */
export interface Returned {
  readonly gradient: readonly Rational[];
  readonly tolerance: readonly Rational[] | undefined;
}
/** A gradient, words for what came back in its place, or undefined where there is no usable answer. */
export type AskGradient = (point: readonly Rational[]) => Promise<Returned | string | undefined>;

export interface TargetPoint {
  readonly t: Rational;
  readonly point: readonly Rational[];
  /** The gradient, or in words what came back instead. */
  readonly returned: readonly Rational[] | string;
  /** ⟨returned, γ′(t)⟩. */
  readonly slope: Rational | undefined;
  /** (f∘γ)′(t). */
  readonly expected: Rational;
  /** Whether the slope is off by more than rounding can explain. */
  readonly off: boolean;
}

export interface TargetPiece {
  readonly piece: SegmentPiece;
  readonly points: readonly TargetPoint[];
  /** no: off at every point that was asked. Nothing finite proves yes. */
  readonly integrates: 'no' | 'mixed' | 'no objection' | 'not asked';
}

/** Asks at up to `each` points of each piece; points that `askable` refuses (no floats) are left out. */
export async function askAlong(
  restriction: Restriction,
  ask: AskGradient,
  askable: (point: readonly Rational[]) => boolean,
  each = 3,
): Promise<TargetPiece[]> {
  const found: TargetPiece[] = [];
  const gamma = velocity(restriction.curve);
  for (const piece of restriction.pieces) {
    const slopeOf = derivativeFunction(piece.values[0]!);
    const points: TargetPoint[] = [];
    for (const t of pointsInside(piece)) {
      if (points.length >= each) break;
      const point = pointOn(restriction.curve, t);
      const expected = functionValue(slopeOf, t);
      if (!askable(point) || expected === undefined) continue;
      const answer = await ask(point);
      if (answer === undefined) continue;
      if (typeof answer === 'string') {
        points.push({ t, point, returned: answer, slope: undefined, expected, off: true });
        continue;
      }
      const along = pointOn(gamma, t);
      const dot = (v: readonly Rational[], w: readonly Rational[]): Rational =>
        v.reduce((sum, a, i) => sum.add(a.mul(w[i]!)), rational(0));
      const slope = dot(answer.gradient, along);
      const { tolerance } = answer;
      const sizes = along.map(a => a.abs());
      const off = tolerance !== undefined && compare(slope.sub(expected).abs(), dot(tolerance, sizes)) > 0;
      points.push({ t, point, returned: answer.gradient, slope, expected, off });
    }
    const off = points.filter(point => point.off).length;
    const integrates =
      points.length === 0 ? 'not asked' : off === 0 ? 'no objection' : off === points.length ? 'no' : 'mixed';
    found.push({ piece, points, integrates });
  }
  return found;
}

/** Dyadic points strictly inside, the simple ones first: k/2, k/4, k/8, … between the ends. */
export function* pointsInside({ from, to, sample }: SegmentPiece): Generator<Rational> {
  const inside = (t: Rational): boolean =>
    (from === undefined || compareToRational(from, t) < 0) &&
    (to === undefined || compareToRational(to, t) > 0);
  yield sample;
  for (let level = 1; level <= 24; level += 1) {
    const step = rational(1n, 1n << BigInt(level));
    for (const t of [sample.add(step), sample.sub(step)]) if (inside(t)) yield t;
  }
}
