/**
 * The points of a box with 0 ∈ D_P lie in some small boxes: everywhere else a direction is given along which every element of D_P rises. Slopes
 * are enclosed all over a box, of all pieces that may be active somewhere in it.
 */
import * as Json from '../book/json.ts';
import { type Unnoted, unnoted } from '../functions/unnoted.ts';
import { type Duals, run, runAll } from '../kernel/algebra.ts';
import { type Piece, type Region, regionsNear } from '../language/basic.ts';
import type { Guard } from '../language/formula.ts';
import { isAsked, type Line, type Step } from '../language/line.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { compare, type Rat } from '../numbers/rational.ts';
import { Enclosures, type Range } from './enclosed.ts';

/** A closed box: a range an input. */
export type Box = readonly Range[];

const MAX_PIECES = 64;

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

/** Throws Wrong where a leaf is not what it says, or what it leaves open is in none of the open boxes. Whether something was left open. */
export function coverBox(
  line: Line,
  whole: Box,
  tree: readonly unknown[],
  open: readonly Box[],
  meter: Meter,
): boolean {
  let isOpen = false;
  const stack = [whole];
  for (const [i, entry] of tree.entries())
    Json.at(`/tree/${i}`, () => {
      const box = stack.pop();
      if (box === undefined) throw new Wrong('belongs to no box');
      meter.charge(1 + box.length);
      const said = ['input', 'direction', 'open'].filter(name => Json.field(entry, name) !== undefined);
      if (said.length !== 1) throw new Wrong('expected one thing that is known of the box');
      if (said[0] === 'direction') expectRising(line, box, Json.field(entry, 'direction'), meter);
      else if (said[0] === 'input') stack.push(...halvesOf(line, box, entry, meter));
      else {
        if (Json.field(entry, 'open') !== true) throw new Wrong('expected true', '/open');
        isOpen = true;
        if (!open.some(one => isWithin(box, one, meter))) throw new Wrong('is in none of the open boxes');
      }
    });
  if (stack.length > 0) throw new Wrong('the tree ends before all of the box is covered', '/tree');
  return isOpen;
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

/** ⟨d, g⟩ for all g ∈ D_P(x) and x in the box lie in it. Stops where a value is not seen all over the box. */
export function slopesOn(line: Line, box: Box, d: readonly Rat[], meter: Meter): Range {
  const on = new Enclosures(meter);
  const duals = unnoted(on, 1);
  const slots: Unnoted<Range>[] = box.map((value, i) => ({
    ...duals.fixed(value),
    gradient: [on.constant(d[i]!)],
  }));
  for (const step of line.steps) {
    if (isAsked(step)) throw new Stop('an operation that may jump');
    const args = step.args.map(slot => slots[slot]!);
    const results = piecesOn(step, on, args, meter).map(piece => slopesOf(piece, duals, args));
    for (let k = 0; k < step.basic.outputs; k += 1) {
      const own = results.map(outputs => outputs[k]!);
      const value = own.map(one => one.value).reduce((a, b) => hull(a, b, meter));
      const slope = own.map(one => one.gradient[0]!).reduce((a, b) => hull(a, b, meter));
      slots[step.out + k] = { ...duals.fixed(value), gradient: [slope] };
    }
  }
  return slots[line.outputs[0]!]!.gradient[0]!;
}

function slopesOf(
  piece: Piece,
  duals: Duals<Range, undefined>,
  args: readonly Unnoted<Range>[],
): readonly Unnoted<Range>[] {
  const found = runAll(duals, piece, args);
  if (found === undefined) throw new Stop('a piece without a slope somewhere in a box');
  return found;
}

const hull = (a: Range, b: Range, meter: Meter): Range => ({
  lo: compare(a.lo, b.lo, meter) <= 0 ? a.lo : b.lo,
  hi: compare(a.hi, b.hi, meter) >= 0 ? a.hi : b.hi,
});

/** All that may be active somewhere: with a value that the node may have there, as pieces have whose cells may have points there. */
function piecesOn(step: Step, on: Enclosures, duals: readonly Unnoted<Range>[], meter: Meter): Piece[] {
  const args = duals.map(({ value }) => value);
  const known: [Piece, readonly Range[]][] = [];
  for (const piece of step.basic.pieces()) {
    if (known.length === MAX_PIECES) throw new Stop('many pieces in a box');
    known.push([piece, valuesOf(piece, on, args)]);
  }
  if (known.length === 1) return known.map(([piece]) => piece);
  // Where all are tied all cells are near.
  const cells = attempt(() => regionsNear(step.basic, () => 0))?.filter(cell => mayHold(cell, on, args));
  // Pieces of cells are told by nothing but their values.
  const taken = cells
    ? cells.map(({ piece }) => valuesOf(piece, on, args))
    : known.map(([, values]) => values);
  if (taken.length === 0) throw new Stop('no piece in a box');
  const node = taken.reduce((a, b) => a.map((one, k) => hull(one, b[k]!, meter)));
  const meets = (a: Range, b: Range): boolean =>
    compare(a.lo, b.hi, meter) <= 0 && compare(b.lo, a.hi, meter) <= 0;
  return known.filter(([, values]) => values.every((one, k) => meets(one, node[k]!))).map(([piece]) => piece);
}

function valuesOf(piece: Piece, on: Enclosures, args: readonly Range[]): readonly Range[] {
  const values = runAll(on, piece, args);
  if (values === undefined) throw new Stop('a piece without a value somewhere in a box');
  return values;
}

const mayHold = ({ guards }: Region, on: Enclosures, args: readonly Range[]): boolean =>
  guards.every(guard => !fails(guard, on, args));

/** Whether a guard holds at no point of the box. */
function fails({ formula, relation }: Guard, on: Enclosures, args: readonly Range[]): boolean {
  const value = attempt(() => run(on, formula, i => args[i]));
  if (value === undefined) return false;
  if (relation === '>') return value.hi.n <= 0n;
  if (relation === '>=') return value.hi.n < 0n;
  return relation === '=' && (value.lo.n > 0n || value.hi.n < 0n);
}
