/**
 * Algorithm 2 in backward mode (Lemma 1), for programs of many inputs: what dual numbers would keep of each slot is as long as the list of
 * inputs. Here a slot is a number on a tape, and each output is followed back once.
 */

import { runAll } from '../kernel/algebra.ts';
import { activePieces, NoValue, type Override, sweep, valuesAt } from '../kernel/evaluate.ts';
import { atRationals, isTiedNorm, selected } from '../kernel/held.ts';
import type { Jet } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Line, Step } from '../language/line.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { isZero, type Rat, ratio } from '../numbers/rational.ts';
import { backwards, Tape, type Taped } from './tape.ts';

/** Of more inputs dual numbers are not made. */
const MANY = 256;

export const isWide = ({ inputs }: Pick<Line, 'inputs'>): boolean => inputs.length > MANY;

/** Every slot at x, without derivatives. */
export const slotsAt = (line: Line, x: readonly Rat[], meter: Meter): Jet[] =>
  valuesAt(line, x, meter).map(value => ({ value, gradient: [], note: false }));

/** The selection derivative at x, q × p, row after row: what dual numbers give. `override`: as of `evaluate`. */
export function derivativeAt(line: Line, x: readonly Rat[], meter: Meter, override?: Override): Rat[] {
  const tape = new Tape(meter);
  const inputs = x.map(value => tape.make(value));
  const numbers = (args: readonly Taped[]): Rat[] => args.map(({ value }) => value);
  const slots = sweep(
    line,
    inputs,
    tape,
    (step, args) => {
      const at = numbers(args);
      if (isTiedNorm(step, tape.on, at)) throw new Stop('a norm is tied');
      return selected(step, tape.on, at, atRationals(meter));
    },
    (step, args, results, own) => {
      if (step.single || !override) return results;
      const active = activePieces(step, numbers(args), numbers(results), meter);
      const chosen = override(step, active, own);
      return chosen.length === 1 && chosen[0] === own ? results : mean(step, chosen, args, tape);
    },
  );
  return line.outputs.flatMap(slot => backwards(slots[slot]!, inputs, meter));
}

/** All have one value; the slopes are the mean. */
function mean(step: Step, pieces: readonly Piece[], args: readonly Taped[], tape: Tape): Taped[] {
  const share = ratio(1n, BigInt(pieces.length), tape.meter);
  const all = pieces.map(piece => {
    const results = runAll(tape, piece, args);
    if (results === undefined) throw new NoValue(step, true);
    return results;
  });
  return all[0]!.map(({ value }, k) =>
    tape.make(
      value,
      all.map(results => [results[k]!, share] as const),
    ),
  );
}

/** By output, the partial derivatives of a piece in the slots that the step is given, at numbers of its own; without those that are 0. */
export function partialsAt(
  step: Step,
  piece: Piece,
  slots: readonly Pick<Jet, 'value'>[],
  meter: Meter,
): ReadonlyMap<number, Rat>[] {
  const tape = new Tape(meter);
  const distinct = [...new Set(step.args)];
  const own = new Map(distinct.map(slot => [slot, tape.make(slots[slot]!.value)]));
  const args = step.args.map(slot => own.get(slot)!);
  const results = runAll(tape, piece, args);
  if (results === undefined) throw new Stop(`a piece of ${step.id.slice(0, 40)} has no derivative`);
  const inputs = distinct.map(slot => own.get(slot)!);
  return results.map(result => {
    const row = backwards(result, inputs, meter);
    return new Map(distinct.flatMap((slot, i) => (isZero(row[i]!) ? [] : [[slot, row[i]!] as const])));
  });
}
