/** One-sided directional derivatives f'(x; d), by the chain rule for piecewise smooth functions (Scholtes, chapter 3). */
import {
  Failure,
  type Fallible,
  isFailure,
  type Rational,
  rational,
  rationalField,
  sign,
  ZERO,
} from '../numbers/index.ts';
import { type Evaluation, pieceDerivatives, type Step, type StraightLine } from '../programs/index.ts';
import type { LocalCell } from '../selections/basic-function.ts';

/** f'(x; d) for each output. Undecided where guards that are flat at x hide the cell that d leads into. */
export function directionalDerivative(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  direction: readonly Rational[],
): Fallible<Rational[]> {
  const dx: Rational[] = direction.slice(0, program.p);
  for (const step of program.steps) {
    const at = step.args.map(slot => evaluation.values[slot]!);
    const along = step.args.map(slot => dx[slot]!);
    const piece = pieceAlong(step, at, along);
    if (isFailure(piece)) return piece;
    const d = pieceDerivatives(rationalField, step, at, piece);
    if (isFailure(d)) return d;
    for (const [output, row] of d.entries())
      dx[step.out + output] = row.reduce(
        (sum, { argument, value }) => sum.add(value.mul(along[argument]!)),
        ZERO,
      );
  }
  return program.outputs.map(slot => dx[slot]!);
}

/**
 * A piece that the node takes at x + t·d' for small t > 0 and directions d' as close to d as one likes. By continuity
 * its slope along d is f'(x; d). A cell that holds d on its boundary alone may be empty near x: it proves nothing.
 */
function pieceAlong(step: Step, at: readonly Rational[], along: readonly Rational[]): Fallible<number> {
  const cells = step.g.cells(rationalField, at);
  if (isFailure(cells)) return cells;
  if (cells.length === 1 || along.every(value => sign(value) === 0)) return cells[0]!.piece;
  for (const exponent of ASIDE) {
    const aside = along.map((_, i) => rational((2 * i + 1) ** exponent * (i % 2 ? -1 : 1)));
    for (const cell of cells) {
      const inside = admits(cell, at, along, aside);
      if (isFailure(inside)) return inside;
      if (inside) return cell.piece;
    }
  }
  return new Failure('undecided', `no cell of ${step.id} is seen to contain the direction (a guard is flat)`);
}

/** Where d lies on a boundary, these turn it aside by as little as one likes: one after the other, should one not do. */
const ASIDE: readonly number[] = [1, 2, 3];

/** Whether the cell holds d + δ·aside strictly, to first order, for all small δ > 0. */
function admits(
  cell: LocalCell,
  at: readonly Rational[],
  along: readonly Rational[],
  aside: readonly Rational[],
): Fallible<boolean> {
  for (const guard of cell.guards) {
    const gradient = guard.function.gradient(rationalField, at);
    if (isFailure(gradient)) return gradient;
    if (gradient.every(({ value }) => sign(value) === 0)) {
      // Affine: 0 everywhere. Else its sign near x is not seen to first order.
      const holds = guard.relation === '>=' || guard.relation === '=';
      if (guard.function.affine === undefined || !holds) return false;
      continue;
    }
    if (guard.relation === '=') return false;
    if (guard.relation === '!=') continue;
    const slope = (direction: readonly Rational[]) =>
      sign(gradient.reduce((sum, { argument, value }) => sum.add(value.mul(direction[argument]!)), ZERO));
    if ((slope(along) || slope(aside)) <= 0) return false;
  }
  return true;
}
