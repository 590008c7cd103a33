/** D_P(x) all over a part of a cell of a piecewise affine program: the pieces that have the value of their node there. */

import { enumerate, vectorKey } from '../kernel/active.ts';
import { type Jet, runPiece } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Line, Step } from '../language/line.ts';
import type { Meter } from '../numbers/meter.ts';
import { keyOf, MINUS_ONE, type Rat } from '../numbers/rational.ts';
import { affineOf, type IndexCell, origin } from './cells.ts';
import { type Constraint, combine, follows, isConstant } from './feasible.ts';

/** Where a piece has the value of its node: undefined where it has no value. */
function agreement(
  step: Step,
  piece: Piece,
  { jets }: IndexCell,
  p: number,
  meter: Meter,
): Constraint[] | undefined {
  const args = step.args.map(slot => jets[slot]!);
  const results = runPiece(piece, args, p, meter);
  return results?.map((jet, i) => ({
    ...combine(affineOf(jet), MINUS_ONE, affineOf(jets[step.out + i]!), meter),
    relation: '=',
  }));
}

/** For every piece that has the value of its node on some part of the cell, the equations of that part. */
export function agreements(line: Line, cell: IndexCell, meter: Meter): Constraint[][] {
  const p = line.inputs.length;
  return line.steps.flatMap(step =>
    [...step.basic.pieces()].flatMap(piece => {
      const all = agreement(step, piece, cell, p, meter);
      return all?.some(one => !isConstant(one)) ? [all] : [];
    }),
  );
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
      agreement(step, piece, cell, p, meter)?.every(one => follows(part, one, meter)) ?? false;
    active.set(step, [...step.basic.pieces()].filter(isActive));
  }
  const algebra = {
    run: (piece: Piece, args: readonly Jet[]) => runPiece(piece, args, p, meter),
    key: (jet: Jet) => `${keyOf(jet.value)} ${vectorKey(jet.gradient)}`,
    cost: p + 1,
  };
  const all = enumerate(line, origin(p, meter), step => active.get(step)!, algebra, meter);
  const gradients = all.map(({ outputs: [jet] }) => jet!.gradient);
  return [...new Map(gradients.map(gradient => [vectorKey(gradient), gradient])).values()];
}
