/** Sets of points and balls: what proves that a point lies in their hull, or outside, multiplied back before it is returned. */
import { add, compare, isZero, mul, ONE, type Rational, rational, sign, ZERO } from '../../numbers/index.ts';
import { mustHold } from '../check.ts';
import { dot, type Vector, zeroVector } from '../vector.ts';
import { ceilingRoot } from './root.ts';
import { times, transposed } from './shape.ts';

/** centre + Σ Mᵀu over the matrices, all |u| ≤ 1; without matrices a point. */
export type Body = BodyOver<Rational>;

/** The same, of numbers of a field. */
export interface BodyOver<T> {
  readonly centre: readonly T[];
  readonly matrices: readonly MatrixOver<T>[];
}

/** Rows of one length; at least one. */
export type MatrixOver<T> = readonly (readonly T[])[];

/** v = Σ weight · (centre + Σ Mᵀu): `balls` has by body the u of its matrices, one after the other; left out they are 0. */
export interface InsideBodies {
  readonly inside: true;
  readonly weights: ReadonlyMap<number, Rational>;
  readonly balls: ReadonlyMap<number, Vector>;
  /** Where a radius was given: the point of the hull in the box. */
  readonly nearest?: Vector;
}

/** ⟨d, centre − v⟩ ≥ 1 + Σ ⌈|M d|⌉ + Σ |dⱼ| rⱼ for every body. */
export interface OutsideBodies {
  readonly inside: false;
  readonly separator: Vector;
}

/** The answer to v ∈ conv(points ∪ balls), with what proves it; `why`: what was tried. */
export type BodyMembership =
  | InsideBodies
  | OutsideBodies
  | { readonly inside: 'undecided'; readonly why: string };

export function insideBodies(
  bodies: readonly Body[],
  target: Vector,
  weights: ReadonlyMap<number, Rational>,
  balls: ReadonlyMap<number, Vector>,
  radius?: Vector,
): InsideBodies {
  const used = new Map([...weights].filter(([, weight]) => !isZero(weight)));
  const own = new Map([...balls].filter(([i, u]) => used.has(i) && !u.every(isZero)));
  let total = ZERO;
  let sum: Rational[] = zeroVector(target.length);
  for (const [i, weight] of used) {
    const { centre, matrices } = bodies[i]!;
    mustHold(sign(weight) > 0, 'weights');
    total = add(total, weight);
    sum = sum.map((value, j) => add(value, mul(weight, centre[j]!)));
    let from = 0;
    for (const matrix of matrices) {
      const u = own.get(i)?.slice(from, from + matrix.length);
      from += matrix.length;
      if (u === undefined) continue;
      mustHold(u.length === matrix.length && compare(dot(u, u), ONE) <= 0, 'a point of a ball');
      const image = transposed(matrix, u);
      sum = sum.map((value, j) => add(value, mul(weight, image[j]!)));
    }
  }
  mustHold(compare(total, ONE) === 0, 'weights');
  mustHold(
    sum.every((value, j) => compare(value.sub(target[j]!).abs(), radius?.[j] ?? ZERO) <= 0),
    'weights and balls',
  );
  return { inside: true, weights: used, balls: own, ...(radius && { nearest: sum }) };
}

/** Stretched to the margin; undefined where the direction does not separate. */
export function outsideBodies(
  bodies: readonly Body[],
  target: Vector,
  direction: Vector,
  radius?: Vector,
): OutsideBodies | undefined {
  const spread = direction.reduce((sum, value, j) => add(sum, mul(value.abs(), radius?.[j] ?? ZERO)), ZERO);
  const height = add(dot(direction, target), spread);
  const sides = bodies.map(({ centre, matrices }) => ({
    gap: dot(direction, centre).sub(height),
    squares: matrices.map(matrix => {
      const image = times(matrix, direction);
      return dot(image, image);
    }),
  }));
  // A gap that is no greater than the width of one ball alone is never enough.
  if (
    sides.some(
      ({ gap, squares }) => sign(gap) <= 0 || squares.some(square => compare(mul(gap, gap), square) <= 0),
    )
  )
    return undefined;
  let factor = ONE;
  for (let left = MAX_DOUBLINGS; left > 0; left -= 1) {
    const square = mul(factor, factor);
    const holds = sides.every(({ gap, squares }) => {
      const reach = squares.reduce((sum, own) => add(sum, rational(ceilingRoot(mul(square, own)))), ONE);
      return compare(mul(factor, gap), reach) >= 0;
    });
    if (holds) return { inside: false, separator: direction.map(value => mul(factor, value)) };
    factor = add(factor, factor);
  }
  return undefined;
}

/** Of one ball the margin is reached sooner or later; of several only what is reached soon. */
const MAX_DOUBLINGS = 1_000;
