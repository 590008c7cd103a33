/** cornercheck.faces/1 of the points with 0 ∈ D_P alone: the faces, and by a tree of signs that there are no others. */
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import type { Sampled } from '../space/faces.ts';
import { checkReached, coverOf, type Signs, type Witness } from '../space/reachable.ts';
import { readConstraints } from '../space/written.ts';

export function reviewReached(
  review: Review,
  path: string,
  document: unknown,
  line: Line,
  faces: readonly (Sampled | undefined)[],
  isAll: boolean,
): void {
  const { meter } = review;
  const cover = review.claim(`${path}/signs`, () => {
    const witnesses = Json.list(Json.field(document, 'explains'), meter).map(one =>
      readWitness(one, line, meter),
    );
    return coverOf(line, readSigns(document, line, meter), known(faces), witnesses, meter);
  });
  for (const [i, face] of faces.entries())
    review.claim(`${path}/faces/${i}`, () => {
      if (cover === undefined || face === undefined) throw new Stop('it rests on what is not confirmed');
      checkReached(i, face, line, cover, meter);
    });
  if (isAll)
    review.claim(`${path}/complete`, () => {
      if (cover === undefined) throw new Stop('it rests on what is not confirmed');
      if (!cover.complete) throw new Wrong('a cell was not looked at');
    });
}

function known(faces: readonly (Sampled | undefined)[]): readonly Sampled[] {
  return faces.map(face => {
    if (face === undefined) throw new Stop('it rests on what is not confirmed');
    return face;
  });
}

/** What an explanation says: that it is so is looked at where it stands. */
const readWitness = (explain: unknown, line: Line, meter: Meter): Witness => ({
  at: Json.vector(Json.field(explain, 'at'), meter, line.inputs.length),
  reachable: Json.field(Json.field(explain, 'reachable'), 'verdict'),
  clarke: Json.field(Json.field(explain, 'clarkeCritical'), 'verdict'),
});

function readSigns(document: unknown, line: Line, meter: Meter): Signs {
  const signs = Json.field(document, 'signs');
  return {
    functions: Json.at('/functions', () => readConstraints(Json.field(signs, 'functions'), '=', line, meter)),
    tree: Json.at('/tree', () => Json.list(Json.field(signs, 'tree'), meter)),
  };
}
