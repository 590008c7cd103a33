/** The steps behind the last tie, which no choice of pieces changes: one linear map from the slots before them. */
import { isFailure, type OrderedField } from '../../numbers/index.ts';
import {
  backward,
  type Evaluation,
  type LocalDerivatives,
  pieceDerivatives,
  type StraightLine,
} from '../../programs/index.ts';
import { Undecided } from '../budget.ts';

/** One output: ∂output/∂slot, by slot, without what is proven to be 0. */
export type SlotWeights<T> = readonly { readonly slot: number; readonly weight: T }[];

/** How the outputs depend on the slots before step `from`; step k takes pieces[k]. Throws Undecided where a derivative is. */
export function suffixWeights<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  pieces: readonly number[],
  from: number,
): SlotWeights<T>[] {
  const steps = program.steps.slice(from);
  const d = steps.map((step, i): LocalDerivatives<T> => {
    const at = step.args.map(slot => evaluation.values[slot]!);
    const found = pieceDerivatives(field, step, at, pieces[from + i]!);
    if (isFailure(found)) throw new Undecided(`the derivative of ${step.id}: ${found.why}`);
    return found;
  });
  const before = steps[0]?.out ?? program.m;
  return backward(field, { ...program, p: before, steps }, d).map(row =>
    row.flatMap((weight, slot) => (field.isZero(weight) === 'yes' ? [] : [{ slot, weight }])),
  );
}
