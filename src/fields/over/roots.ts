/** Roots of 0 that have a ball, over any field: those of what is made of the inputs over the rationals, and of what has a Hessian there. */
import type { MatrixOver } from '../../linear/index.ts';
import { type OrderedField, type Rational, rationalField } from '../../numbers/index.ts';
import {
  type Evaluation,
  evaluate,
  isEvaluationFailure,
  type Step,
  type StraightLine,
} from '../../programs/index.ts';
import { nonnegativeSlots } from '../balls/nonnegative.ts';
import { tiedRoots } from '../balls/roots.ts';
import { rootMatrixOver } from './root-matrix.ts';

/**
 * By step, the matrix M of its ball {Mᵀu: |u| ≤ 1}, as far as it is known.
 *
 * `rootsOver(realField(), line, evaluation)` of sqrt(2)*sqrt(x^2) at 0 has [[1]] for the second root.
 */
export function rootsOver<T>(
  field: OrderedField<T>,
  program: StraightLine,
  { values, pieces }: Evaluation<T>,
): ReadonlyMap<Step, MatrixOver<T>> {
  const found = new Map<Step, MatrixOver<T>>();
  const at = values.slice(0, program.p).map(value => field.rational?.(value));
  let nonnegative: readonly boolean[] | undefined;
  for (const step of program.steps) {
    const [argument, ...others] = step.args;
    if (others.length > 0 || argument === undefined || !step.g.piece(1).outputs[0]!.edge) continue;
    if (field.isZero(values[argument]!) !== 'yes') continue;
    const line = upTo(program, step);
    const exact = at.includes(undefined) ? undefined : rationalMatrix(line, at as readonly Rational[], step);
    nonnegative ??= nonnegativeSlots(field, program, { values, pieces });
    const matrix =
      exact?.map(row => row.map(field.from)) ?? rootMatrixOver(field, line, values, step, nonnegative);
    if (matrix) found.set(step, matrix);
  }
  return found;
}

function rationalMatrix(
  line: StraightLine,
  at: readonly Rational[],
  step: Step,
): MatrixOver<Rational> | undefined {
  const evaluation = evaluate(rationalField, line, at);
  return isEvaluationFailure(evaluation) ? undefined : tiedRoots(line, evaluation).get(step);
}

/** The step, and what it is made of. */
function upTo(program: StraightLine, last: Step): StraightLine {
  const needed = new Set([last.out]);
  const steps = program.steps
    .toReversed()
    .filter(({ g, args, out }) => {
      const isNeeded = Array.from({ length: g.outputs }, (_, k) => out + k).some(slot => needed.has(slot));
      if (isNeeded) for (const slot of args) needed.add(slot);
      return isNeeded;
    })
    .toReversed();
  return { ...program, steps, outputs: [last.out] };
}
