/** Closed polyhedra in ℝᵖ, with equations in reduced echelon form and inequalities reduced by them. */

import { type Affine, affineAt, affineKey, isConstantAffine } from '../functions/affine/affine-field.ts';
import { type Constraint, negateVector, polyhedronPoint, scaleVector, type Vector } from '../linear/index.ts';
import { ONE, sign } from '../numbers/index.ts';

/** A closed polyhedron in ℝᵖ: its equations, and its inequalities reduced by them. */
export interface Polyhedron {
  readonly dimension: number;
  /** Each f = 0, by the number of the variable that it alone has, with coefficient 1. */
  readonly equations: ReadonlyMap<number, Affine>;
  /** Each f ≥ 0 up to a positive factor, by key. undefined: seen to be empty. */
  readonly inequalities: ReadonlyMap<string, Affine> | undefined;
}

/** ℝᵖ. */
export const space = (dimension: number): Polyhedron => ({
  dimension,
  equations: new Map(),
  inequalities: new Map(),
});

const times = (k: Affine['c'], { a, c }: Affine): Affine => ({ a: scaleVector(k, a), c: c.mul(k) });
export const negative = ({ a, c }: Affine): Affine => ({ a: negateVector(a), c: c.neg() });

/** f − f[pivot]·g, where g has coefficient 1 at the pivot. */
function eliminate(f: Affine, pivot: number, g: Affine): Affine {
  const k = f.a[pivot]!;
  if (sign(k) === 0) return f;
  return { a: f.a.map((entry, i) => entry.sub(k.mul(g.a[i]!))), c: f.c.sub(k.mul(g.c)) };
}

/** The same function on the polyhedron, without the variables of its equations. */
const reduce = (f: Affine, { equations }: Polyhedron): Affine =>
  [...equations].reduce((rest, [pivot, g]) => eliminate(rest, pivot, g), f);

/** The part where f ≥ 0. */
export function halfOf(polyhedron: Polyhedron, f: Affine): Polyhedron {
  const { inequalities } = polyhedron;
  if (inequalities === undefined) return polyhedron;
  const rest = reduce(f, polyhedron);
  const first = rest.a.find(entry => sign(entry) !== 0);
  if (first === undefined) return sign(rest.c) >= 0 ? polyhedron : { ...polyhedron, inequalities: undefined };
  const scaled = times(ONE.div(first.abs()), rest);
  return { ...polyhedron, inequalities: new Map(inequalities).set(affineKey(scaled), scaled) };
}

/** The part where f = 0. */
export function sliceOf(polyhedron: Polyhedron, f: Affine): Polyhedron {
  const { dimension, equations, inequalities } = polyhedron;
  const rest = reduce(f, polyhedron);
  const pivot = rest.a.findIndex(entry => sign(entry) !== 0);
  if (inequalities === undefined || (pivot < 0 && sign(rest.c) === 0)) return polyhedron;
  if (pivot < 0) return { ...polyhedron, inequalities: undefined };
  const g = times(ONE.div(rest.a[pivot]!), rest);
  const others = [...equations].map(([at, one]) => [at, eliminate(one, pivot, g)] as const);
  const sorted = [...others, [pivot, g] as const].sort(([i], [j]) => i - j);
  const within: Polyhedron = { ...space(dimension), equations: new Map(sorted) };
  return [...inequalities.values()].reduce(halfOf, within);
}

/** The points of both. */
export const intersect = (p: Polyhedron, q: Polyhedron): Polyhedron =>
  q.inequalities === undefined
    ? q
    : [...q.inequalities.values()].reduce(halfOf, [...q.equations.values()].reduce(sliceOf, p));

/** Equal keys: equal polyhedra. */
export const polyhedronKey = ({ equations, inequalities }: Polyhedron): string =>
  [...equations.values()].map(affineKey).join(';') +
  '|' +
  [...(inequalities?.keys() ?? ['empty'])].sort().join(';');

const constraints = ({ equations, inequalities }: Polyhedron, relation: '>' | '>='): Constraint[] => [
  ...[...equations.values()].map(f => ({ ...f, relation: '=' as const })),
  ...[...inequalities!.values()].map(f => ({ ...f, relation })),
];

/** A point, if there is one. */
export function pointOf(polyhedron: Polyhedron, relation: '>' | '>=' = '>='): Vector | undefined {
  if (polyhedron.inequalities === undefined) return undefined;
  const found = polyhedronPoint(constraints(polyhedron, relation), polyhedron.dimension);
  return found.feasible ? found.point : undefined;
}

/** Whether it holds the point. */
export const containsPoint = ({ equations, inequalities }: Polyhedron, x: Vector): boolean =>
  inequalities !== undefined &&
  [...equations.values()].every(f => sign(affineAt(f, x)) === 0) &&
  [...inequalities.values()].every(f => sign(affineAt(f, x)) >= 0);

/** Whether f ≥ 0 on a polyhedron that is not empty. */
export function isNonnegativeOn(polyhedron: Polyhedron, f: Affine): boolean {
  const rest = reduce(f, polyhedron);
  if (isConstantAffine(rest)) return sign(rest.c) >= 0;
  const outside = { ...negative(rest), relation: '>' as const };
  return !polyhedronPoint([...constraints(polyhedron, '>='), outside], polyhedron.dimension).feasible;
}

/** Whether f = 0 on a polyhedron that is not empty. */
export const vanishes = (polyhedron: Polyhedron, f: Affine): boolean =>
  isNonnegativeOn(polyhedron, f) && isNonnegativeOn(polyhedron, negative(f));

/** Whether p ⊆ q, for p that is not empty. */
export const isPart = (p: Polyhedron, q: Polyhedron): boolean =>
  q.inequalities !== undefined &&
  [...q.equations.values()].every(f => vanishes(p, f)) &&
  [...q.inequalities].every(([key, f]) => p.inequalities!.has(key) || isNonnegativeOn(p, f));

/**
 * The same set, not empty, with inequalities that are equations on it turned into such and those that say nothing left
 * out: then the points where all inequalities are strict are its relative interior.
 */
export function irredundant(polyhedron: Polyhedron): Polyhedron {
  const implied = [...polyhedron.inequalities!.values()].filter(f =>
    isNonnegativeOn(polyhedron, negative(f)),
  );
  const found = implied.reduce(sliceOf, polyhedron);
  let left = [...found.inequalities!.values()];
  for (const f of left) {
    const others = left.filter(other => other !== f);
    const without = others.reduce(halfOf, { ...found, inequalities: new Map() });
    if (isNonnegativeOn(without, f)) left = others;
  }
  return left.reduce(halfOf, { ...found, inequalities: new Map() });
}
