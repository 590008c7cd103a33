/** cornercheck.faces/1 of a box: points with 0 ∈ D_P, and by a tree of boxes where others may be. */
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { coverBox, isWithin, readBox } from '../bounds/boxes.ts';
import type { Box } from '../bounds/slopes-on.ts';
import { valuesAt } from '../kernel/evaluate.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { equal, neg, ONE, type Rat, ZERO } from '../numbers/rational.ts';
import type { Polyhedron, Sampled } from '../space/faces.ts';

export function reviewBoxed(
  review: Review,
  path: string,
  document: unknown,
  line: Line,
  faces: readonly (Sampled | undefined)[],
  isAll: boolean,
): void {
  const { meter } = review;
  const boxes = review.claim(`${path}/boxes`, () => {
    const said = Json.field(document, 'boxes');
    const within = Json.at('/within', () => readBox(Json.field(said, 'within'), line, meter));
    const open = Json.at('/open', () =>
      Json.items(Json.list(Json.field(said, 'open'), meter), meter, one => readBox(one, line, meter)),
    );
    const tree = Json.at('/tree', () => Json.list(Json.field(said, 'tree'), meter));
    const samples = faces.map(face => face?.sample);
    return { within, isOpen: coverBox(line, within, tree, { open, samples }, meter) };
  });
  for (const [i, face] of faces.entries())
    review.claim(`${path}/faces/${i}`, () => {
      if (boxes === undefined || face === undefined) throw new Stop('it rests on what is not confirmed');
      const explain = Json.list(Json.field(document, 'explains'), meter)[i];
      checkPoint(face, line, boxes.within, explain, meter);
    });
  if (isAll)
    review.claim(`${path}/complete`, () => {
      if (boxes === undefined) throw new Stop('it rests on what is not confirmed');
      if (boxes.isOpen) throw new Wrong('a box was left open');
    });
}

/** One point of the box, of the kind that its explanation says, which is looked at where it stands. */
function checkPoint(face: Sampled, line: Line, within: Box, explain: unknown, meter: Meter): void {
  const { sample, kind, clarke, reachable, polyhedron } = face;
  for (const one of [polyhedron, ...clarke, ...(reachable ?? [])])
    if (!isPoint(one, sample)) throw new Wrong('expected one point, an equation an input');
  if (
    !isWithin(
      sample.map(x => ({ lo: x, hi: x })),
      within,
      meter,
    )
  )
    throw new Wrong('is not in the box', '/sample');
  if (!equal(valuesAt(line, sample, meter)[line.outputs[0]!]!, face.value))
    throw new Wrong('is not f there', '/value');
  const verdict = (name: string): unknown => Json.field(Json.field(explain, name), 'verdict');
  if (verdict('reachable') !== 'yes') throw new Wrong('expected a point that is reachable');
  const critical = verdict('clarkeCritical');
  if (kind !== (critical === 'yes' ? 'clarke' : critical === 'no' ? 'artificial' : 'undecided'))
    throw new Wrong('is of another kind', '/kind');
  if (clarke.length !== (kind === 'clarke' ? 1 : 0))
    throw new Wrong('expected the point where it is Clarke critical', '/clarke');
  if ((reachable?.length ?? 0) !== (kind === 'clarke' ? 0 : 1))
    throw new Wrong('expected the point where it is not Clarke critical', '/reachable');
}

/** Whether it is written as xᵢ = value for each input; at the sample these hold. */
function isPoint(polyhedron: Polyhedron, sample: readonly Rat[]): boolean {
  const seen = new Set<number>();
  for (const { a, c, relation } of polyhedron) {
    const own = a.findIndex(entry => entry.n !== 0n);
    const isAlone = own >= 0 && a.every((entry, i) => equal(entry, i === own ? ONE : ZERO));
    if (relation !== '=' || !isAlone || !equal(c, neg(sample[own]!))) return false;
    seen.add(own);
  }
  return seen.size === sample.length;
}
