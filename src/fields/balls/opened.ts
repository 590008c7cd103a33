/**
 * A program whose tied norms are inputs: f(x) = G(x, s) at s = the norms. What G and the arguments of the norms do is known without
 * balls, and the balls are put together from it: s_k is the norm of L_k times its arguments, or a root with a ball of its own.
 */
import type { MatrixOver } from '../../linear/index.ts';
import type { OrderedField } from '../../numbers/index.ts';
import {
  type Evaluation,
  evaluate,
  isEvaluationFailure,
  type Step,
  type StraightLine,
} from '../../programs/index.ts';
import { Undecided } from '../budget.ts';

/**
 * A step that is tied; `matrix`: M of a root, whose ball {Mᵀu} is one of the inputs of the program. `linear`: its arguments are affine in the
 * inputs, without a choice before them.
 */
export interface TiedNorm<T> {
  readonly step: Step;
  readonly linear?: boolean;
  readonly matrix?: MatrixOver<T>;
}

/** A program at a point at which these norms are tied. */
export interface Tied<T> {
  readonly field: OrderedField<T>;
  readonly program: StraightLine;
  readonly evaluation: Evaluation<T>;
  readonly norms: readonly TiedNorm<T>[];
}

/**
 * The steps that are norms and tied at the point of the evaluation, and such roots, of which these are known; undefined where there
 * are none.
 */
export function tiedAt<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  roots: ReadonlyMap<Step, MatrixOver<T>>,
): Tied<T> | undefined {
  let isAffine: readonly boolean[] | undefined;
  const norms: TiedNorm<T>[] = [];
  for (const step of program.steps) {
    const matrix = roots.get(step);
    if (matrix) norms.push({ step, matrix });
    else if (step.g.ball) {
      const at = step.args.map(slot => evaluation.values[slot]!);
      if (step.g.ball.tied(field, at) !== 'yes') continue;
      isAffine ??= affineSlots(program);
      norms.push({ step, linear: step.args.every(slot => isAffine![slot]) });
    }
  }
  return norms.length > 0 ? { field, program, evaluation, norms } : undefined;
}

/** Whether a slot is affine in the inputs, as it is written. */
function affineSlots({ p, steps }: StraightLine): readonly boolean[] {
  const found: boolean[] = new Array(p).fill(true);
  for (const { g, args, out } of steps) {
    const degrees = args.map(slot => (found[slot] ? 'affine' : 'other'));
    for (let k = 0; k < g.outputs; k++)
      found[out + k] = g.pieceCount === 1 && g.piece(1).outputs[k]!.degree(degrees) !== 'other';
  }
  return found;
}

/** G: the inputs, then one for each of the steps; the outputs, then the arguments of the steps. */
export function opened<T>({ program, norms }: Tied<T>): StraightLine {
  const { p } = program;
  const numbers = new Map(norms.map(({ step }, k) => [step.out, p + k]));
  const moved = (slot: number): number => numbers.get(slot) ?? (slot < p ? slot : slot + norms.length);
  const args = norms.flatMap(({ step }) => step.args);
  return {
    p: p + norms.length,
    m: program.m + norms.length,
    steps: program.steps
      .filter(step => !numbers.has(step.out))
      .map(step => ({ ...step, args: step.args.map(moved), out: moved(step.out) })),
    outputs: [...program.outputs, ...args].map(moved),
  };
}

/** At the same point, where the norms are 0. Throws Undecided where it has no value that is known. */
export function evaluateOpened<T>(
  line: StraightLine,
  { field, program, evaluation: { values } }: Tied<T>,
): Evaluation<T> {
  const at = Array.from({ length: line.p }, (_, i) => (i < program.p ? values[i]! : field.zero));
  const evaluation = evaluate(field, line, at);
  if (isEvaluationFailure(evaluation)) throw new Undecided(evaluation.failure.why);
  return evaluation;
}
