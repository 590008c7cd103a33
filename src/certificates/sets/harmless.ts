/**
 * Ties on which no gradient depends. Under every choice of active pieces, whatever is chosen elsewhere: a slot rests if its
 * gradient is 0, and is mute if its adjoint is 0. A tie whose pieces have the same partial derivatives, up to slots that rest
 * and outputs that are mute, may take any of its pieces: D_P is the same.
 */

import { type Jet, runPiece } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Line, Step } from '../language/line.ts';
import { localArguments } from '../near/cells.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { isZero, keyOf, type Rat } from '../numbers/rational.ts';

/** Partial derivatives of one piece: by output, by slot. */
type Rows = readonly ReadonlyMap<number, Rat>[];

/** The ties that may matter. `active`: the active pieces of every step. */
export function ties(
  line: Line,
  jets: readonly Jet[],
  active: ReadonlyMap<Step, readonly Piece[]>,
  meter: Meter,
): ReadonlySet<Step> {
  const open = new Set(line.steps.filter(step => active.get(step)!.length > 1));
  if (open.size === 0) return open;
  const tables = new Map(
    line.steps.map(step => [step, active.get(step)!.map(piece => partials(step, piece, jets, meter))]),
  );
  const rests = new Set<number>();
  for (const step of line.steps)
    for (let k = 0; k < step.basic.outputs; k++)
      if (tables.get(step)!.every(rows => [...rows[k]!.keys()].every(slot => rests.has(slot))))
        rests.add(step.out + k);
  const speaks = new Set(line.outputs);
  for (const step of line.steps.toReversed())
    for (let k = 0; k < step.basic.outputs; k++)
      if (speaks.has(step.out + k))
        for (const rows of tables.get(step)!) for (const slot of rows[k]!.keys()) speaks.add(slot);
  // Once is enough: with one piece left of each tie that goes, only mute slots begin to rest, only resting ones fall mute.
  for (const step of open) {
    const seen = new Set(
      tables.get(step)!.map(rows =>
        rows
          .filter((_, k) => speaks.has(step.out + k))
          .map(row => text(row, rests, meter))
          .join('|'),
      ),
    );
    if (seen.size === 1) open.delete(step);
  }
  return open;
}

/** Zeros are left out. */
function partials(step: Step, piece: Piece, jets: readonly Jet[], meter: Meter): Rows {
  const slots = [...new Set(step.args)];
  const results = runPiece(piece, localArguments(step, jets, meter), slots.length, meter);
  if (results === undefined) throw new Stop(`a piece of ${step.id.slice(0, 40)} has no derivative`);
  return results.map(
    ({ gradient }) =>
      new Map(slots.flatMap((slot, i) => (isZero(gradient[i]!) ? [] : [[slot, gradient[i]!] as const]))),
  );
}

const text = (row: ReadonlyMap<number, Rat>, rests: ReadonlySet<number>, meter: Meter): string => {
  meter.charge(row.size);
  return [...row].flatMap(([slot, value]) => (rests.has(slot) ? [] : [`${slot}:${keyOf(value)}`])).join(' ');
};
