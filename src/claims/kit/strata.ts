/**
 * The strata of a piecewise affine program: the cells of all hyperplanes on which two of its composite pieces agree. On each of them I(x) is
 * one set, since no difference of two pieces changes its sign there; the pieces are those of brute force.
 */
import {
  type Affine,
  affineAt,
  affineKey,
  isConstantAffine,
  subtractAffine,
} from '../../functions/affine/affine-field.ts';
import {
  type Constraint,
  dot,
  negateVector,
  polyhedronPoint,
  scaleVector,
  type Vector,
} from '../../linear/index.ts';
import { type Rational, rational, sign } from '../../numbers/index.ts';
import type { StraightLine } from '../../programs/index.ts';
import { compositePiecesAt } from './composite.ts';
import { q } from './programs.ts';

/** The points at which the differences have these signs: a relatively open polyhedron. */
export interface Stratum {
  readonly signs: readonly number[];
  readonly inside: Vector;
  /** A basis of its tangent space. */
  readonly tangents: readonly Vector[];
}

/** All of them: they partition the space. */
export interface Strata {
  readonly planes: readonly Affine[];
  readonly all: readonly Stratum[];
}

/** More hyperplanes than this are not cut with. */
const MOST_PLANES = 6;

/** Of a program of at most two inputs whose pieces are affine; undefined where there are too many. */
export function strataOf(line: StraightLine): Strata | undefined {
  const origin = Array.from({ length: line.p }, () => q(0));
  const pieces = compositePiecesAt(line, origin)?.map(({ value, gradient }) => ({ a: gradient, c: value }));
  if (pieces === undefined || line.p > 2) return undefined;
  const distinct = [...new Map(pieces.map(piece => [affineKey(piece), piece])).values()];
  const planes = new Map<string, Affine>();
  for (const [k, f] of distinct.entries())
    for (const g of distinct.slice(k + 1)) {
      const plane = subtractAffine(f, g);
      if (isConstantAffine(plane)) continue;
      const scaled = normal(plane);
      planes.set(affineKey(scaled), scaled);
      if (planes.size > MOST_PLANES) return undefined;
    }
  return { planes: [...planes.values()], all: cells([...planes.values()], line.p) };
}

/** The same hyperplane, with the first coefficient 1. */
function normal({ a, c }: Affine): Affine {
  const first = a.find(entry => entry.n !== 0n)!;
  return { a: scaleVector(q(1).div(first), a), c: c.div(first) };
}

function cells(planes: readonly Affine[], p: number): readonly Stratum[] {
  let words: readonly (readonly number[])[] = [[]];
  for (let k = 1; k <= planes.length; k++)
    words = words
      .flatMap(word => [-1, 0, 1].map(s => [...word, s]))
      .filter(word => pointWith(planes, word, p) !== undefined);
  return words.map(signs => ({
    signs,
    inside: pointWith(planes, signs, p)!,
    tangents: orthogonal(
      planes.filter((_, k) => signs[k] === 0).map(({ a }) => a),
      p,
    ),
  }));
}

/** That the hyperplanes have these signs; `closed`: or are 0. */
const signed = (planes: readonly Affine[], signs: readonly number[], closed = false): readonly Constraint[] =>
  signs.map((s, k) => {
    const { a, c } = planes[k]!;
    const relation = s === 0 ? '=' : closed ? '>=' : '>';
    return s < 0 ? { a: negateVector(a), c: c.neg(), relation } : { a, c, relation };
  });

/** A point at which the first hyperplanes have these signs. */
function pointWith(planes: readonly Affine[], signs: readonly number[], p: number): Vector | undefined {
  const found = polyhedronPoint(signed(planes, signs), p);
  return found.feasible ? found.point : undefined;
}

/** A basis of what is orthogonal to some vectors of one or two entries. */
function orthogonal(normals: readonly Vector[], p: number): readonly Vector[] {
  const [first] = normals;
  if (first === undefined)
    return p === 1
      ? [[q(1)]]
      : [
          [q(1), q(0)],
          [q(0), q(1)],
        ];
  if (p === 1) return [];
  const turned = [first[1]!.neg(), first[0]!];
  return normals.every(other => dot(other, turned).n === 0n) ? [turned] : [];
}

const signsAt = (planes: readonly Affine[], x: Vector): readonly number[] =>
  planes.map(plane => sign(affineAt(plane, x)) as number);

/** x + εd in the same stratum, with its ε: for d tangent to it some ε is small enough. */
export function beside(
  { planes }: Strata,
  { signs, inside }: Stratum,
  d: Vector,
): { readonly x: Vector; readonly by: Rational } {
  for (let by = rational(1); ; by = by.div(q(2))) {
    const x = inside.map((value, i) => value.add(d[i]!.mul(by)));
    if (signsAt(planes, x).every((s, k) => s === signs[k])) return { x, by };
  }
}

/** Whether the second lies in the closure of the first: where the signs are the same, or 0. */
export const isInClosure = (of: Stratum, other: Stratum): boolean =>
  other.signs.every((s, k) => s === 0 || s === of.signs[k]);

/** Whether the closure of the first meets the second: by a point, or by Farkas. */
export const meetsClosure = ({ planes }: Strata, of: Stratum, other: Stratum): boolean =>
  polyhedronPoint([...signed(planes, of.signs, true), ...signed(planes, other.signs)], other.inside.length)
    .feasible;
