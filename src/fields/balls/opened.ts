/**
 * A program whose tied norms are inputs: f(x) = G(x, s) at s = the norms. What G and the arguments of the norms do is known without
 * balls, and the balls are put together from it: s_k is the norm of L_k times its arguments.
 */
import { type Rational, rationalField } from '../../numbers/index.ts';
import {
  type Evaluation,
  evaluate,
  isEvaluationFailure,
  type Step,
  type StraightLine,
} from '../../programs/index.ts';
import { Undecided } from '../budget.ts';

/** The steps that are norms and tied at the point of the evaluation. */
export const tiedNorms = ({ steps }: StraightLine, { values }: Evaluation<Rational>): Step[] =>
  steps.filter(
    ({ g, args }) =>
      g.ball?.tied(
        rationalField,
        args.map(slot => values[slot]!),
      ) === 'yes',
  );

/** G: the inputs, then one for each of the steps; the outputs, then the arguments of the steps, where they are asked for. */
export function opened(program: StraightLine, norms: readonly Step[], withArguments: boolean): StraightLine {
  const { p } = program;
  const numbers = new Map(norms.map((step, k) => [step.out, p + k]));
  const moved = (slot: number): number => numbers.get(slot) ?? (slot < p ? slot : slot + norms.length);
  const args = withArguments ? norms.flatMap(step => step.args) : [];
  return {
    p: p + norms.length,
    m: program.m + norms.length,
    steps: program.steps
      .filter(step => !norms.includes(step))
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
