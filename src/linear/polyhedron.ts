/** Systems of affine inequalities: a point, or Farkas multipliers. */
import { div, ONE, type Rational } from '../numbers/index.ts';
import { mustHold } from './check.ts';
import { coneDirection } from './cone.ts';
import { type Constraint, contradicts, satisfies } from './farkas.ts';
import { zeroVector } from './vector.ts';

export type { Constraint } from './farkas.ts';

/**
 * A point, or one multiplier a constraint, nonnegative on `>` and `>=`: Σ y a = 0 and Σ y c ≤ 0, where Σ y c < 0 or
 * some `>` has y > 0. The sum of the constraints then reads 0 > 0.
 */
export type PolyhedronPoint =
  | { readonly feasible: true; readonly point: Rational[] }
  | { readonly feasible: false; readonly multipliers: Rational[] };

/**
 * Is there x ∈ ℚᵖ that satisfies every constraint? Asked of the cone {(x, t): ⟨a, x⟩ + c t (relation) 0, t > 0} (J. Farkas
 * 1902). Throws RangeError where a constraint is not of the given dimension.
 *
 * `polyhedronPoint([{ a: [ONE], c: MINUS_ONE, relation: '>=' }], 1)` is a number x ≥ 1.
 */
export function polyhedronPoint(constraints: readonly Constraint[], dimension: number): PolyhedronPoint {
  const odd = constraints.find(({ a }) => a.length !== dimension);
  if (odd !== undefined)
    throw new RangeError(`polyhedronPoint: expected vectors of ${dimension} entries, got ${odd.a.length}`);
  const lifted = (relation: Constraint['relation']) =>
    constraints.filter(one => one.relation === relation).map(({ a, c }) => [...a, c]);
  const positive = [...zeroVector(dimension), ONE];
  const cone = coneDirection([positive, ...lifted('>')], lifted('>='), lifted('='), dimension + 1);
  if (cone.feasible) {
    const height = cone.direction[dimension]!;
    const point = cone.direction.slice(0, dimension).map(value => div(value, height));
    mustHold(
      constraints.every(one => satisfies(one, point)),
      'point of a polyhedron',
    );
    return { feasible: true, point };
  }
  const { strict, weak, equalities } = cone.multipliers;
  const queues = { '>': strict.slice(1), '>=': weak, '=': equalities };
  const multipliers = constraints.map(({ relation }) => queues[relation].shift()!);
  mustHold(contradicts(constraints, multipliers, dimension), 'Farkas multipliers');
  return { feasible: false, multipliers };
}
