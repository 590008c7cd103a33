/** One piece at every step, all over a box: values with first and second derivatives, enclosed. */
import { type Unnoted, unnoted } from '../functions/unnoted.ts';
import { type Duals, runAll } from '../kernel/algebra.ts';
import type { Piece } from '../language/basic.ts';
import type { Line } from '../language/line.ts';
import { Stop } from '../numbers/meter.ts';
import type { Enclosures, Range } from './enclosed.ts';
import { type Box, piecesOn } from './slopes-on.ts';

export type Twice = Unnoted<Unnoted<Range>>;

export interface Choice {
  readonly pieces: readonly Piece[];
  /** By number, of each step. */
  readonly numbers: readonly number[];
  readonly slots: readonly Twice[];
}

const MAX_CHOICES = 32;
/** Second derivatives of all nodes of one choice. */
const MAX_NUMBERS = 200_000;

type Algebra = Duals<Unnoted<Range>, undefined>;

function inputsOf(box: Box, on: Enclosures): { readonly algebra: Algebra; readonly slots: readonly Twice[] } {
  const first = unnoted(on, box.length);
  const algebra = unnoted(first, box.length);
  return { algebra, slots: box.map((range, i) => algebra.coordinate(first.coordinate(range, i), i)) };
}

function through(algebra: Algebra, piece: Piece, args: readonly Twice[]): readonly Twice[] {
  const outputs = runAll(algebra, piece, args);
  if (outputs === undefined) throw new Stop('a piece without a second derivative somewhere in a box');
  return outputs;
}

/** All that may be active somewhere in the box, with their numbers: then each of their nodes has the value that the program has. */
export function choicesOn({ steps }: Line, box: Box, on: Enclosures): readonly Choice[] {
  if (box.length * box.length * (box.length + steps.length) > MAX_NUMBERS)
    throw new Stop('second derivatives of many nodes in many inputs');
  const { algebra, slots } = inputsOf(box, on);
  let all: readonly Choice[] = [{ pieces: [], numbers: [], slots }];
  for (const step of steps) {
    all = all.flatMap(choice => {
      const args = step.args.map(slot => choice.slots[slot]!);
      const ranges = args.map(({ value }) => value.value);
      return piecesOn(step, on, ranges, on.meter).map(({ piece, number }) => ({
        pieces: [...choice.pieces, piece],
        numbers: [...choice.numbers, number],
        slots: [...choice.slots, ...through(algebra, piece, args)],
      }));
    });
    if (all.length > MAX_CHOICES) throw new Stop('many choices of pieces in a box');
  }
  return all;
}

/** The same choice on another box. */
export function choiceOn({ steps }: Line, { pieces, numbers }: Choice, box: Box, on: Enclosures): Choice {
  const { algebra, slots } = inputsOf(box, on);
  const all = [...slots];
  for (const [k, step] of steps.entries())
    all.push(
      ...through(
        algebra,
        pieces[k]!,
        step.args.map(slot => all[slot]!),
      ),
    );
  return { pieces, numbers, slots: all };
}
