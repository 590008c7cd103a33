/** Ties along an interval: nodes several of whose pieces are equal on all of it. */
import { isFailure, type OrderedField } from '../../numbers/index.ts';
import type { Evaluation, StraightLine } from '../../programs/index.ts';

/** Pieces of one node that are equal wherever they are looked at along an interval. */
export interface TieAlong {
  readonly node: string;
  readonly op: string;
  readonly pieces: readonly number[];
  readonly labels: readonly string[];
}

/** Nodes whose pieces agree identically (Definition 5, all along): `tiesAlong(rationalField, line, evaluation).ties` are two. */
export function tiesAlong<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
): { ties: TieAlong[]; undecidedTies: string[] } {
  const ties: TieAlong[] = [];
  const undecidedTies: string[] = [];
  for (const { id, g, args } of program.steps) {
    if (g.pieceCount === 1) continue;
    const active = g.active(
      field,
      args.map(slot => evaluation.values[slot]!),
    );
    if (isFailure(active)) undecidedTies.push(id);
    else if (active.length > 1)
      ties.push({
        node: id,
        op: g.name,
        pieces: active,
        labels: active.slice(0, 24).map(i => g.piece(i).label),
      });
  }
  return { ties, undecidedTies };
}
