/**
 * A program whose tied norms are inputs: f(x) = G(x, s) at s = the norms. What G and the arguments of the norms do is known without
 * balls, and the balls are put together from it: s_k is the norm of L_k times its arguments, or a root with a ball of its own.
 */
import type { RationalMatrix } from '../../linear/index.ts';
import { type Rational, rationalField } from '../../numbers/index.ts';
import {
  type Evaluation,
  evaluate,
  isEvaluationFailure,
  type Step,
  type StraightLine,
} from '../../programs/index.ts';
import { Undecided } from '../budget.ts';
import { tiedRoots } from './roots.ts';

/** A step that is tied; `matrix`: M of a root, whose ball {Mᵀu} is one of the inputs of the program. */
export interface TiedNorm {
  readonly step: Step;
  readonly matrix?: RationalMatrix;
}

/** The steps that are norms and tied at the point of the evaluation, and such roots. */
export function tiedNorms(program: StraightLine, evaluation: Evaluation<Rational>): TiedNorm[] {
  const roots = tiedRoots(program, evaluation);
  return program.steps.flatMap((step): TiedNorm[] => {
    const matrix = roots.get(step);
    if (matrix) return [{ step, matrix }];
    const at = step.args.map(slot => evaluation.values[slot]!);
    return step.g.ball?.tied(rationalField, at) === 'yes' ? [{ step }] : [];
  });
}

/** G: the inputs, then one for each of the steps; the outputs, then the arguments of the steps. */
export function opened(program: StraightLine, norms: readonly TiedNorm[]): StraightLine {
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
export function evaluateOpened(
  line: StraightLine,
  program: StraightLine,
  { values }: Evaluation<Rational>,
): Evaluation<Rational> {
  const at = Array.from({ length: line.p }, (_, i) => (i < program.p ? values[i]! : rationalField.zero));
  const evaluation = evaluate(rationalField, line, at);
  if (isEvaluationFailure(evaluation)) throw new Undecided(evaluation.failure.why);
  return evaluation;
}
