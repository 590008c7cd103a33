/** Points of a one-input program's graph. For drawing only: computed in doubles. */

import type { ProgramDocument } from '../../documents/index.ts';
import { floatField } from '../../numbers/floating/double-field.ts';
import {
  compile,
  differentiate,
  evaluate,
  isEvaluationFailure,
  programFromJson,
  type StraightLine,
} from '../../programs/index.ts';

export interface Sample {
  readonly x: number;
  readonly y: number;
  /** The selection derivative there. */
  readonly slope: number;
}

const STEPS = 48;
/** Larger programs are not worth their picture's time. */
const MAX_NODES = 2000;

/** A program of one input; undefined where it is none, or too large. */
export function programOfOne(program: ProgramDocument): StraightLine | undefined {
  if (!Array.isArray(program.nodes) || program.nodes.length > MAX_NODES) return undefined;
  try {
    const line = compile(programFromJson(program));
    return line.p === 1 ? line : undefined;
  } catch {
    return undefined;
  }
}

/** The same, of one output as well. */
export function drawableProgram(program: ProgramDocument): StraightLine | undefined {
  const line = programOfOne(program);
  return line?.outputs.length === 1 ? line : undefined;
}

/** The mean of the outputs at a point; undefined where there is none in doubles. */
export function meanAt(line: StraightLine, x: number): number | undefined {
  const found = evaluate(floatField, line, [x]);
  if (isEvaluationFailure(found)) return undefined;
  const { outputs } = line;
  return outputs.reduce((sum, slot) => sum + found.values[slot]!, 0) / outputs.length;
}

/** Samples from `at` − `reach` to `at` + `reach`, `at` among them; undefined where the program cannot be evaluated. */
export function samplesNear(
  program: ProgramDocument,
  at: number,
  reach: number,
): readonly Sample[] | undefined {
  const line = drawableProgram(program);
  if (line === undefined) return undefined;
  const samples: Sample[] = [];
  for (let k = -STEPS; k <= STEPS; k++) {
    const x = at + (reach * k) / STEPS;
    const sample = sampleAt(line, x);
    if (sample) samples.push(sample);
  }
  return samples.some(sample => sample.x === at) && samples.length > STEPS ? samples : undefined;
}

/** Samples on an interval, where there are some. */
export const samplesOn = (
  line: StraightLine,
  [low, high]: readonly [number, number],
  steps: number,
): Sample[] =>
  Array.from({ length: steps + 1 }, (_, k) => sampleAt(line, low + ((high - low) * k) / steps)).filter(
    sample => sample !== undefined,
  );

function sampleAt(line: StraightLine, x: number): Sample | undefined {
  const evaluation = evaluate(floatField, line, [x]);
  if (isEvaluationFailure(evaluation)) return undefined;
  const derivative = differentiate(floatField, line, evaluation);
  if (isEvaluationFailure(derivative)) return undefined;
  return { x, y: derivative.value[0]!, slope: derivative.forward[0]![0]! };
}
