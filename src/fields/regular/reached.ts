/**
 * A node that jumps at its arguments, in a program that reaches one of its pieces only: floor(x² + y²) at 0. Cells that the arguments,
 * as functions of the inputs, are proven not to enter near the point say nothing of the function.
 */
import { isZeroPoly, type Poly, withoutUnit } from '../../functions/near/poly.ts';
import { isSemidefinite } from '../../functions/near/semidefinite.ts';
import { isFailure, type Rational, rationalField } from '../../numbers/index.ts';
import type { Evaluation, Step, StraightLine } from '../../programs/index.ts';
import type { LocalCell } from '../../selections/basic-function.ts';
import { Undecided } from '../budget.ts';
import { SmoothGerms } from '../cells/germs/smooth-germs.ts';
import { Ladder } from '../cells/ladder.ts';

/** What the search for identities may cost, of all cells. */
const STEPS = 20_000;

/** Whether near the point all arguments lie in cells of the piece that the index takes at it. */
export function reachesOnePiece(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  step: Step,
): boolean {
  const at = step.args.map(slot => evaluation.values[slot]!);
  const cells = step.g.cells(rationalField, at);
  const own = step.g.index(rationalField, at);
  if (isFailure(cells) || isFailure(own) || step.g.asked?.covers !== true) return false;
  if (step.g.piece(own).outputs.some(({ edge }) => edge && edge(rationalField, at) !== 'no')) return false;
  const smooth = new SmoothGerms(program, evaluation);
  const args = step.args.map(slot => smooth.of(slot));
  if (!args.every(germ => germ !== undefined)) return false;
  const ladder = new Ladder(smooth.germs, STEPS);
  const never = (h: Poly): boolean => {
    if (isZeroPoly(h) || isSemidefinite(h) < 0) return true;
    const proof = ladder.decide([h], true);
    return proof !== undefined && 'empty' in proof;
  };
  const isEmpty = ({ guards }: LocalCell): boolean =>
    guards.some(({ function: f, relation }) => {
      if (relation !== '>' && relation !== '!=') return false;
      const value = f.value(smooth.germs.field, args);
      if (isFailure(value)) return false;
      const h = withoutUnit(value.top);
      return relation === '>' ? never(h) : isZeroPoly(h);
    });
  try {
    return cells.every(cell => cell.piece === own || isEmpty(cell));
  } catch (error) {
    if (error instanceof Undecided) return false;
    throw error;
  }
}
