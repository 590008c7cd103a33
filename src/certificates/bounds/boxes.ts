/**
 * The points of a box with 0 ∈ D_P are the faces, and others lie in some small boxes: everywhere else a direction is given along which every element
 * of D_P rises, or it is derived that the box holds no other one.
 */
import * as Json from '../book/json.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { compare, type Rat } from '../numbers/rational.ts';
import { expectAlone } from './alone.ts';
import { single } from './enclosed.ts';
import { type Box, slopesOn } from './slopes-on.ts';

const KINDS = ['input', 'direction', 'directions', 'open'] as const;

/** Reads a list of pairs of ends, one an input. */
export function readBox(value: unknown, line: Line, meter: Meter): Box {
  const box = Json.items(Json.list(value, meter), meter, pair => {
    const [lo, hi] = Json.vector(pair, meter, 2) as Rat[] as [Rat, Rat];
    if (compare(lo, hi, meter) > 0) throw new Wrong('expected lo ≤ hi');
    return { lo, hi };
  });
  if (box.length !== line.inputs.length) throw new Wrong('expected one range an input');
  return box;
}

/** What a tree refers to: the boxes that are left open, and the points of the faces, as far as these are read. */
interface Told {
  readonly open: readonly Box[];
  readonly samples: readonly (readonly Rat[] | undefined)[];
}

/**
 * Throws Wrong where a leaf is not what it says, what it leaves open is in none of the open boxes, or nothing is open in one of these. Whether
 * something was left open.
 */
export function coverBox(
  line: Line,
  whole: Box,
  tree: readonly unknown[],
  { open, samples }: Told,
  meter: Meter,
): boolean {
  const used = new Set<Box>();
  const stack = [whole];
  for (const [i, entry] of tree.entries())
    Json.at(`/tree/${i}`, () => {
      const box = stack.pop();
      if (box === undefined) throw new Wrong('belongs to no box');
      meter.charge(1 + box.length);
      const said = KINDS.filter(name => Json.field(entry, name) !== undefined);
      if (said.length !== 1) throw new Wrong('expected one thing that is known of the box');
      if (said[0] === 'direction') expectRising(line, box, Json.field(entry, 'direction'), meter);
      else if (said[0] === 'directions') expectOne(line, box, entry, samples, meter);
      else if (said[0] === 'input') stack.push(...halvesOf(line, box, entry, meter));
      else {
        if (Json.field(entry, 'open') !== true) throw new Wrong('expected true', '/open');
        const around = open.find(one => isWithin(box, one, meter));
        if (around === undefined) throw new Wrong('is in none of the open boxes');
        used.add(around);
      }
    });
  if (stack.length > 0) throw new Wrong('the tree ends before all of the box is covered', '/tree');
  const idle = open.findIndex(one => !used.has(one));
  if (idle >= 0) throw new Wrong('nothing is left open in it', `/open/${idle}`);
  return used.size > 0;
}

/** The lower half on top. */
function halvesOf(line: Line, box: Box, entry: unknown, meter: Meter): readonly [Box, Box] {
  const i = line.inputs.indexOf(Json.at('/input', () => Json.string(Json.field(entry, 'input'))));
  if (i < 0) throw new Wrong('expected an input', '/input');
  const at = Json.at('/at', () => Json.exact(Json.field(entry, 'at'), meter));
  const { lo, hi } = box[i]!;
  if (compare(lo, at, meter) > 0 || compare(at, hi, meter) > 0) throw new Wrong('is not in the box', '/at');
  return [box.with(i, { lo: at, hi }), box.with(i, { lo, hi: at })];
}

/** Whether every point of the one is in the other. */
export const isWithin = (inner: Box, outer: Box, meter: Meter): boolean =>
  inner.every(
    ({ lo, hi }, i) => compare(outer[i]!.lo, lo, meter) <= 0 && compare(hi, outer[i]!.hi, meter) <= 0,
  );

function expectRising(line: Line, box: Box, value: unknown, meter: Meter): void {
  const d = Json.at('/direction', () => Json.vector(value, meter, box.length));
  const { lo, hi } = slopesOn(line, box, d, meter);
  if (lo.n > 0n) return;
  if (hi.n <= 0n) throw new Wrong('no element of D_P rises along it', '/direction');
  throw new Stop('whether every element of D_P rises along a direction all over a box');
}

/** 0 ∈ D_P at no point of the box but the face that is named. */
function expectOne(line: Line, box: Box, entry: unknown, samples: Told['samples'], meter: Meter): void {
  const directions = Json.at('/directions', () =>
    Json.items(Json.list(Json.field(entry, 'directions'), meter), meter, d =>
      Json.vector(d, meter, box.length),
    ),
  );
  const face = Json.field(entry, 'face');
  const isInside = (x: readonly Rat[]): boolean => isWithin(x.map(single), box, meter);
  const read = (): number => {
    const k = Json.whole(face, 0);
    if (k >= samples.length) throw new Wrong('expected the number of a face');
    if (samples[k] === undefined) throw new Stop('it rests on what is not confirmed');
    if (!isInside(samples[k])) throw new Wrong('is not in the box');
    return k;
  };
  const number = face === undefined ? undefined : Json.at('/face', read);
  for (const [i, sample] of samples.entries())
    if (i !== number && sample && isInside(sample)) throw new Wrong(`face ${i} is in the box as well`);
  const point = number === undefined ? undefined : samples[number];
  expectAlone(line, box, { directions, ...(point && { point }) }, meter);
}
