/** The nodes of a program that may jump, and are not seen to be smooth pieces near a point. */
import { isFailure, type OrderedField } from '../../numbers/index.ts';
import type { Evaluation, StraightLine } from '../../programs/index.ts';
import { sameArguments } from '../regular/arguments.ts';
import { isSelectionNear } from './agreement.ts';
import { rootsOver } from './roots.ts';

/**
 * The first node that may jump which is not seen to be one smooth piece near its arguments, or a selection of such pieces
 * (Definition 3).
 *
 * `openNode(rationalField, line, evaluation)` is `undefined`.
 */
export function openNode<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
): string | undefined {
  const { values } = evaluation;
  const roots = rootsOver(field, program, evaluation);
  const same = sameArguments(program);
  const varying = new Set(Array.from({ length: program.p }, (_, i) => i));
  return program.steps.find(step => {
    const { g, args, out } = step;
    // What is made of constants alone does not move.
    if (!args.some(slot => varying.has(slot))) return false;
    for (let k = 0; k < g.outputs; k++) varying.add(out + k);
    if (g.asked === undefined || roots.has(step)) return false;
    const at = args.map(slot => values[slot]!);
    const cells = g.cells(field, at);
    if (isFailure(cells)) return true;
    const [cell, ...others] = cells;
    if (cell === undefined || others.length > 0 || (g.pieceCount > 1 && cell.guards.length > 0))
      return !isSelectionNear(field, step, at, same(step));
    return g.piece(cell.piece).outputs.some(({ edge }) => edge && edge(field, at) !== 'no');
  })?.id;
}
