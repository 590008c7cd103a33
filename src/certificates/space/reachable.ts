/**
 * The points of a piecewise affine program with 0 ∈ D_P as polyhedra: by a tree of signs, whose cells cover ℝᵖ. A cell has no points, or 0 ∉ D_P on it, or
 * it lies in a face and the same pieces are active all over it: then D_P and ∂ᶜf are those of one point, and keep 0 towards limits.
 */
import * as Json from '../book/json.ts';
import { valuesAt } from '../kernel/evaluate.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { equal, type Rat } from '../numbers/rational.ts';
import type { Face, Polyhedron, Sampled } from './faces.ts';
import { type Affine, follows, isCovered, isFeasible } from './feasible.ts';
import { type PieceRows, pieceRows } from './partials.ts';
import {
  checkNowhere,
  closureOf,
  constraintsOf,
  expectInside,
  expectSteady,
  isApart,
  isSteep,
  readCell,
  type SignedCell,
} from './signs.ts';

/** What an explanation says of a point: its review stands apart. */
export interface Witness {
  readonly at: readonly Rat[];
  readonly reachable: unknown;
  readonly clarke: unknown;
}

/** A cell of a face on which 0 ∈ D_P. */
interface Reached {
  readonly cell: SignedCell;
  readonly witness: number;
  readonly clarke: unknown;
}

/** What a document says, as far as it was read. */
export interface Signs {
  readonly functions: readonly Affine[];
  readonly tree: readonly unknown[];
}

/** What a tree shows. */
export interface Cover {
  readonly reached: readonly Reached[];
  /** Whether no cell was left open. */
  readonly complete: boolean;
}

/** Throws Wrong where a cell is not what its leaf says. */
export function coverOf(
  line: Line,
  { functions, tree }: Signs,
  faces: readonly Face[],
  witnesses: readonly Witness[],
  meter: Meter,
): Cover {
  const walk = new Walk(line, faces, witnesses, meter);
  const cells: (readonly (readonly [k: number, side: -1 | 0 | 1])[])[] = [[]];
  for (const [i, entry] of tree.entries())
    Json.at(`/tree/${i}`, () => {
      const cell = cells.pop();
      if (cell === undefined) throw new Wrong('belongs to no cell');
      meter.charge(1 + cell.length);
      if (typeof entry !== 'number') {
        walk.leaf(entry, new Map(cell.map(([k, side]) => [String(k), { f: functions[k - 1]!, side }])));
        return;
      }
      if (functions[entry - 1] === undefined) throw new Wrong('expected the number of a function, or a leaf');
      if (cell.some(([k]) => k === entry)) throw new Wrong('the sign of this function is known');
      for (const side of [1, 0, -1] as const) cells.push([...cell, [entry, side]]);
    });
  if (cells.length > 0) throw new Wrong('the tree ends before all cells are covered', '/tree');
  return { reached: walk.reached, complete: walk.complete };
}

/** What a leaf may say. */
const KNOWN = ['empty', 'face', 'input', 'separator', 'open'];

class Walk {
  readonly reached: Reached[] = [];
  complete = true;
  readonly #line: Line;
  readonly #rows: PieceRows;
  readonly #faces: readonly Face[];
  readonly #witnesses: readonly Witness[];
  readonly #meter: Meter;

  constructor(line: Line, faces: readonly Face[], witnesses: readonly Witness[], meter: Meter) {
    this.#line = line;
    this.#rows = pieceRows(line, meter);
    this.#faces = faces;
    this.#witnesses = witnesses;
    this.#meter = meter;
  }

  leaf(entry: unknown, signs: ReadonlyMap<string, SignedCell['signs'][number]>): void {
    const cell = { signs: [...signs.values()] };
    const said = (name: string): unknown => Json.field(entry, name);
    if (KNOWN.filter(name => said(name) !== undefined).length !== 1)
      throw new Wrong('expected one thing that is known of the cell');
    if (said('empty') !== undefined) Json.at('/empty', () => this.#empty(said('empty'), signs));
    else if (said('face') !== undefined) this.#reached(entry, cell);
    else if (said('input') !== undefined) this.#steep(entry, cell);
    else if (said('separator') !== undefined) this.#apart(entry, cell);
    else this.complete = false;
  }

  #empty(value: unknown, signs: ReadonlyMap<string, SignedCell['signs'][number]>): void {
    const given = [...Json.record(value, this.#meter)];
    const factors = new Map(given.map(([k, factor]) => [k, Json.exact(factor, this.#meter)]));
    checkNowhere(factors, signs, this.#line.inputs.length, this.#meter);
  }

  #pointIn(entry: unknown, cell: SignedCell): readonly Rat[] {
    const p = this.#line.inputs.length;
    const at = Json.at('/at', () => Json.vector(Json.field(entry, 'at'), this.#meter, p));
    Json.at('/at', () => expectInside(cell, at, this.#meter));
    return at;
  }

  /** First by the signs as they are, then by what follows from them. */
  #shown(
    cell: SignedCell,
    at: readonly Rat[],
    holds: (read: ReturnType<typeof readCell>) => boolean,
  ): boolean {
    return [false, true].some(thorough =>
      holds(readCell(this.#line, this.#rows, cell, at, thorough, this.#meter)),
    );
  }

  #steep(entry: unknown, cell: SignedCell): void {
    const at = this.#pointIn(entry, cell);
    const input = this.#line.inputs.indexOf(Json.at('/input', () => Json.string(Json.field(entry, 'input'))));
    if (input < 0) throw new Wrong('expected an input', '/input');
    if (!this.#shown(cell, at, read => isSteep(this.#line, this.#rows, read, input, this.#meter)))
      throw new Wrong('the partial derivative may be 0', '/input');
  }

  #apart(entry: unknown, cell: SignedCell): void {
    const at = this.#pointIn(entry, cell);
    const given = Json.field(entry, 'separator');
    const d = Json.at('/separator', () => Json.vector(given, this.#meter, at.length));
    if (!this.#shown(cell, at, read => isApart(this.#line, read, d, this.#meter)))
      throw new Wrong('does not separate 0 from D_P', '/separator');
  }

  #reached(entry: unknown, cell: SignedCell): void {
    const meter = this.#meter;
    const number = Json.at('/face', () => Json.whole(Json.field(entry, 'face'), 0));
    const face = this.#faces[number];
    if (face === undefined) throw new Wrong('expected the number of a face', '/face');
    const named = Json.field(entry, 'explain');
    const witness =
      named === undefined ? number : Json.at('/explain', () => Json.whole(named, this.#faces.length));
    const known = this.#witnesses[witness];
    if (known === undefined) throw new Wrong('expected the number of an explanation', '/explain');
    expectInside(cell, known.at, meter);
    if (known.reachable !== 'yes') throw new Wrong('expected a point that is reachable');
    expectSteady(readCell(this.#line, this.#rows, cell, known.at, true, meter));
    const points = constraintsOf(cell);
    if (!face.polyhedron.every(one => follows(points, one, meter)))
      throw new Wrong('leaves the face', '/face');
    this.reached.push({ cell, witness, clarke: known.clarke });
  }
}

/** That all of a face is reachable, and what of it is Clarke critical; its number is also that of the explanation of a point inside. */
export function checkReached(
  number: number,
  face: Sampled,
  line: Line,
  { reached, complete }: Cover,
  meter: Meter,
): void {
  const { kind, polyhedron, clarke, reachable } = face;
  if (!equal(valuesAt(line, face.sample, meter)[line.outputs[0]!]!, face.value))
    throw new Wrong('is not f on the face', '/value');
  const own = reached.find(({ witness }) => witness === number);
  if (own === undefined || !isWithin(polyhedron, closureOf(own.cell), meter))
    throw new Wrong('has points that are not shown to be reachable');
  expectParts(polyhedron, clarke, '/clarke', meter);
  if (kind === 'clarke' && reachable !== undefined)
    throw new Wrong('expected none where all of the face is Clarke critical', '/reachable');
  if (reachable !== undefined) {
    expectParts(polyhedron, reachable, '/reachable', meter);
    if (!isCovered(polyhedron, reachable, meter)) throw new Wrong('lacks a reachable part', '/reachable');
  }
  if (own.clarke === 'yes') {
    if (kind !== 'clarke') throw new Wrong('expected clarke', '/kind');
    if (!isCovered(polyhedron, clarke, meter)) throw new Wrong('lacks a Clarke critical part', '/clarke');
    return;
  }
  const common = reached.flatMap(one => {
    const both = [...closureOf(one.cell), ...polyhedron];
    return isFeasible(both, meter) ? [{ both, clarke: one.clarke }] : [];
  });
  const isKnown = complete || polyhedron.every(({ relation }) => relation === '=');
  if (!isKnown || common.some(one => one.clarke !== 'yes' && one.clarke !== 'no')) {
    if (kind !== 'undecided') throw new Wrong('expected undecided', '/kind');
    if (clarke.length > 0) throw new Wrong('expected no parts where they are not known', '/clarke');
    return;
  }
  const critical = common.filter(one => one.clarke === 'yes').map(({ both }) => both);
  for (const [i, part] of clarke.entries())
    if (!isCovered(part, critical, meter)) throw new Wrong('is not Clarke critical', `/clarke/${i}`);
  for (const both of critical)
    if (!isCovered(both, clarke, meter)) throw new Wrong('lacks a Clarke critical part', '/clarke');
  const expected = critical.length > 0 ? 'mixed' : 'artificial';
  if (kind !== expected) throw new Wrong(`expected ${expected}`, '/kind');
}

const isWithin = (inner: Polyhedron, outer: Polyhedron, meter: Meter): boolean =>
  outer.every(one => follows(inner, one, meter));

function expectParts(whole: Polyhedron, parts: readonly Polyhedron[], path: string, meter: Meter): void {
  for (const [i, part] of parts.entries()) {
    if (!isFeasible(part, meter)) throw new Wrong('is empty', `${path}/${i}`);
    if (!isWithin(part, whole, meter)) throw new Wrong('leaves the face', `${path}/${i}`);
  }
}
