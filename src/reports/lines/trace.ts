/** Points of the graph of a rational function, for drawing. */
import { compare, type Rational, rational, toFloat } from '../../numbers/index.ts';
import { functionValue, type RationalFunction, type RealRoot, sizeOf } from '../../polynomials/index.ts';
import type { Point } from '../pictures/frame.ts';
import { nearest } from '../words/line/algebraic.ts';

const STEPS = 120;
/** Functions of high degree are not worth more. */
const FEWER = 40;

/** The graph over a piece, cut to the window; empty where they do not meet. */
export function trace(
  f: RationalFunction,
  piece: { readonly from: RealRoot | undefined; readonly to: RealRoot | undefined },
  [low, high]: readonly [Rational, Rational],
): Point[] {
  const [start, end] = cut(piece, [low, high]);
  if (compare(start, end) >= 0) return [];
  const { degree } = sizeOf(f);
  const steps = degree <= 1 && f.bottom.coefficients.length === 1 ? 1 : degree > 60 ? FEWER : STEPS;
  const points: Point[] = [];
  for (let k = 0; k <= steps; k++) {
    const t = start.add(end.sub(start).mul(rational(k, steps)));
    const y = functionValue(f, t);
    if (y) points.push([toFloat(t), toFloat(y)]);
  }
  return points;
}

/** The ends of a piece within the window, about. */
export function cut(
  { from, to }: { readonly from: RealRoot | undefined; readonly to: RealRoot | undefined },
  [low, high]: readonly [Rational, Rational],
): readonly [Rational, Rational] {
  const [a, b] = [from && nearest(from), to && nearest(to)];
  return [a && compare(a, low) > 0 ? a : low, b && compare(b, high) < 0 ? b : high];
}
