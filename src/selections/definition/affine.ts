/** Definitions with affine guards in any dimension: covering and disjointness exactly, continuity for affine pieces. */
import { type AffineForm, compileExpression } from '../../expressions/index.ts';
import type { Constraint, Vector } from '../../linear/index.ts';
import { neg, type Rational, ZERO } from '../../numbers/index.ts';
import type { SelectionTable } from '../table.ts';
import { bothContain, type Examination, notContinuous, nothingContains, whetherAgree } from './finding.ts';
import { type CellPart, closure, negated, pointOfPart, polyhedraOf, uncoveredPoint } from './polyhedra.ts';

export const COVERING = 'whether the index covers the space exactly once';

/** Examines a table with one output a piece; undefined where a guard is not affine. */
export function examineAffine(table: SelectionTable): Examination<Vector> | undefined {
  const dimension = table.inputs.length;
  const polyhedra = polyhedraOf(table)?.filter(({ constraints }) => pointOfPart(constraints, dimension));
  if (polyhedra === undefined) return undefined;
  const overlap = firstOfPairs(polyhedra, (a, b) => {
    if (a.cell === b.cell) return undefined;
    const at = pointOfPart([...a.constraints, ...b.constraints], dimension);
    return at && { what: bothContain(table, a.cell, b.cell), at };
  });
  if (overlap) return { fault: overlap, undecided: [], notes: [] };
  const gap = uncoveredPoint(polyhedra, dimension);
  if (typeof gap !== 'string') return { fault: { what: nothingContains, at: gap }, undecided: [], notes: [] };
  const { jump, undecided } = continuity(table, polyhedra, dimension);
  return {
    ...(jump && { jump }),
    undecided: gap === 'undecided' ? [COVERING, ...undecided] : undecided,
    notes: [],
  };
}

function firstOfPairs<R>(
  polyhedra: readonly CellPart[],
  test: (a: CellPart, b: CellPart) => R | undefined,
): R | undefined {
  for (const [i, a] of polyhedra.entries())
    for (const b of polyhedra.slice(i + 1)) {
      const found = test(a, b);
      if (found !== undefined) return found;
    }
  return undefined;
}

/** Two affine pieces agree on the common points of their cells' closures, or one exceeds the other there. */
function continuity(
  table: SelectionTable,
  polyhedra: readonly CellPart[],
  dimension: number,
): Pick<Examination<Vector>, 'jump' | 'undecided'> {
  const pieces = table.pieces.map(outputs => compileExpression(outputs[0]!, dimension).affine);
  const undecided = new Set<string>();
  const jump = firstOfPairs(polyhedra, (a, b) => {
    if (a.piece === b.piece) return undefined;
    const common = [...closure(a.constraints), ...closure(b.constraints)];
    const [f, g] = [pieces[a.piece - 1], pieces[b.piece - 1]];
    if (f === undefined || g === undefined) {
      if (pointOfPart(common, dimension)) undecided.add(whetherAgree(table, a.piece, b.piece));
      return undefined;
    }
    const exceeds = differenceOf(f, g, dimension);
    for (const side of [exceeds, negated(exceeds, '>')]) {
      const at = pointOfPart([...common, side], dimension);
      if (at) return { what: notContinuous(table, a.piece, b.piece), at };
    }
    return undefined;
  });
  return jump ? { jump, undecided: [] } : { undecided: [...undecided] };
}

/** f − g > 0. */
function differenceOf(f: AffineForm, g: AffineForm, dimension: number): Constraint {
  const a = new Array<Rational>(dimension).fill(ZERO);
  for (const { argument, coefficient } of f.terms) a[argument] = coefficient;
  for (const { argument, coefficient } of g.terms) a[argument] = a[argument]!.sub(coefficient);
  return { a, c: f.constant.add(neg(g.constant)), relation: '>' };
}
