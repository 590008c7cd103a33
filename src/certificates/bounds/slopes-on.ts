/** Slopes all over a box, of all pieces that may be active somewhere in it: enclosed. */
import { type Unnoted, unnoted } from '../functions/unnoted.ts';
import { type Duals, run, runAll } from '../kernel/algebra.ts';
import { type Piece, type Region, regionsNear } from '../language/basic.ts';
import type { Guard } from '../language/formula.ts';
import { isAsked, type Line, type Step } from '../language/line.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { compare, type Rat } from '../numbers/rational.ts';
import { Enclosures, type Range } from './enclosed.ts';

/** A closed box: a range an input. */
export type Box = readonly Range[];

/** A piece of a step, by its place in the list of all. */
interface Numbered {
  readonly piece: Piece;
  readonly number: number;
}

const MAX_PIECES = 64;

/** ⟨d, g⟩ for all g ∈ D_P(x) and x in the box lie in it. Stops where a value is not seen all over the box. */
export function slopesOn(line: Line, box: Box, d: readonly Rat[], meter: Meter): Range {
  const on = new Enclosures(meter);
  const duals = unnoted(on, 1);
  const slots: Unnoted<Range>[] = box.map((value, i) => ({
    ...duals.fixed(value),
    gradient: [on.constant(d[i]!)],
  }));
  for (const step of line.steps) {
    const args = step.args.map(slot => slots[slot]!);
    const ranges = args.map(({ value }) => value);
    const results = piecesOn(step, on, ranges, meter).map(({ piece }) => slopesOf(piece, duals, args));
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
export function piecesOn(step: Step, on: Enclosures, args: readonly Range[], meter: Meter): Numbered[] {
  if (isAsked(step)) throw new Stop('an operation that may jump');
  const known: [Piece, readonly Range[]][] = [];
  for (const piece of step.basic.pieces()) {
    if (known.length === MAX_PIECES) throw new Stop('many pieces in a box');
    known.push([piece, valuesOf(piece, on, args)]);
  }
  const numbered = known.map(([piece, values], number) => ({ piece, values, number }));
  if (known.length === 1) return numbered;
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
  return numbered.filter(({ values }) => values.every((one, k) => meets(one, node[k]!)));
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
