/**
 * Ties on which no gradient depends. Under every choice of active pieces, whatever is chosen elsewhere: a slot rests if its
 * gradient is 0, and is mute if its adjoint is 0. A tie whose pieces have the same partial derivatives, up to slots that rest
 * and outputs that are mute, may take any of its pieces: D_P is the same.
 */

import type { Jet } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Line, Step } from '../language/line.ts';
import { attempt } from '../numbers/attempt.ts';
import type { Meter } from '../numbers/meter.ts';
import { keyOf, type Rat } from '../numbers/rational.ts';
import { partialsAt } from './backward.ts';
import { silent, type Tables } from './silent.ts';

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
    line.steps.map(step => [step, active.get(step)!.map(piece => partialsAt(step, piece, jets, meter))]),
  );
  for (let size = -1; size !== open.size && open.size > 0; ) {
    size = open.size;
    const rests = resting(line, tables, meter);
    const mute = attempt(() => silent(line, tables, meter)) ?? unheard(line, tables, meter);
    for (const step of open) {
      const [first, ...others] = tables.get(step)!.map(rows => {
        const spoken = rows.filter((_, k) => !mute.has(step.out + k));
        return spoken.map(row => text(row, rests, meter)).join('|');
      });
      if (others.some(other => other !== first)) continue;
      open.delete(step);
      tables.set(step, tables.get(step)!.slice(0, 1));
    }
  }
  return open;
}

function resting(line: Line, tables: Tables, meter: Meter): ReadonlySet<number> {
  const rests = new Set<number>();
  for (const step of line.steps)
    for (let k = 0; k < step.basic.outputs; k++) {
      meter.charge(1);
      if (tables.get(step)!.every(rows => [...rows[k]!.keys()].every(slot => rests.has(slot))))
        rests.add(step.out + k);
    }
  return rests;
}

/** Slots from which no way of partial derivatives other than 0 leads to an output. */
function unheard(line: Line, tables: Tables, meter: Meter): ReadonlySet<number> {
  const speaks = new Set(line.outputs);
  for (const step of line.steps.toReversed())
    for (let k = 0; k < step.basic.outputs; k++)
      if (speaks.has(step.out + k))
        for (const rows of tables.get(step)!) for (const slot of rows[k]!.keys()) speaks.add(slot);
  const last = line.steps.at(-1);
  const count = last === undefined ? line.inputs.length : last.out + last.basic.outputs;
  meter.charge(count);
  return new Set(Array.from({ length: count }, (_, slot) => slot).filter(slot => !speaks.has(slot)));
}

const text = (row: ReadonlyMap<number, Rat>, rests: ReadonlySet<number>, meter: Meter): string => {
  meter.charge(row.size);
  return [...row].flatMap(([slot, value]) => (rests.has(slot) ? [] : [`${slot}:${keyOf(value)}`])).join(' ');
};
