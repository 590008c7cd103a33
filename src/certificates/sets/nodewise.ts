/** D_P(x): the composite pieces whose every choice is active at its own node. */
import { type Active, select, vectorKey } from '../kernel/active.ts';
import { evaluate } from '../kernel/evaluate.ts';
import { activeAt } from '../kernel/evaluated.ts';
import type { Line, Step } from '../language/line.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import { derivativeAt, isWide, slotsAt } from '../ties/backward.ts';
import { ties } from '../ties/harmless.ts';

export function nodewiseSet(line: Line, x: readonly Rat[], meter: Meter): Active {
  const jets = isWide(line) ? slotsAt(line, x, meter) : evaluate(line, x, meter);
  const active = new Map(line.steps.map(step => [step, activeAt(step, jets, meter)]));
  const open = ties(line, jets, active, meter);
  // The choices of active pieces keep all values: each is one of the tuples.
  const count = line.steps.reduce((product, step) => product * BigInt(active.get(step)!.length), 1n);
  if (isWide(line)) {
    if (open.size > 0) throw new Stop('the ties of a program of so many inputs');
    const only = derivativeAt(line, x, meter);
    return { count, gradients: new Map([[vectorKey(only), only]]) };
  }
  const options = (step: Step) => (open.has(step) ? active.get(step)! : active.get(step)!.slice(0, 1));
  const { gradients } = select(line, x, jets, options, meter);
  return { count, gradients };
}
