/**
 * The linear regions of a piecewise affine program: full-dimensional polyhedra that cover ℝᵖ, on each of which Algorithm 1
 * takes one piece at every node. Found by running the program at a point of what is not covered yet: the signs it asks
 * for there bound its region, and what lies beyond each of them is left to cover.
 */

import {
  type Affine,
  affineAt,
  affineField,
  affineKey,
  NOT_AFFINE,
} from '../functions/affine/affine-field.ts';
import { type Constraint, polyhedronPoint, type Vector, zeroVector } from '../linear/index.ts';
import { ONE, sign, ZERO } from '../numbers/index.ts';
import { evaluate, isEvaluationFailure, type StraightLine } from '../programs/index.ts';
import { halfOf, negative, type Polyhedron, space } from './polyhedron.ts';

/** A polyhedron on which a program is affine, and what it is there. */
export interface LinearRegion {
  /** Closed. */
  readonly polyhedron: Polyhedron;
  /** f on it. */
  readonly value: Affine;
  /** Every slot of the program on it. */
  readonly values: readonly Affine[];
}

/**
 * The regions of a piecewise affine program of one output on which it is affine: the cells of Definition 3, cut where pieces
 * that are both active differ. In words why they are not all known. `spend` counts linear programs, and may throw
 * `Undecided`.
 *
 * `linearRegions(line, () => {})` has two half lines for zero(t).
 */
export function linearRegions(
  program: StraightLine,
  spend: (steps: number) => void,
): readonly LinearRegion[] | string {
  const { p } = program;
  const found: LinearRegion[] = [];
  const open: (readonly Constraint[])[] = [[]];
  for (let region = open.pop(); region; region = open.pop()) {
    spend(1 + region.length);
    const inside = polyhedronPoint(region, p);
    if (!inside.feasible) continue;
    const asked = new Map<string, Affine>();
    const field = affineField(p, f => {
      const order = signBeside(f, inside.point);
      const positive = order > 0 ? f : negative(f);
      asked.set(affineKey(positive), positive);
      return order;
    });
    const evaluation = evaluate(field, program, coordinateFunctions(p));
    if (isEvaluationFailure(evaluation)) {
      const { node, failure } = evaluation;
      return `${node}: ${failure.kind === 'undefined' ? failure.why : NOT_AFFINE}`;
    }
    let here = region;
    for (const f of asked.values()) {
      open.push([...here, { ...negative(f), relation: '>' }]);
      here = [...here, { ...f, relation: '>' }];
    }
    const values = evaluation.values as readonly Affine[];
    found.push({ polyhedron: here.reduce(halfOf, space(p)), value: values[program.outputs[0]!]!, values });
  }
  return found;
}

/** x_1, …, x_p as functions. */
export const coordinateFunctions = (p: number): Affine[] =>
  Array.from({ length: p }, (_, i) => ({ a: zeroVector(p).with(i, ONE), c: ZERO }));

/** The sign at x + ε₁ e_1 + ε₂ e_2 + …, 1 ≫ ε₁ ≫ ε₂ ≫ … > 0: never 0 for a function that is not 0. */
function signBeside(f: Affine, x: Vector): -1 | 1 {
  const first = [affineAt(f, x), ...f.a].find(value => sign(value) !== 0)!;
  return sign(first) as -1 | 1;
}
