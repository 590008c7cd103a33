/** I(x) of Definition 5 over the composite representation. */
import { isFailure, type OrderedField } from '../../numbers/index.ts';
import type { Evaluation, Step, StraightLine } from '../../programs/index.ts';
import { Budget, DEFAULT_BUDGET, type Effort } from '../budget.ts';
import type { GradientSet } from '../gradient-set.ts';
import { reduceToAtoms } from './atoms.ts';
import { certainGradients } from './certain.ts';
import { attempt, complete, walked } from './enumeration.ts';
import { DONE } from './plan.ts';
import { searchPlan } from './search.ts';

/**
 * The gradients of all composite pieces i with f_i(x) = f(x), coincidences included: I(x) of Definition 5, conv of them is
 * D_f(x). `effort` counts steps of enumeration; beyond it the set is `undecided`, with gradients that are certainly in it:
 * those of D_P(x), where they are given. Where it stays open whether a piece has the value of f, the set is `undecided` with
 * all gradients that are not excluded.
 *
 * `activeSet(rationalField, line, evaluation).gradients` is `[[MINUS_ONE], [ZERO], [ONE]]` for zero(t) at 0.
 */
export function activeSet<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  effort: number | Effort = DEFAULT_BUDGET,
  nodewise?: GradientSet<T>,
): GradientSet<T> {
  // Where every piece is active at its own node there is nothing that may coincide beside.
  const isAll = ({ g, args }: Step): boolean => {
    if (g.pieceCount === 1) return true;
    if (g.local) return false;
    const at = args.map(slot => evaluation.values[slot]!);
    const pieces = g.active(field, at);
    return !isFailure(pieces) && pieces.length === g.pieceCount;
  };
  if (nodewise?.status === 'exact' && program.steps.every(isAll)) return nodewise;
  const certain = (): readonly (readonly T[])[] =>
    nodewise && nodewise.gradients.length > 0
      ? nodewise.gradients
      : certainGradients(field, program, evaluation);
  return attempt(certain, () => {
    const bound = new Budget(effort);
    const fixed = (k: number): number | undefined => {
      const { g, args } = program.steps[k]!;
      if (g.pieceCount === 1) return 1;
      if (!g.local) return undefined;
      const at = args.map(slot => evaluation.values[slot]!);
      const cells = g.cells(field, at);
      return !isFailure(cells) && cells.length === 1 ? cells[0]!.piece : undefined;
    };
    const system = reduceToAtoms(field, program, evaluation, { fixed }, bound);
    const target = program.outputs.map(slot => evaluation.values[slot]!);
    const { plan = DONE, open } = searchPlan(field, system, target, bound);
    const proven = walked(field, system, plan, bound);
    if (!open) return complete(proven.count, proven);
    return {
      status: 'undecided',
      why: 'whether some pieces have the value of f',
      gradients: proven.gradients.length > 0 ? proven.gradients : certain(),
      outer: walked(field, system, plan, bound, 'all').gradients,
    };
  });
}
