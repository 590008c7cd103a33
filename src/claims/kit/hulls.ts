/** Questions about convex hulls and cones of few vectors, whose answers are multiplied back by sums of products alone. */

import fc from 'fast-check';
import { counted } from '../../documents/counted.ts';
import { bodyMembership, coneDirection, membership, minimumNormPoint } from '../../linear/index.ts';
import { membershipBySigns } from '../../linear/over/hull.ts';
import { gcd } from '../../numbers/gcd.ts';
import { type Rational, rational, rationalField, sign } from '../../numbers/index.ts';
import { heldIf, type Observed } from '../experiment.ts';
import { q, showVector } from './programs.ts';

type Vector = readonly Rational[];

/** Vectors, and a point that may be in their hull. */
export interface HullQuestion {
  readonly vectors: readonly Vector[];
  readonly point: Vector;
}

export const showHull = ({ vectors, point }: HullQuestion): string =>
  `${showVector(point)} and ${vectors.map(showVector).join(' ')}`;

const inner = (a: Vector, b: Vector): Rational => a.reduce((sum, x, j) => sum.add(x.mul(b[j]!)), q(0));
const minus = (a: Vector, b: Vector): Vector => a.map((x, j) => x.sub(b[j]!));
const isAll = (a: Vector, b: Vector): boolean => a.every((x, j) => x.equals(b[j]!));

/** Σ w g, of so many entries. */
const combined = (
  vectors: readonly Vector[],
  weights: Iterable<readonly [number, Rational]>,
  p: number,
): Vector =>
  Array.from({ length: p }, (_, j) =>
    [...weights].reduce((sum, [i, weight]) => sum.add(weight.mul(vectors[i]![j]!)), q(0)),
  );

const areWeights = (weights: readonly Rational[], p: number): boolean =>
  weights.length <= p + 1 &&
  weights.every(weight => sign(weight) > 0) &&
  weights.reduce((sum, weight) => sum.add(weight), q(0)).equals(q(1));

/** The greatest number that divides all entries; 0 where one is not whole. */
const contentOf = (d: Vector): bigint =>
  d.every(x => x.d === 1n) ? d.reduce((common, x) => gcd(common, x.n), 0n) : 0n;

/** Of whole entries, and by the next smaller multiple of itself it does not separate any more. */
function isShortest(d: Vector, separates: (d: Vector) => boolean): boolean {
  const content = contentOf(d);
  if (content === 0n) return false;
  const smaller = rational(content - 1n, content);
  return !separates(d.map(x => x.mul(smaller)));
}

/** Few numbers, whole and not, so that vectors are repeated, on a line, or 0; some so small that doubles lose them. */
const entries: fc.Arbitrary<Rational> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -2, max: 2 }).map(n => q(n)) },
  { weight: 2, arbitrary: fc.constantFrom(q(1, 2), q(-2, 3), q(7, 5)) },
  { weight: 1, arbitrary: fc.constantFrom(rational(1n, 10n ** 30n), rational(-1n, 10n ** 30n)) },
);

/** The point is any, a mean of the vectors (where some have a weight of 0), or a little beside one. */
export const hulls: fc.Arbitrary<HullQuestion> = fc.integer({ min: 1, max: 4 }).chain(p =>
  fc
    .tuple(
      fc.array(fc.tuple(...Array.from({ length: p }, () => entries)), { minLength: 1, maxLength: 2 * p + 3 }),
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2 * p + 3, maxLength: 2 * p + 3 }),
      fc.tuple(...Array.from({ length: p }, () => entries)),
      fc.constantFrom(rational(0), rational(0), rational(1), rational(1n, 10n ** 25n)),
    )
    .map(([vectors, counts, other, factor]): HullQuestion => {
      const used = vectors.map((_, i) => (i === 0 ? counts[i]! + 1 : counts[i]!));
      const all = used.reduce((sum, count) => sum + count, 0);
      const mean = combined(
        vectors,
        used.map((count, i) => [i, q(count, all)] as const),
        p,
      );
      return { vectors, point: mean.map((x, j) => x.add(factor.mul(other[j]!))) };
    }),
);

const TINY = rational(1n, 10n ** 30n);

/**
 * The same where doubles are of no help: vectors are moved by so little that theirs are alike, and the exact method is left with all the
 * work.
 */
export const fineHulls: fc.Arbitrary<HullQuestion> = fc
  .tuple(hulls, fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 48, maxLength: 48 }))
  .map(([{ vectors, point }, moves]) => ({
    vectors: vectors.map((v, i) => v.map((x, j) => x.add(TINY.mul(q(moves[4 * i + j]!))))),
    point: point.map((x, j) => x.add(TINY.mul(q(moves[44 + j]!)))),
  }));

/** Weights that give the point, or a direction that separates it; `swapped`: the other of both. */
export function isHullProven({ vectors, point }: HullQuestion, swapped = false): Observed {
  const found = membership(vectors, point);
  const bySigns = membershipBySigns(rationalField, vectors, point);
  const separates = (d: Vector): boolean => vectors.every(g => inner(d, minus(g, point)).compare(q(1)) >= 0);
  const gives = (weights: ReadonlyMap<number, Rational>): boolean =>
    areWeights([...weights.values()], point.length) && isAll(combined(vectors, weights, point.length), point);
  const isRight = found.inside
    ? gives(found.weights)
    : separates(found.separator) && isShortest(found.separator, separates);
  const isSame =
    bySigns.verdict === 'yes'
      ? found.inside && gives(bySigns.weights)
      : bySigns.verdict === 'no' && !found.inside && separates(bySigns.separator);
  return heldIf(
    swapped ? !found.inside : isRight && isSame,
    found.inside
      ? `it is in the hull, with ${counted(found.weights.size, 'weight')}`
      : `${showVector(found.separator)} separates`,
  );
}

/** The point of the hull that is nearest: a mean of the vectors, and no vector lies before it; `negated`: behind it. */
export function isNearestInHull({ vectors, point }: HullQuestion, negated = false): Observed {
  const { point: x, weights, squaredNorm } = minimumNormPoint(vectors, point);
  const shifted = vectors.map(g => minus(g, point));
  const isMean =
    areWeights([...weights.values()], point.length) && isAll(combined(shifted, weights, point.length), x);
  const isLeast = shifted.every(g => inner(x, minus(g, x)).compare(q(0)) * (negated ? -1 : 1) >= 0);
  return heldIf(
    isMean && isLeast && inner(x, x).equals(squaredNorm),
    `at the squared distance ${squaredNorm.toFraction()}`,
  );
}

/** Whether a box around the point meets the hull: a point of both, or a direction that separates them; `radius`: of the box. */
export function meetsBox({ vectors, point }: HullQuestion, radius: Rational, empty = false): Observed {
  const found = membership(vectors, point, { radius: point.map(() => radius) });
  const reach = empty ? q(0) : radius;
  const separates = (d: Vector): boolean => {
    const margin = d.reduce((sum, x) => sum.add(x.abs().mul(radius)), q(1));
    return vectors.every(g => inner(d, minus(g, point)).compare(margin) >= 0);
  };
  const isRight = found.inside
    ? isAll(combined(vectors, found.weights, point.length), found.nearest!) &&
      areWeights([...found.weights.values()], point.length) &&
      minus(found.nearest!, point).every(x => x.abs().compare(reach) <= 0)
    : separates(found.separator) && isShortest(found.separator, separates);
  return heldIf(isRight, found.inside ? `they meet in ${showVector(found.nearest!)}` : 'they are apart');
}

/**
 * Strict inequalities by the first vectors, weak ones by the next, equations by the last: a direction, or multipliers (Motzkin);
 * `strict`: all as if they were strict.
 */
export function isTransposed({ vectors, point }: HullQuestion, strict = false): Observed {
  const [a, b] = [Math.ceil(vectors.length / 2), vectors.length - Math.floor(vectors.length / 4)];
  const parts = [[...vectors.slice(0, a), point], vectors.slice(a, b), vectors.slice(b)] as const;
  const found = coneDirection(...parts, point.length);
  if (found.feasible) {
    const d = found.direction;
    const signs = parts.map(part => part.map(v => sign(inner(d, v))));
    const isRight =
      contentOf(d) === 1n &&
      signs[0]!.every(s => s > 0) &&
      signs[1]!.every(s => (strict ? s > 0 : s >= 0)) &&
      signs[2]!.every(s => (strict ? s > 0 : s === 0));
    return heldIf(isRight, `${showVector(d)} solves them`);
  }
  const { strict: first, weak, equalities } = found.multipliers;
  const sum = combined(parts.flat(), [...first, ...weak, ...equalities].entries(), point.length);
  const isRight =
    [...first, ...weak].every(y => sign(y) >= 0) &&
    first.some(y => sign(y) > 0) &&
    first.length === parts[0].length &&
    sum.every(x => x.equals(q(0)));
  return heldIf(isRight, 'multipliers combine them to 0');
}

/** The hull of the unit discs around the vectors: as far as that of their centres, less 1; `plain`: without the discs. */
export function meetsDiscs({ vectors, point }: HullQuestion, plain = false): Observed {
  const p = point.length;
  const unit = Array.from({ length: p }, (_, i) => Array.from({ length: p }, (_, j) => q(i === j ? 1 : 0)));
  const bodies = vectors.map(centre => ({ centre, matrices: [unit] }));
  const found = bodyMembership(bodies, point);
  const distance = minimumNormPoint(vectors, point).squaredNorm;
  const isIn = distance.compare(q(plain ? 0 : 1)) <= 0;
  return heldIf(found.inside === isIn, `the centres are at the squared distance ${distance.toFraction()}`);
}
