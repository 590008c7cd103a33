/**
 * The critical points of a piecewise affine program as polyhedra: that all points of a face are critical, of which kind, and that
 * there are no others, by its index cells and composite pieces.
 */

import { isAsked, type Line } from '../language/line.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { add, MINUS_ONE, type Rat } from '../numbers/rational.ts';
import { type Cell, cellsOf, compositesOver, type IndexCell, regionsOf } from './cells.ts';
import {
  type Affine,
  type Constraint,
  combine,
  follows,
  isConstant,
  isCovered,
  isFeasible,
  zeroInHull,
} from './feasible.ts';
import { agreements, nodewiseOver } from './nodewise.ts';

export type Polyhedron = readonly Constraint[];

/** A polyhedron of critical points, and what is said of it. */
export interface Face {
  readonly kind: 'clarke' | 'artificial' | 'mixed' | 'undecided';
  readonly polyhedron: Polyhedron;
  readonly clarke: readonly Polyhedron[];
  /** Undefined: nothing is said. */
  readonly reachable: readonly Polyhedron[] | undefined;
  readonly value: Rat;
}

/** With a point inside. */
export interface Sampled extends Face {
  readonly sample: readonly Rat[];
}

/** What there is to know of the program. */
export interface Known {
  readonly line: Line;
  readonly cells: readonly IndexCell[];
  readonly regions: readonly Cell[];
  readonly composites: readonly Affine[];
  readonly meter: Meter;
}

/** Refused where the function jumps. */
export function knownOf(line: Line, meter: Meter): Known {
  const cells = meter.share(3, () => cellsOf(line, meter));
  if (line.steps.some(isAsked)) meter.share(3, () => checkContinuous(cells, meter));
  const composites = meter.share(3, () => compositesOver(line, meter));
  return { line, cells, regions: regionsOf(cells, meter), composites, meter };
}

/** The cells cover ℝᵖ, and any two have one value where their closures meet: f is well defined and continuous (pasting). */
export function checkContinuous(cells: readonly Cell[], meter: Meter): void {
  if (
    !isCovered(
      [],
      cells.map(({ constraints }) => constraints),
      meter,
    )
  )
    throw new Wrong('the index cells leave some point out');
  const closures = cells.map(({ constraints, value }) => ({
    value,
    closed: constraints.map(one => (one.relation === '>' ? { ...one, relation: '>=' as const } : one)),
  }));
  for (const [i, a] of closures.entries())
    for (const b of closures.slice(i + 1)) {
      const gap = combine(a.value, MINUS_ONE, b.value, meter);
      if (!follows([...a.closed, ...b.closed], { ...gap, relation: '=' }, meter))
        throw new Wrong('the function jumps: its critical points are not those of Definition 5');
    }
}

/** The gradients of the composite pieces that are f on all of a part of a cell. */
const activeOn = (part: Polyhedron, { value }: Cell, { composites, meter }: Known): (readonly Rat[])[] =>
  composites
    .filter(piece => follows(part, { ...combine(piece, MINUS_ONE, value, meter), relation: '=' }, meter))
    .map(({ a }) => a);

/** On each cell that the face meets, f is the value, and 0 is in the hull of the pieces that are active all over. */
export function checkCritical({ polyhedron, value }: Face, known: Known): void {
  const { meter } = known;
  for (const cell of known.cells) {
    const part = [...polyhedron, ...cell.constraints];
    if (!isFeasible(part, meter)) continue;
    const gap: Affine = { a: cell.value.a, c: add(cell.value.c, { ...value, n: -value.n }, meter) };
    if (!follows(part, { ...gap, relation: '=' }, meter)) throw new Wrong('is not f on the face', '/value');
    if (!zeroInHull(activeOn(part, cell, known), meter)) throw new Wrong('has points that are not critical');
  }
}

/** The gradients of the regions that hold all of a polyhedron. */
const around = (part: Polyhedron, { regions, meter }: Known): Cell[] =>
  regions.filter(({ constraints }) => constraints.every(one => follows(part, one, meter)));

const isSmoothlyCritical = (part: Polyhedron, known: Known): boolean =>
  zeroInHull(
    around(part, known).map(({ value }) => value.a),
    known.meter,
  );

/** The Clarke critical parts: that they are, that they belong to the face, and that there are no others. */
export function checkKind({ kind, polyhedron, clarke }: Face, known: Known): void {
  const { meter } = known;
  if (kind === 'undecided') {
    if (clarke.length > 0) throw new Wrong('expected no parts where they are not known', '/clarke');
    return;
  }
  for (const [i, part] of clarke.entries()) {
    if (!isFeasible(part, meter)) throw new Wrong('is empty', `/clarke/${i}`);
    if (!polyhedron.every(one => follows(part, one, meter)))
      throw new Wrong('leaves the face', `/clarke/${i}`);
    if (!isSmoothlyCritical(part, known)) throw new Wrong('is not Clarke critical', `/clarke/${i}`);
  }
  const expected =
    clarke.length === 0 ? 'artificial' : isCovered(polyhedron, clarke, meter) ? 'clarke' : 'mixed';
  if (kind !== expected) throw new Wrong(`expected ${expected}`, '/kind');
  descend(
    polyhedron,
    known.regions.map(({ constraints }) => constraints),
    part => isSmoothlyCritical(part, known),
    part => {
      if (!isCovered(part, clarke, meter)) throw new Wrong('lacks a Clarke critical part', '/clarke');
    },
    meter,
  );
}

/** The parts with 0 in D_P: that it is, that they belong to the face, and that there are no others. */
export function checkReachable({ kind, polyhedron, reachable }: Face, { line, cells, meter }: Known): void {
  if (reachable === undefined) return;
  if (kind === 'clarke')
    throw new Wrong('expected none where all of the face is Clarke critical', '/reachable');
  const isReached = (part: Polyhedron, cell: IndexCell): boolean =>
    zeroInHull(nodewiseOver(line, cell, part, meter), meter);
  for (const [i, part] of reachable.entries()) {
    const at = `/reachable/${i}`;
    if (!isFeasible(part, meter)) throw new Wrong('is empty', at);
    if (!polyhedron.every(one => follows(part, one, meter))) throw new Wrong('leaves the face', at);
    for (const cell of cells) {
      const here = [...part, ...cell.constraints];
      if (isFeasible(here, meter) && !isReached(here, cell)) throw new Wrong('is not reachable', at);
    }
  }
  for (const cell of cells)
    descend(
      [...polyhedron, ...cell.constraints],
      agreements(line, cell, meter),
      part => isReached(part, cell),
      part => {
        if (!isCovered(part, reachable, meter)) throw new Wrong('lacks a reachable part', '/reachable');
      },
      meter,
    );
}

/** Every point of a cell with 0 in D_f lies in a face. */
export function checkComplete(faces: readonly Face[], known: Known): void {
  const { meter, composites } = known;
  const listed = faces.map(({ polyhedron }) => polyhedron);
  for (const cell of known.cells) {
    const differences = composites
      .map(piece => combine(piece, MINUS_ONE, cell.value, meter))
      .filter(difference => !isConstant(difference));
    descend(
      cell.constraints,
      differences.map(difference => [{ ...difference, relation: '=' }]),
      part => zeroInHull(activeOn(part, cell, known), meter),
      part => {
        if (!isCovered(part, listed, meter)) throw new Wrong('there are other critical points');
      },
      meter,
    );
  }
}

/**
 * From a polyhedron down to its parts on which more conditions hold, until they are critical. A critical point lies on
 * the part where all its conditions hold, and this is reached: on the way there is always one to add.
 */
function descend(
  whole: Polyhedron,
  conditions: readonly Polyhedron[],
  isCritical: (part: Polyhedron) => boolean,
  found: (part: Polyhedron) => void,
  meter: Meter,
): void {
  const seen = new Set<string>();
  const visit = (part: Polyhedron): void => {
    if (!isFeasible(part, meter)) return;
    const holding = conditions.map(all => all.every(one => follows(part, one, meter)));
    const key = holding.map(Number).join('');
    if (seen.has(key)) return;
    seen.add(key);
    if (isCritical(part)) {
      found(part);
      return;
    }
    for (const [i, condition] of conditions.entries()) if (!holding[i]) visit([...part, ...condition]);
  };
  visit(whole);
}
