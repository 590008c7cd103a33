/**
 * Algorithm 2 in backward mode (Lemma 1), for programs of many inputs: what dual numbers would keep of each slot is as long as the list of
 * inputs. Here each output is followed back, step by step.
 */

import { runAll } from '../kernel/algebra.ts';
import type { Override } from '../kernel/evaluate.ts';
import { activeAt } from '../kernel/evaluated.ts';
import { atRationals, isTiedNorm, NoValue, selected } from '../kernel/held.ts';
import { type Jet, rationals } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Line, Step } from '../language/line.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { add, isZero, mul, ONE, type Rat, ratio, ZERO } from '../numbers/rational.ts';
import { withoutDerivatives } from '../reading/place.ts';
import { backwards, Tape } from './tape.ts';

/** Of more inputs dual numbers are not made. */
const MANY = 256;

export const isWide = ({ inputs }: Pick<Line, 'inputs'>): boolean => inputs.length > MANY;

/** Every slot at x, without derivatives. */
export const slotsAt = withoutDerivatives;

/**
 * The selection derivative at x, q × p, row after row: what dual numbers give. Steps are followed back one by one, each at the values
 * of its arguments. `override`: as of `evaluate`.
 */
export function derivativeAt(line: Line, x: readonly Rat[], meter: Meter, override?: Override): Rat[] {
  const slots = slotsAt(line, x, meter);
  // By output, the adjoints of slots; what is left out is 0.
  const adjoints = line.outputs.map(output => new Map([[output, ONE]]));
  for (const step of line.steps.toReversed()) {
    const pieces = takenAt(step, slots, meter, override);
    const share = ratio(1n, BigInt(pieces.length), meter);
    for (const piece of pieces) {
      const rows = rowsAt(step, piece, slots, meter);
      if (rows === undefined) throw new NoValue(step, true);
      for (const known of adjoints)
        for (const [k, row] of rows.entries()) {
          const own = known.get(step.out + k);
          if (own !== undefined) passOn(mul(own, share, meter), row, known, meter);
        }
    }
    for (const known of adjoints) for (let k = 0; k < step.basic.outputs; k++) known.delete(step.out + k);
  }
  return adjoints.flatMap(known => line.inputs.map((_, slot) => known.get(slot) ?? ZERO));
}

/** The piece of a step, or those whose mean is taken. */
function takenAt(
  step: Step,
  slots: readonly Jet[],
  meter: Meter,
  override: Override | undefined,
): readonly Piece[] {
  const on = rationals(meter);
  const at = step.args.map(slot => slots[slot]!.value);
  if (isTiedNorm(step, on, at)) throw new Stop('a norm is tied');
  const own = selected(step, on, at, atRationals(meter));
  return step.single || !override ? [own] : override(step, activeAt(step, slots, meter), own);
}

function passOn(adjoint: Rat, row: ReadonlyMap<number, Rat>, known: Map<number, Rat>, meter: Meter): void {
  meter.charge(row.size);
  for (const [slot, partial] of row) {
    const term = mul(adjoint, partial, meter);
    const sum = known.get(slot);
    known.set(slot, sum === undefined ? term : add(sum, term, meter));
  }
}

/** By output, the partial derivatives of a piece in the slots that the step is given, at numbers of its own; without those that are 0. */
export function partialsAt(
  step: Step,
  piece: Piece,
  slots: readonly Pick<Jet, 'value'>[],
  meter: Meter,
): Rows {
  const rows = rowsAt(step, piece, slots, meter);
  if (rows === undefined) throw new Stop(`a piece of ${step.id.slice(0, 40)} has no derivative`);
  return rows;
}

type Rows = readonly ReadonlyMap<number, Rat>[];

/** The same; undefined where the piece has no value, or no derivative. */
function rowsAt(
  step: Step,
  piece: Piece,
  slots: readonly Pick<Jet, 'value'>[],
  meter: Meter,
): Rows | undefined {
  const tape = new Tape(meter);
  const distinct = [...new Set(step.args)];
  const own = new Map(distinct.map(slot => [slot, tape.make(slots[slot]!.value)]));
  const args = step.args.map(slot => own.get(slot)!);
  const inputs = distinct.map(slot => own.get(slot)!);
  return runAll(tape, piece, args)?.map(result => {
    const row = backwards(result, inputs, meter);
    return new Map(distinct.flatMap((slot, i) => (isZero(row[i]!) ? [] : [[slot, row[i]!] as const])));
  });
}
