/**
 * The representation that a program has by the proof of Proposition 1: one piece for every choice of pieces at its nodes, also such as
 * are not active, each with its value and its gradient at a point.
 */
import type { Vector } from '../../src/linear/index.ts';
import { equal, isFailure, type Rational, rationalField } from '../../src/numbers/index.ts';
import {
  backward,
  isEvaluationFailure,
  type StraightLine,
  selectionGradients,
} from '../../src/programs/index.ts';
import { valuesOf } from '../../src/selections/index.ts';

/** One piece f_i at a point: its value, and ∇f_i. */
export interface PieceAt {
  readonly value: Rational;
  readonly gradient: Vector;
}

/** More pieces than this are not listed. */
export const MOST_PIECES_LISTED = 500;

/** All pieces of a program of one output at x; undefined where there are too many. */
export function piecesAt(line: StraightLine, x: Vector): readonly PieceAt[] | undefined {
  let ways: { readonly values: Rational[]; readonly pieces: number[] }[] = [{ values: [...x], pieces: [] }];
  for (const { g, args } of line.steps) {
    if (ways.length * g.pieceCount > MOST_PIECES_LISTED) return undefined;
    const next: typeof ways = [];
    for (const { values, pieces } of ways)
      for (let i = 1; i <= g.pieceCount; i += 1) {
        const results = valuesOf(
          g.piece(i),
          rationalField,
          args.map(slot => values[slot]!),
        );
        if (!isFailure(results)) next.push({ values: [...values, ...results], pieces: [...pieces, i] });
      }
    ways = next;
  }
  const found: PieceAt[] = [];
  for (const way of ways) {
    const d = selectionGradients(rationalField, line, way);
    if (isEvaluationFailure(d)) return undefined;
    found.push({ value: way.values[line.outputs[0]!]!, gradient: backward(rationalField, line, d)[0]! });
  }
  return found;
}

/** The gradients of those that have the value. */
export const gradientsOf = (pieces: readonly PieceAt[], value: Rational): readonly Vector[] =>
  pieces.filter(piece => equal(piece.value, value)).map(({ gradient }) => gradient);
