/** Ties along an interval: nodes several of whose pieces are equal on all of it. */
import { isFailure, type OrderedField } from '../../numbers/index.ts';
import type { Evaluation, Step, StraightLine } from '../../programs/index.ts';

/** Pieces of one node that are equal wherever they are looked at along an interval. */
export interface TieAlong {
  readonly node: string;
  readonly op: string;
  readonly pieces: readonly number[];
  readonly labels: readonly string[];
}

/** Which pieces of one node agree, where several do. */
export function tieAlong<T>(
  field: OrderedField<T>,
  { id, g, args }: Step,
  values: readonly T[],
): TieAlong | 'undecided' | undefined {
  if (g.pieceCount === 1) return undefined;
  const active = g.active(
    field,
    args.map(slot => values[slot]!),
  );
  if (isFailure(active)) return 'undecided';
  if (active.length === 1) return undefined;
  const labels = active.slice(0, 24).map(i => g.piece(i).label);
  return { node: id, op: g.name, pieces: active, labels };
}

/** Nodes whose pieces agree identically (Definition 5, all along): `tiesAlong(rationalField, line, evaluation).ties` are two. */
export function tiesAlong<T>(
  field: OrderedField<T>,
  { steps }: StraightLine,
  { values }: Evaluation<T>,
): { ties: TieAlong[]; undecidedTies: string[] } {
  const ties: TieAlong[] = [];
  const undecidedTies: string[] = [];
  for (const step of steps) {
    const tie = tieAlong(field, step, values);
    if (tie === 'undecided') undecidedTies.push(step.id);
    else if (tie) ties.push(tie);
  }
  return { ties, undecidedTies };
}
