/** The numbers of pieces, from 1, in the order in which a selection lists them. */
import type { Piece } from '../language/basic.ts';
import type { Step } from '../language/line.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { keyOf } from '../numbers/rational.ts';

/** Pieces that are active, by their number from 1. */
export function numbered(step: Step, active: readonly Piece[], meter: Meter): ReadonlyMap<string, Piece> {
  expectNumbers(step);
  const found = new Map<string, Piece>();
  let number = 0;
  for (const piece of step.basic.pieces()) {
    meter.charge(piece.length);
    number += 1;
    const next = active[found.size];
    if (next && pieceKey(piece) === pieceKey(next)) found.set(String(number), next);
    if (found.size === active.length) break;
  }
  return found;
}

/** The number of a piece, from 1. */
export function numberOf(step: Step, piece: Piece, meter: Meter): number {
  expectNumbers(step);
  const pieces = step.basic.pieces();
  // Of a table, two pieces may be written alike, as in clip where lo = hi; the others make their pieces anew.
  const listed = Array.isArray(pieces) ? pieces.indexOf(piece) : -1;
  if (listed >= 0) return listed + 1;
  let number = 0;
  for (const one of pieces) {
    meter.charge(piece.length);
    number += 1;
    if (pieceKey(one) === pieceKey(piece)) return number;
  }
  return 0;
}

/** Stops where operations inside are written out: what is numbered there may be numbered otherwise elsewhere. */
function expectNumbers({ basic }: Step): void {
  if (basic.written) throw new Stop('the number of a piece of what is written out');
}

const pieceKey = (piece: Piece): string =>
  piece
    .flat()
    .map(([op, operand]) =>
      op === 'constant' ? keyOf(operand) : op === 'power' ? `^${keyOf(operand)}` : `${op}${operand}`,
    )
    .join(' ');
