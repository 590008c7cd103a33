/** Sets of points and balls: what proves that a point lies in their hull, or outside, multiplied back before it is returned. */
import { add, compare, isZero, mul, ONE, type Rational, rational, sign, ZERO } from '../../numbers/index.ts';
import { mustHold } from '../check.ts';
import { magnitudeRoot } from './root.ts';
import { dot, type Vector, zeroVector } from '../vector.ts';
import { gramOf, type Matrix, times, transposed } from './shape.ts';

/** centre + Σ Mᵀu over the matrices, all |u| ≤ 1; without matrices a point. */
export interface Body {
  readonly centre: Vector;
  readonly matrices: readonly Matrix[];
}

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
  const grams = bodies.map(({ matrices }) => matrices.map(gramOf));
  let d = direction;
  for (let left = MAX_DOUBLINGS; left > 0; left -= 1) {
    const spread = d.reduce((sum, value, j) => add(sum, mul(value.abs(), radius?.[j] ?? ZERO)), ZERO);
    const gaps = bodies.map(({ centre }, i) => ({
      gap: dot(d, centre).sub(dot(d, target)),
      reach: grams[i]!.reduce((sum, gram) => add(sum, rational(magnitudeRoot(dot(d, times(gram, d))))), spread),
      loose: grams[i]!.length,
    }));
    if (gaps.every(({ gap, reach }) => compare(gap, add(reach, ONE)) >= 0)) return { inside: false, separator: d };
    // Stretching helps only where the gap is the greater of the two, up to the rounding of roots.
    if (gaps.some(({ gap, reach, loose }) => compare(gap, reach.sub(rational(loose))) <= 0)) return undefined;
    d = d.map(value => value.mul(rational(2n)));
  }
  return undefined;
}

const MAX_DOUBLINGS = 4_000;
