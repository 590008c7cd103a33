/**
 * cornercheck.faces/1: the critical points of a piecewise affine program of several inputs, as polyhedra. That all points of
 * a face are critical, and that there are no others, is derived from the index cells and composite pieces; of the reachable ones alone from
 * a tree of signs.
 */

import { alike, canonical } from '../book/canonical.ts';
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { add, dot, equal } from '../numbers/rational.ts';
import { readProgram } from '../operations/program.ts';
import { reviewTexts } from '../reading/texts.ts';
import {
  checkComplete,
  checkCritical,
  checkKind,
  checkReachable,
  knownOf,
  type Polyhedron,
  type Sampled,
} from '../space/faces.ts';
import { readPolyhedron } from '../space/written.ts';
import { reviewBoxed } from './boxed.ts';
import { reviewExplain } from './explain.ts';
import { FACES, reviewFields } from './fields.ts';
import { reviewReached } from './reached.ts';

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
  const isReachable = review.claim(`${path}/of`, () => {
    const of = Json.field(document, 'of');
    if (of !== undefined) return Json.oneOf(of, 'reachable') === 'reachable';
    if (['signs', 'boxes'].some(name => Json.field(document, name) !== undefined))
      throw new Wrong('expected reachable, where there are signs or boxes');
    return false;
  });
  const isBoxed = Json.field(document, 'boxes') !== undefined;
  reviewSamples(review, path, document, faces, isReachable === true && !isBoxed, line.inputs.length);
  const complete = review.claim(`${path}/complete`, () => {
    const found = Json.oneOf(Json.field(document, 'complete'), 'yes', 'undecided');
    if ((found === 'yes') !== (Json.field(document, 'why') === undefined))
      throw new Wrong('expected a reason where not all are known, and none where they are');
    return found;
  });
  if (complete === 'undecided') review.open(`${path}/complete`, 'the document leaves it open');
  for (const [i, face] of faces.entries())
    if (face?.kind === 'undecided') review.open(`${path}/faces/${i}`, 'the document leaves it open');
  if (isReachable && isBoxed) {
    review.claim(`${path}/signs`, () => {
      if (Json.field(document, 'signs') !== undefined) throw new Wrong('expected none where there are boxes');
    });
    reviewBoxed(review, path, document, line, faces, complete === 'yes');
    return;
  }
  if (isReachable === undefined || (complete !== 'yes' && faces.length === 0)) return;
  if (isReachable) {
    reviewReached(review, path, document, line, faces, complete === 'yes');
    return;
  }
  const known = review.claim(`${path}/program`, () => knownOf(line, meter));
  for (const [i, face] of faces.entries())
    review.claim(`${path}/faces/${i}`, () => {
      if (known === undefined || face === undefined) throw new Stop('it rests on what is not confirmed');
      checkCritical(face, known);
      checkKind(face, known);
      checkReachable(face, known);
    });
  if (complete === 'yes')
    review.claim(`${path}/complete`, () => {
      if (known === undefined || faces.includes(undefined))
        throw new Stop('it rests on what is not confirmed');
      checkComplete(faces as Sampled[], known);
    });
}

function readFace(face: unknown, line: Line, meter: Meter): Sampled {
  const p = line.inputs.length;
  const parts = (name: string): Polyhedron[] =>
    Json.at(`/${name}`, () =>
      distinctItems(Json.field(face, name), meter, part => readPolyhedron(part, line, meter)),
    );
  const one = {
    kind: Json.at('/kind', () =>
      Json.oneOf(Json.field(face, 'kind'), 'clarke', 'artificial', 'mixed', 'undecided'),
    ),
    polyhedron: readPolyhedron(face, line, meter),
    clarke: parts('clarke'),
    reachable: Json.field(face, 'reachable') === undefined ? undefined : parts('reachable'),
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

/** The explanations at the samples; `more`: then at other points. */
function reviewSamples(
  review: Review,
  path: string,
  document: unknown,
  faces: readonly (Sampled | undefined)[],
  more: boolean,
  p: number,
): void {
  const { meter } = review;
  const explains = review.claim(`${path}/explains`, () => {
    const found = Json.list(Json.field(document, 'explains'), meter);
    if (more ? found.length < faces.length : found.length !== faces.length)
      throw new Wrong('expected one a face');
    return found;
  });
  for (const [i, explain] of (explains ?? []).entries())
    meter.share(2 * (explains!.length - i), () => {
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
