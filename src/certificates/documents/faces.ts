/**
 * cornercheck.faces/1: the critical points of a piecewise affine program of several inputs, as polyhedra. That all points of
 * a face are critical, and that there are no others, is derived from the index cells and composite pieces.
 */

import { alike, canonical } from '../book/canonical.ts';
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { readGuards } from '../language/formula.ts';
import { isAsked, type Line } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { add, dot, equal, MINUS_ONE, type Rat } from '../numbers/rational.ts';
import { readProgram } from '../operations/program.ts';
import { reviewTexts } from '../reading/texts.ts';
import { affineRun, type Cell, cellsOf, compositesOver, origin, regionsOf } from '../space/cells.ts';
import {
  type Affine,
  type Constraint,
  combine,
  follows,
  isConstant,
  isCovered,
  isFeasible,
  zeroInHull,
} from '../space/feasible.ts';
import { reviewExplain } from './explain.ts';
import { FACES, reviewFields } from './fields.ts';

type Polyhedron = readonly Constraint[];

interface Face {
  readonly kind: 'clarke' | 'artificial' | 'mixed' | 'undecided';
  readonly polyhedron: Polyhedron;
  readonly clarke: readonly Polyhedron[];
  readonly sample: readonly Rat[];
  readonly value: Rat;
}

/** What there is to know of the program. */
interface Known {
  readonly cells: readonly Cell[];
  readonly regions: readonly Cell[];
  readonly composites: readonly Affine[];
  readonly meter: Meter;
}

export function reviewFaces(review: Review, path: string, document: unknown): void {
  const { meter } = review;
  const line = review.claim(`${path}/program`, () => {
    const found = readProgram(Json.field(document, 'program'), meter);
    if (found.outputs.length !== 1) throw new Wrong('expected one output');
    return found;
  });
  const listed = review.claim(`${path}/faces`, () => Json.list(Json.field(document, 'faces'), meter));
  if (line === undefined || listed === undefined) return;
  reviewTexts(review, path, document);
  review.claim(path, () => reviewFields(review, path, document, FACES));
  const faces = listed.map((face, i) =>
    review.claim(`${path}/faces/${i}`, () => readFace(face, line, meter)),
  );
  reviewSamples(review, path, document, faces, line.inputs.length);
  const complete = review.claim(`${path}/complete`, () => {
    const found = Json.oneOf(Json.field(document, 'complete'), 'yes', 'undecided');
    if ((found === 'yes') !== (Json.field(document, 'why') === undefined))
      throw new Wrong('expected a reason where not all are known, and none where they are');
    return found;
  });
  if (complete === 'undecided') review.open(`${path}/complete`, 'the document leaves it open');
  for (const [i, face] of faces.entries())
    if (face?.kind === 'undecided') review.open(`${path}/faces/${i}`, 'the document leaves it open');
  if (complete !== 'yes' && faces.length === 0) return;
  const known = review.claim(`${path}/program`, (): Known => {
    const cells = meter.share(3, () => cellsOf(line, meter));
    if (line.steps.some(isAsked)) meter.share(3, () => checkContinuous(cells, meter));
    return {
      cells,
      regions: regionsOf(cells, meter),
      composites: meter.share(3, () => compositesOver(line, meter)),
      meter,
    };
  });
  for (const [i, face] of faces.entries())
    review.claim(`${path}/faces/${i}`, () => {
      if (known === undefined || face === undefined) throw new Stop('it rests on what is not confirmed');
      checkCritical(face, known);
      checkKind(face, known);
    });
  if (complete === 'yes')
    review.claim(`${path}/complete`, () => {
      if (known === undefined || faces.includes(undefined))
        throw new Stop('it rests on what is not confirmed');
      checkComplete(faces as Face[], known);
    });
}

function readFace(face: unknown, line: Line, meter: Meter): Face {
  const p = line.inputs.length;
  const one = {
    kind: Json.at('/kind', () =>
      Json.oneOf(Json.field(face, 'kind'), 'clarke', 'artificial', 'mixed', 'undecided'),
    ),
    polyhedron: readPolyhedron(face, line, meter),
    clarke: Json.at('/clarke', () =>
      distinctItems(Json.field(face, 'clarke'), meter, part => readPolyhedron(part, line, meter)),
    ),
    sample: Json.at('/sample', () => Json.vector(Json.field(face, 'sample'), meter, p)),
    value: Json.at('/value', () => Json.exact(Json.field(face, 'value'), meter)),
  };
  for (const { a, c, relation } of one.polyhedron) {
    const at = add(dot(a, one.sample, meter), c, meter);
    if (relation === '=' ? at.n !== 0n : at.n <= 0n) throw new Wrong('is not inside the face', '/sample');
  }
  return one;
}

/** The same as Json.items, of things that differ. */
function distinctItems<T>(value: unknown, meter: Meter, read: (item: unknown) => T): T[] {
  const keys = Json.list(value, meter).map(item => canonical(item, meter));
  if (new Set(keys).size < keys.length) throw new Wrong('one is listed twice');
  return Json.items(value, meter, read);
}

function readPolyhedron(value: unknown, line: Line, meter: Meter): Polyhedron {
  const inputs = origin(line.inputs.length, meter);
  const read = (name: string, relation: '=' | '>='): Constraint[] =>
    Json.at(`/${name}`, () => {
      const listed = Json.list(Json.field(value, name), meter);
      if (new Set(listed).size < listed.length) throw new Wrong('one is listed twice');
      return Json.items(listed, meter, text => {
        const [guard, ...others] = readGuards(Json.string(text), line.inputs, meter);
        if (guard?.relation !== relation || others.length > 0) throw new Wrong(`expected one ${relation}`);
        return { ...affineRun(guard.formula, inputs, inputs.length, meter), relation };
      });
    });
  return [...read('equations', '='), ...read('inequalities', '>=')];
}

/** The explanations at the samples. */
function reviewSamples(
  review: Review,
  path: string,
  document: unknown,
  faces: readonly (Face | undefined)[],
  p: number,
): void {
  const { meter } = review;
  const explains = review.claim(`${path}/explains`, () => {
    const found = Json.list(Json.field(document, 'explains'), meter);
    if (found.length !== faces.length) throw new Wrong('expected one a face');
    return found;
  });
  for (const [i, explain] of (explains ?? []).entries())
    meter.share(2 * (faces.length - i), () => {
      review.claim(`${path}/explains/${i}`, () => {
        if (!alike(Json.field(explain, 'program'), Json.field(document, 'program'), meter))
          throw new Wrong('is another program', '/program');
        Json.at('/format', () => Json.oneOf(Json.field(explain, 'format'), 'cornercheck.explain/1'));
        const at = Json.vector(Json.field(explain, 'at'), meter, p);
        if (faces[i]?.sample.some((value, j) => !equal(value, at[j]!)))
          throw new Wrong('is not the sample', '/at');
      });
      reviewExplain(review, `${path}/explains/${i}`, explain);
    });
}

/** The cells cover ℝᵖ, and any two have one value where their closures meet: f is well defined and continuous (pasting). */
function checkContinuous(cells: readonly Cell[], meter: Meter): void {
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
function checkCritical({ polyhedron, value }: Face, known: Known): void {
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
function checkKind({ kind, polyhedron, clarke }: Face, known: Known): void {
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

/** Every point of a cell with 0 in D_f lies in a face. */
function checkComplete(faces: readonly Face[], known: Known): void {
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
