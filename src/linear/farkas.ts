/** What a point or Farkas multipliers have to fulfil, by the definition: asked of every answer before it is given. */
import { compare, type Rational, sign, ZERO } from '../numbers/index.ts';
import { combinesToZero } from './check.ts';
import { dot, type Vector } from './vector.ts';

/** ⟨a, x⟩ + c (relation) 0. */
export interface Constraint {
  readonly a: Vector;
  readonly c: Rational;
  readonly relation: '>' | '>=' | '=';
}

/** Whether the point satisfies the constraint. */
export function satisfies({ a, c, relation }: Constraint, x: Vector): boolean {
  const value = compare(dot(a, x).add(c), ZERO);
  return relation === '>' ? value > 0 : relation === '=' ? value === 0 : value >= 0;
}

/** Whether Σ y a = 0 and Σ y c ≤ 0, y ≥ 0 but on equalities, and Σ y c < 0 or some `>` has y > 0. */
export function contradicts(constraints: readonly Constraint[], y: Vector, dimension: number): boolean {
  if (constraints.some(({ relation }, i) => relation !== '=' && sign(y[i]!) < 0)) return false;
  if (
    !combinesToZero(
      constraints.map(({ a }) => a),
      y,
      dimension,
    )
  )
    return false;
  const constant = sign(
    dot(
      y,
      constraints.map(({ c }) => c),
    ),
  );
  const strict = constraints.some(({ relation }, i) => relation === '>' && sign(y[i]!) > 0);
  return constant < 0 || (constant === 0 && strict);
}
