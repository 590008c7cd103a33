/**
 * v ∈ conv{pᵢ + βᵢ MᵀB} for one matrix M: is there λ in the simplex with |u| ≤ Σ βᵢλᵢ for the shortest u with Mᵀu = v − Σ λᵢpᵢ?
 * Where all βᵢ are one β that is a comparison of squares. Else φ(ρ), the least |u|² among the λ with Σ βᵢλᵢ = ρ, is convex and
 * quadratic piece by piece, and so √φ(ρ) − ρ is convex: its least value is looked for. If it is 0 then at a rational ρ: a rational
 * affine space that meets a rational quadratic cone in one ray only meets it in a rational one.
 */
import { add, compare, equal, isZero, max, min, mul, type Rational, rational, sign, ZERO } from '../../numbers/index.ts';
import { negateVector, type Vector } from '../vector.ts';
import type { OneShape } from './alike.ts';
import { type Body, type InsideBodies, insideBodies, type OutsideBodies, outsideBodies } from './certificate.ts';
import type { BodyMembership } from './membership.ts';
import { type Nearest, nearestTo } from './nearest.ts';
import { gramOf, shapeOf, times } from './shape.ts';

type Feasible = Extract<Nearest, { readonly feasible: true }>;

export function inOneShape(
  bodies: readonly Body[],
  { matrix, sizes }: OneShape,
  target: Vector,
  radius?: Vector,
): BodyMembership {
  const shape = shapeOf(gramOf(matrix));
  const points = bodies.map(({ centre }) => centre);
  const at = (value?: Rational): Nearest =>
    nearestTo({
      points,
      target,
      matrix,
      shape,
      radius,
      level: value && { factors: sizes, value },
    });
  const reach = (weights: Vector): Rational =>
    weights.reduce((sum, weight, i) => add(sum, mul(weight, sizes[i]!)), ZERO);
  const fits = (found: Feasible): InsideBodies | undefined => {
    const rho = reach(found.weights);
    if (compare(found.square, mul(rho, rho)) > 0) return undefined;
    const weights = new Map(found.weights.map((weight, i) => [i, weight]));
    const balls = new Map(
      bodies.flatMap(({ matrices: [own] }, i) =>
        own && !isZero(rho) && !isZero(sizes[i]!)
          ? [[i, times(own, found.y).map(value => value.div(mul(rho, sizes[i]!)))] as const]
          : [],
      ),
    );
    return insideBodies(bodies, target, weights, balls, radius);
  };
  const separates = (direction: Vector): OutsideBodies | undefined =>
    outsideBodies(bodies, target, negateVector(direction), radius);
  const first = at();
  const settled = (first.feasible ? fits(first) : undefined) ?? separates(first.direction);
  if (settled) return settled;
  return bySize(at, fits, separates, sizes.reduce(min), sizes.reduce(max));
}

const MAX_ROUNDS = 200;

function bySize(
  at: (value: Rational) => Nearest,
  fits: (found: Feasible) => InsideBodies | undefined,
  separates: (direction: Vector) => OutsideBodies | undefined,
  least: Rational,
  most: Rational,
): BodyMembership {
  let [lo, hi] = [least, most];
  let [left, right] = [at(lo), at(hi)];
  const settle = (found: Nearest) =>
    (found.feasible ? fits(found) : undefined) ?? separates(found.direction);
  const ends = settle(left) ?? settle(right);
  if (ends) return ends;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const middle = lo.add(hi).div(2n);
    const fitted = left.feasible && right.feasible ? vertexOf(lo, left, hi, right) : undefined;
    for (const rho of fitted && !equal(fitted, middle) ? [fitted, middle] : [middle]) {
      if (compare(rho, lo) <= 0 || compare(rho, hi) >= 0) continue;
      const found = at(rho);
      const settled = settle(found);
      if (settled) return settled;
      if (rises(found, rho, left, right)) [hi, right] = [rho, found];
      else [lo, left] = [rho, found];
    }
    const mixed = between(left.direction, right.direction).map(separates).find(one => one);
    if (mixed) return mixed;
  }
  return { inside: 'undecided', why: 'the size of the balls that the point would need came to no end' };
}

/** Whether √φ(ρ) − ρ rises at ρ: φ′ > 2√φ. Of what is not feasible: whether what is lies below. */
function rises(found: Nearest, rho: Rational, left: Nearest, right: Nearest): boolean {
  if (!found.feasible) return !right.feasible && (left.feasible || sign(rho) >= 0);
  const half = found.slope.neg();
  return sign(half) > 0 && compare(mul(half, half), found.square) > 0;
}

/** Where φ(ρ) − ρ² is least, of the quadratic polynomial with the values at both ends and the slope at the left one. */
function vertexOf(lo: Rational, left: Feasible, hi: Rational, right: Feasible): Rational | undefined {
  const width = hi.sub(lo);
  // φ(lo + t) = a + b t + c t², with b = −2 slope.
  const b = left.slope.mul(-2n);
  const c = right.square.sub(left.square).sub(mul(b, width)).div(mul(width, width));
  const curvature = c.sub(1n);
  if (sign(curvature) <= 0) return undefined;
  return lo.add(lo.mul(2n).sub(b).div(curvature.mul(2n)));
}

const between = (a: Vector, b: Vector): Vector[] =>
  [1n, 2n, 3n].map(k => a.map((value, j) => value.mul(rational(4n - k, 4n)).add(b[j]!.mul(rational(k, 4n)))));
