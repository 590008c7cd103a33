/** Functions of the arguments at some positions of the descending order: sort, topk, kthLargest, median. */
import { type Fallible, isFailure, type OrderedField } from '../../numbers/index.ts';
import type { BasicFunction, Piece } from '../basic-function.ts';
import { stableWindow, type TiedGroups, tiedGroups, windowCells, windowSequences } from './order.ts';

export interface WindowFamily {
  readonly name: string;
  readonly arity: number;
  /** The positions looked at, from 0. */
  readonly from: number;
  readonly to: number;
  readonly outputs: number;
  readonly pieceCount: number;
  /** The number of the piece that the sequence selects, from 1. */
  rank(sequence: readonly number[]): number;
  piece(i: number): Piece;
  /** All active pieces, in any order; by default those of the sequences with the same values. */
  active?<T>(field: OrderedField<T>, x: readonly T[], groups: TiedGroups): Fallible<number[]>;
}

/** The function that a family describes; ties in the order of the arguments (stable). */
export function windowFunction(family: WindowFamily): BasicFunction {
  const { from, to, rank } = family;
  const pieces = new Map<number, Piece>();
  return {
    name: family.name,
    arity: family.arity,
    outputs: family.outputs,
    pieceCount: family.pieceCount,
    piece: i => {
      const piece = pieces.get(i) ?? family.piece(i);
      pieces.set(i, piece);
      return piece;
    },
    index: (field, x) => {
      const groups = tiedGroups(field, x);
      return isFailure(groups) ? groups : rank(stableWindow(groups, from, to));
    },
    active: (field, x) => {
      const groups = tiedGroups(field, x);
      if (isFailure(groups)) return groups;
      const active = family.active?.(field, x, groups) ?? ranked(windowSequences(groups, from, to), rank);
      return isFailure(active) ? active : active.sort((a, b) => a - b);
    },
    cells: (field, x) => {
      const groups = tiedGroups(field, x);
      const cells = isFailure(groups) ? groups : windowCells(family.arity, groups, from, to);
      if (isFailure(cells)) return cells;
      return cells.map(({ sequence, guards }) => ({ piece: rank(sequence), guards }));
    },
  };
}

const ranked = (sequences: Fallible<number[][]>, rank: WindowFamily['rank']): Fallible<number[]> =>
  isFailure(sequences) ? sequences : sequences.map(rank);
