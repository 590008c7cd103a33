/** D_P(x): the composite pieces whose every choice is active at its own node. */
import { type Active, select, vectorKey } from '../kernel/active.ts';
import { evaluate } from '../kernel/evaluate.ts';
import { activeAt } from '../kernel/evaluated.ts';
import type { Line, Step } from '../language/line.ts';
import { attempt } from '../numbers/attempt.ts';
import type { Meter } from '../numbers/meter.ts';
import { add, type Rat } from '../numbers/rational.ts';
import { derivativeAt, isWide, slotsAt } from './backward.ts';
import { ties } from './harmless.ts';
import { nestedGradients } from './nested.ts';
import { type Cut, Parts } from './parts.ts';

/** Values, active pieces, and the ties that are left. */
export function activeOf(line: Line, x: readonly Rat[], meter: Meter) {
  const jets = isWide(line) ? slotsAt(line, x, meter) : evaluate(line, x, meter);
  const active = new Map(line.steps.map(step => [step, activeAt(step, jets, meter)]));
  const open = ties(line, jets, active, meter);
  // The choices of active pieces keep all values: each is one of the tuples.
  const count = line.steps.reduce((product, step) => product * BigInt(active.get(step)!.length), 1n);
  return { jets, active, open, count };
}

export function nodewiseSet(line: Line, x: readonly Rat[], meter: Meter): Active {
  const { jets, active, open, count } = activeOf(line, x, meter);
  if (isWide(line)) return { count, gradients: wideGradients(line, x, meter, open) };
  if (open.size > 1) {
    const nested = attempt(() => {
      const parts = new Parts(line, jets, active, open, meter);
      return sums(parts.start, [[...nestedGradients(parts, parts.cuts, jets, meter).values()]], meter);
    });
    if (nested) return { count, gradients: nested };
  }
  const options = (step: Step) => (open.has(step) ? active.get(step)! : active.get(step)!.slice(0, 1));
  const { gradients } = select(line, x, jets, options, meter);
  return { count, gradients };
}

/** I(x), where all pieces of all nodes have the values of their nodes: then there are no others. Undefined elsewhere. */
export function untoldSet(line: Line, x: readonly Rat[], meter: Meter): Active | undefined {
  const values = slotsAt(line, x, meter);
  const isAll = (step: Step): boolean => {
    if (step.single) return true;
    if (step.basic.local) return false;
    let left = activeAt(step, values, meter).length;
    for (const _ of step.basic.pieces()) if (left-- === 0) return false;
    return true;
  };
  return line.steps.every(isAll) ? nodewiseSet(line, x, meter) : undefined;
}

/** By what each part adds, all combinations. */
function wideGradients(
  line: Line,
  x: readonly Rat[],
  meter: Meter,
  open: ReadonlySet<Step>,
): ReadonlyMap<string, readonly Rat[]> {
  const { start, parts } =
    open.size > 0 ? nodewiseParts(line, x, meter) : { start: derivativeAt(line, x, meter), parts: [] };
  return sums(start, parts, meter);
}

type Row = readonly Rat[];

/** start and one of each part. */
function sums(start: Row, parts: readonly (readonly Row[])[], meter: Meter): ReadonlyMap<string, Row> {
  let found: ReadonlyMap<string, Row> = new Map([[vectorKey(start), start]]);
  for (const part of parts) {
    const next = new Map<string, Row>();
    for (const one of found.values())
      for (const more of part) {
        meter.charge(one.length);
        const sum = one.map((value, i) => add(value, more[i]!, meter));
        next.set(vectorKey(sum), sum);
      }
    found = next;
  }
  return found;
}

/** D_P(x) as a Minkowski sum over what linked ties add. */
export function nodewiseParts(line: Line, x: readonly Rat[], meter: Meter) {
  const { jets, active, open, count } = activeOf(line, x, meter);
  const parts = new Parts(line, jets, active, open, meter);
  const added = (group: readonly Cut[]): readonly Row[] => {
    const nested = group.length > 1 && attempt(() => nestedGradients(parts, group, jets, meter));
    return nested ? [...nested.values()] : parts.added(group);
  };
  return { count, start: parts.start, parts: parts.linked().map(added) };
}
