/** D_P(x) all over a part of a cell of a piecewise affine program: the pieces that have the value of their node there. */

import { enumerate, vectorKey } from '../kernel/active.ts';
import type { Piece } from '../language/basic.ts';
import type { Line, Step } from '../language/line.ts';
import type { Meter } from '../numbers/meter.ts';
import { MINUS_ONE, type Rat } from '../numbers/rational.ts';
import { affineAlgebra, affineOf, type IndexCell, origin } from './cells.ts';
import { type Constraint, combine, follows, isConstant } from './feasible.ts';

/** Where a piece has the value of its node. */
function agreement(step: Step, piece: Piece, { jets }: IndexCell, p: number, meter: Meter): Constraint[] {
  const args = step.args.map(slot => jets[slot]!);
  return affineAlgebra(p, meter)
    .run(piece, args)
    .map((jet, i) => ({
      ...combine(affineOf(jet), MINUS_ONE, affineOf(jets[step.out + i]!), meter),
      relation: '=',
    }));
}

/** For every piece that has the value of its node on some part of the cell, the equations of that part. */
export function agreements(line: Line, cell: IndexCell, meter: Meter): Constraint[][] {
  const p = line.inputs.length;
  return line.steps
    .flatMap(step => [...step.basic.pieces()].map(piece => agreement(step, piece, cell, p, meter)))
    .filter(all => all.some(one => !isConstant(one)));
}

/** The distinct gradients of the composite pieces whose every choice has the value of its node all over the part. */
export function nodewiseOver(
  line: Line,
  cell: IndexCell,
  part: readonly Constraint[],
  meter: Meter,
): (readonly Rat[])[] {
  const p = line.inputs.length;
  const active = new Map<Step, readonly Piece[]>();
  for (const step of line.steps) {
    const isActive = (piece: Piece): boolean =>
      agreement(step, piece, cell, p, meter).every(one => follows(part, one, meter));
    active.set(step, [...step.basic.pieces()].filter(isActive));
  }
  const all = enumerate(line, origin(p, meter), step => active.get(step)!, affineAlgebra(p, meter), meter);
  const gradients = all.map(({ outputs: [jet] }) => jet!.gradient);
  return [...new Map(gradients.map(gradient => [vectorKey(gradient), gradient])).values()];
}
