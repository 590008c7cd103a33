/**
 * v ∈ conv{pᵢ + βᵢ MᵀB} for one matrix M: is there λ in the simplex with |u| ≤ Σ βᵢλᵢ for the shortest u with Mᵀu = v − Σ λᵢpᵢ?
 * Where all βᵢ are one β that is a comparison of squares. Else φ(ρ), the least |u|² among the λ with Σ βᵢλᵢ = ρ, is convex and
 * quadratic piece by piece, and so √φ(ρ) − ρ is convex: its least value is looked for. If it is 0 then at a rational ρ: a rational
 * affine space that meets a rational quadratic cone in one ray only meets it in a rational one.
 */
import {
  add,
  compare,
  isZero,
  max,
  min,
  mul,
  type Rational,
  rational,
  sign,
  ZERO,
} from '../../numbers/index.ts';
import { nonnegative } from '../check.ts';
import { dot, negateVector, type Vector } from '../vector.ts';
import type { OneShape } from './alike.ts';
import {
  type Body,
  type BodyMembership,
  type InsideBodies,
  insideBodies,
  type OutsideBodies,
  outsideBodies,
} from './certificate.ts';
import { stationary } from './face.ts';
import { type Nearest, nearestTo } from './nearest.ts';
import { ceilingRoot } from './root.ts';
import { ballShape, gramOf, times } from './shape.ts';

type Feasible = Extract<Nearest, { readonly feasible: true }>;
type Found = Pick<Feasible, 'weights' | 'y' | 'square'>;

/** How often the pull on a face is corrected, and how finely: the root of its square is rounded to so many parts of 1. */
const PULLS = 4;
const ROOT_OF_FINE = 1n << 200n;
const FINE = rational(ROOT_OF_FINE * ROOT_OF_FINE);

export function inOneShape(
  bodies: readonly Body[],
  { matrix, sizes }: OneShape,
  target: Vector,
  radius?: Vector,
): BodyMembership {
  const shape = ballShape(gramOf(matrix));
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
  const fits = (found: Found): InsideBodies | undefined => {
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
  const onFace = (left: Nearest, right: Nearest): BodyMembership | undefined => {
    const used = [left, right].flatMap(one =>
      one.feasible ? [...one.weights.keys()].filter(i => !isZero(one.weights[i]!)) : [],
    );
    const support = [...new Set(used)];
    const face = {
      points: support.map(i => points[i]!),
      sizes: support.map(i => sizes[i]!),
      gram: shape.gram,
      target,
    };
    let pull: Rational | undefined;
    for (let round = 0; round < PULLS; round++) {
      const found = stationary(face, pull);
      if (found === undefined) return undefined;
      const { y } = found;
      const square = dot(y, times(shape.gram, y));
      const weights = points.map((_, i) => (support.includes(i) ? found.weights[support.indexOf(i)]! : ZERO));
      const settled =
        (radius === undefined && nonnegative(weights) ? fits({ weights, y, square }) : undefined) ??
        separates(y);
      if (settled) return settled;
      pull = rational(ceilingRoot(mul(square, FINE)), ROOT_OF_FINE);
    }
    return undefined;
  };
  return bySize(at, fits, separates, onFace, sizes.reduce(min), sizes.reduce(max));
}

const MAX_ROUNDS = 40;

function bySize(
  at: (value: Rational) => Nearest,
  fits: (found: Feasible) => InsideBodies | undefined,
  separates: (direction: Vector) => OutsideBodies | undefined,
  onFace: (left: Nearest, right: Nearest) => BodyMembership | undefined,
  least: Rational,
  most: Rational,
): BodyMembership {
  let [lo, hi] = [least, most];
  let [left, right] = [at(lo), at(hi)];
  const settle = (found: Nearest) => (found.feasible ? fits(found) : undefined) ?? separates(found.direction);
  const ends = settle(left) ?? settle(right);
  if (ends) return ends;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const face = onFace(left, right) ?? onFace(left, left) ?? onFace(right, right);
    if (face) return face;
    const middle = lo.add(hi).div(2n);
    const found = at(middle);
    const settled = settle(found);
    if (settled) return settled;
    if (rises(found)) [hi, right] = [middle, found];
    else [lo, left] = [middle, found];
  }
  return { inside: 'undecided', why: 'the size of the balls that the point would need came to no end' };
}

/** Whether √φ(ρ) − ρ rises at ρ: its slope is slope/√φ − 1. Of what is not feasible: whether what is lies below. */
function rises({ feasible, ...found }: Nearest): boolean {
  const { slope } = found;
  if (sign(slope) <= 0) return false;
  return !feasible || compare(mul(slope, slope), (found as Feasible).square) > 0;
}
