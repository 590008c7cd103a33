/** The numbers of pieces, from 1, in the order in which a selection lists them. */
import * as Json from '../book/json.ts';
import type { Piece } from '../language/basic.ts';
import type { Line, Step } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
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

/** The piece taken at every node that has several. */
export function checkIndex(value: unknown, line: Line, taken: ReadonlyMap<Step, Piece>, meter: Meter): void {
  const listed = Json.record(value, meter);
  const steps = line.steps.filter(step => !step.single);
  for (const step of steps) {
    const number = numberOf(step, taken.get(step)!, meter);
    if (listed.get(step.id) !== number)
      throw new Wrong(`the node takes piece ${number}`, `/${step.id.slice(0, 40)}`);
  }
  if (listed.size > steps.length) throw new Wrong('expected nodes with several pieces only');
}

/** The nodes at which several pieces are equal all over the stretch. */
export function checkTies(
  value: unknown,
  line: Line,
  tiedAt: (step: Step) => readonly Piece[],
  meter: Meter,
): void {
  const listed = Json.list(value, meter);
  let next = 0;
  for (const step of line.steps) {
    if (step.single) continue;
    const tied = tiedAt(step);
    if (tied.length === 1) continue;
    const tie = listed[next++];
    Json.at(`/${next - 1}`, () => {
      if (Json.field(tie, 'node') !== step.id || Json.field(tie, 'op') !== step.op)
        throw new Wrong(`expected the tied node ${step.id.slice(0, 40)}`);
      const numbers = [...numbered(step, tied, meter).keys()].map(Number);
      const pieces = Json.list(Json.field(tie, 'pieces'), meter);
      if (pieces.length !== numbers.length || pieces.some((one, i) => one !== numbers[i]))
        throw new Wrong(`expected the pieces ${numbers.slice(0, 20).join(', ')}`, '/pieces');
    });
  }
  if (listed.length > next) throw new Wrong('is not a tied node', `/${next}`);
}
