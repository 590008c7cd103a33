/** The corners of the hull of points in the plane, in order around it (monotone chain, exact). */
import { compare, mul, type Rational, sub, ZERO } from '../../numbers/index.ts';

export type ExactPoint = readonly [Rational, Rational];

/** Corners, counter-clockwise; two for a segment, one for a point. */
export function corners(points: readonly ExactPoint[]): readonly ExactPoint[] {
  const sorted = points.toSorted(([a, b], [c, d]) => compare(a, c) || compare(b, d));
  const distinct = sorted.filter((point, i) => i === 0 || !alike(point, sorted[i - 1]!));
  if (distinct.length < 3) return distinct;
  return [...chain(distinct), ...chain(distinct.toReversed())];
}

const alike = (a: ExactPoint, b: ExactPoint): boolean =>
  compare(a[0], b[0]) === 0 && compare(a[1], b[1]) === 0;

/** One side of the hull, without its last point. */
function chain(points: readonly ExactPoint[]): ExactPoint[] {
  const side: ExactPoint[] = [];
  for (const point of points) {
    while (side.length > 1 && compare(turn(side.at(-2)!, side.at(-1)!, point), ZERO) <= 0) side.pop();
    side.push(point);
  }
  return side.slice(0, -1);
}

/** Positive where a, b, c turn left. */
const turn = (a: ExactPoint, b: ExactPoint, c: ExactPoint): Rational =>
  sub(mul(sub(b[0], a[0]), sub(c[1], a[1])), mul(sub(b[1], a[1]), sub(c[0], a[0])));
