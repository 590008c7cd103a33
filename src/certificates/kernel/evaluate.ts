/** Algorithms 1 and 2 in one forward sweep of dual numbers, and the pieces that are active at each node. */
import type { Piece } from '../language/basic.ts';
import type { Line, Step } from '../language/line.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { equal, type Rat, ZERO } from '../numbers/rational.ts';
import { type Algebra, run, runAll } from './algebra.ts';
import { atRationals, isTiedNorm, NoValue, orderOf, selected } from './held.ts';
import { coordinates, type Jet, jets, meanOf, rationals } from './jet.ts';

/** Piece(s) of a step whose gradients are averaged there, in the place of the index's own. */
export type Override = (step: Step, active: readonly Piece[], own: Piece) => readonly Piece[];

/** Every slot, from the inputs on: Algorithms 1 and 2 over whatever the slots hold. `taken`: the piece of a step. */
export function sweep<T>(
  line: Line,
  inputs: readonly T[],
  on: Algebra<T>,
  taken: (step: Step, args: readonly T[]) => Piece,
  mended: (step: Step, args: readonly T[], results: readonly T[], own: Piece) => readonly T[] = (
    _,
    __,
    own,
  ) => own,
): T[] {
  const slots = [...inputs];
  for (const step of line.steps) {
    const args = step.args.map(slot => slots[slot]!);
    const own = taken(step, args);
    const results = runAll(on, own, args);
    if (results === undefined) throw new NoValue(step, true);
    for (const [k, result] of mended(step, args, results, own).entries()) slots[step.out + k] = result;
  }
  return slots;
}

/** What Algorithm 2 returns of a norm that is tied, by convention: the centre of its ball. */
const CENTRE: Piece = [[['constant', ZERO]]];

/** Every slot at x with its selection derivative. Throws Wrong where the program is undefined. */
export function evaluate(line: Line, x: readonly Rat[], meter: Meter, override?: Override): Jet[] {
  const on = jets(x.length, meter);
  const site = atRationals(meter);
  return sweep(
    line,
    coordinates(x, meter, x.length + line.steps.length),
    on,
    (step, args) => {
      const at = args.map(numberIn);
      return isTiedNorm(step, on.on, at) ? CENTRE : selected(step, on.on, at, site);
    },
    (step, args, results, own) => {
      if (step.single || !override) return results;
      const active = activePieces(step, args.map(numberIn), results.map(numberIn), meter);
      const chosen = override(step, active, own);
      if (chosen.length === 1 && chosen[0] === own) return results;
      const all = chosen.map(piece => runAll(on, piece, args)!);
      return results.map((_, k) =>
        meanOf(
          all.map(one => one[k]!),
          meter,
        ),
      );
    },
  );
}

/** Every slot at x (Algorithm 1). Throws Wrong where the program is undefined. */
export const valuesAt = (line: Line, x: readonly Rat[], meter: Meter): Rat[] =>
  sweep(line, x, rationals(meter), (step, args) =>
    selected(step, rationals(meter), args, atRationals(meter)),
  );

const numberIn = ({ value }: Jet): Rat => value;

/** I(x) of Definition 5 at one node, in the order of the pieces' numbers. */
export function activePieces(
  step: Step,
  args: readonly Rat[],
  results: readonly Rat[],
  meter: Meter,
): Piece[] {
  const on = rationals(meter);
  const active: Piece[] = [];
  const agrees = (i: number, k: number) => equal(args[i]!, results[k]!);
  for (const piece of step.basic.candidates?.(agrees, orderOf(args, meter)) ?? step.basic.pieces()) {
    meter.charge(20 * (piece.length + 1));
    const matches = piece.every((formula, k) => {
      const value = run(on, formula, i => args[i]);
      return value !== undefined && equal(value, results[k]!);
    });
    if (matches) active.push(piece);
  }
  if (active.length === 0) throw new Stop('no piece is active');
  return active;
}
