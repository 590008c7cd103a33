/** What is read off a program that was evaluated. */
import { activePieces } from '../kernel/evaluate.ts';
import type { Jet } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Line, Step } from '../language/program.ts';
import type { Meter } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';

/** The active pieces of a step of an evaluated program. */
export function activeAt(step: Step, slots: readonly Jet[], meter: Meter): readonly Piece[] {
  if (step.single) return [...step.basic.pieces()];
  const results = Array.from({ length: step.basic.outputs }, (_, k) => slots[step.out + k]!.value);
  return activePieces(
    step,
    step.args.map(slot => slots[slot]!.value),
    results,
    meter,
  );
}

/** One gradient an output. */
export const outputGradients = (line: Line, jets: readonly Jet[]): (readonly Rat[])[] =>
  line.outputs.map(slot => jets[slot]!.gradient);
