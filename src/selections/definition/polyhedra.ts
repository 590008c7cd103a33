/** Index cells with affine guards, as polyhedra: exact in any dimension, by linear programming over the rationals. */
import { compileExpression, type Guard } from '../../expressions/index.ts';
import { type Constraint, polyhedronPoint, type Vector } from '../../linear/index.ts';
import { type Rational, ZERO } from '../../numbers/index.ts';
import type { SelectionTable } from '../table.ts';

/** A convex part of an index cell; `cell` from 0, `piece` from 1. */
export interface CellPart {
  readonly cell: number;
  readonly piece: number;
  readonly constraints: readonly Constraint[];
}

/** More convex parts than this are not listed (a guard != splits a cell in two). */
const MAX_PARTS = 64;

export const negated = ({ a, c }: Constraint, relation: Constraint['relation']): Constraint => ({
  a: a.map(value => value.neg()),
  c: c.neg(),
  relation,
});

/** The convex parts of all cells, disjoint within a cell; undefined where a guard is not affine or there are too many. */
export function polyhedraOf(table: SelectionTable): CellPart[] | undefined {
  const found: CellPart[] = [];
  for (const [cell, { piece, guards }] of table.cells.entries()) {
    let parts: readonly (readonly Constraint[])[] = [[]];
    for (const guard of guards) {
      const sides = sidesOf(guard, table.inputs.length);
      if (sides === undefined) return undefined;
      parts = parts.flatMap(part => sides.map(side => [...part, side]));
      if (found.length + parts.length > MAX_PARTS) return undefined;
    }
    found.push(...parts.map(constraints => ({ cell, piece, constraints })));
  }
  return found;
}

/** h > 0, h >= 0, h = 0 as one constraint, h != 0 as two. */
function sidesOf(guard: Guard, dimension: number): Constraint[] | undefined {
  const affine = compileExpression(guard.expression, dimension).affine;
  if (affine === undefined) return undefined;
  const a = new Array<Rational>(dimension).fill(ZERO);
  for (const { argument, coefficient } of affine.terms) a[argument] = coefficient;
  const relation = guard.relation === '!=' ? '>' : guard.relation;
  const side: Constraint = { a, c: affine.constant, relation };
  return guard.relation === '!=' ? [side, negated(side, '>')] : [side];
}

/** A point with the constraints, if there is one. */
export function pointOfPart(constraints: readonly Constraint[], dimension: number): Vector | undefined {
  const answer = polyhedronPoint(constraints, dimension);
  return answer.feasible ? answer.point : undefined;
}

/** The closure of a polyhedron that is not empty. */
export const closure = (constraints: readonly Constraint[]): Constraint[] =>
  constraints.map(one => (one.relation === '>' ? { ...one, relation: '>=' } : one));

/** What remains where the constraint fails, as disjoint parts. */
function complement(constraint: Constraint): Constraint[] {
  if (constraint.relation === '>') return [negated(constraint, '>=')];
  if (constraint.relation === '>=') return [negated(constraint, '>')];
  return [{ ...constraint, relation: '>' }, negated(constraint, '>')];
}

/**
 * A point in none of the polyhedra, `none` where they cover the space, `undecided` after `budget` linear programs.
 * Each polyhedron in turn is cut out of the region that is left; regions that are empty or that it does not meet go on.
 */
export function uncoveredPoint(
  polyhedra: readonly CellPart[],
  dimension: number,
  budget = 3000,
): Vector | 'none' | 'undecided' {
  const open: { region: readonly Constraint[]; next: number }[] = [{ region: [], next: 0 }];
  let left = budget;
  for (let part = open.pop(); part; part = open.pop()) {
    left -= 2;
    if (left < 0) return 'undecided';
    const { region, next } = part;
    const point = pointOfPart(region, dimension);
    if (point === undefined) continue;
    const polyhedron = polyhedra[next];
    if (polyhedron === undefined) return point;
    if (pointOfPart([...region, ...polyhedron.constraints], dimension) === undefined) {
      open.push({ region, next: next + 1 });
      continue;
    }
    polyhedron.constraints.forEach((constraint, k) => {
      const before = [...region, ...polyhedron.constraints.slice(0, k)];
      for (const side of complement(constraint)) open.push({ region: [...before, side], next: next + 1 });
    });
  }
  return 'none';
}
