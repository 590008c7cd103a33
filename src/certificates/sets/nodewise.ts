/** D_P(x): the composite pieces whose every choice is active at its own node. */
import { type Active, select } from '../kernel/active.ts';
import { evaluate } from '../kernel/evaluate.ts';
import type { Line, Step } from '../language/program.ts';
import type { Meter } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import { activeAt } from './evaluated.ts';
import { ties } from './harmless.ts';

export function nodewiseSet(line: Line, x: readonly Rat[], meter: Meter): Active {
  const jets = evaluate(line, x, meter);
  const active = new Map(line.steps.map(step => [step, activeAt(step, jets, meter)]));
  const open = ties(line, jets, active, meter);
  const options = (step: Step) => (open.has(step) ? active.get(step)! : active.get(step)!.slice(0, 1));
  const { gradients } = select(line, x, jets, options, meter);
  // The choices of active pieces keep all values: each is one of the tuples.
  const count = line.steps.reduce((product, step) => product * BigInt(active.get(step)!.length), 1n);
  return { count, gradients };
}
