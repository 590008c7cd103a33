/**
 * The partial derivatives of all pieces of a program in which every piece is an affine function of its own arguments: numbers, the same
 * all over ℝᵖ. Arguments on which no input has a bearing are the numbers that they are.
 */

import { evaluate } from '../kernel/evaluate.ts';
import { type Jet, runPiece } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import { isAsked, type Line, type Step } from '../language/line.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { ZERO } from '../numbers/rational.ts';
import type { Rows } from '../ties/silent.ts';
import { cellsOf, origin } from './cells.ts';
import { checkContinuous } from './faces.ts';

/** The pieces that have values, with their partial derivatives. */
export type PieceRows = ReadonlyMap<Step, ReadonlyMap<Piece, Rows>>;

/** Refused where the function of a node is not continuous; stops where a piece is not affine in its arguments. */
export function pieceRows(line: Line, meter: Meter): PieceRows {
  for (const step of line.steps.filter(isAsked)) {
    if (step.basic.jumps) throw new Stop('whether an operation that jumps somewhere is continuous');
    checkContinuous(cellsOf(alone(step), meter), meter);
  }
  const slots = evaluate(
    line,
    line.inputs.map(() => ZERO),
    meter,
  );
  const varies = new Set(line.inputs.keys());
  const found = new Map<Step, ReadonlyMap<Piece, Rows>>();
  for (const step of line.steps) {
    const own = [...new Set(step.args)].filter(slot => varies.has(slot));
    if (own.length > 0) for (let k = 0; k < step.basic.outputs; k++) varies.add(step.out + k);
    const variables = origin(own.length, meter);
    const number = (slot: number): Jet => ({ ...slots[slot]!, gradient: own.map(() => ZERO), note: true });
    const args = step.args.map(slot => (varies.has(slot) ? variables[own.indexOf(slot)]! : number(slot)));
    const rows = new Map<Piece, Rows>();
    for (const piece of step.basic.pieces()) {
      meter.charge(20 * (piece.length + 1));
      const results = runPiece(piece, args, own.length, meter);
      // Of numbers alone it has no value; elsewhere it may have one.
      if (results === undefined && own.length === 0) continue;
      if (!results?.every(jet => jet.note)) throw new Stop('a piece that is not affine in its arguments');
      const row = ({ gradient }: Jet) => new Map(own.map((slot, i) => [slot, gradient[i]!] as const));
      rows.set(piece, results.map(row));
    }
    found.set(step, rows);
  }
  return found;
}

/** The function of a node, of arguments of its own. */
function alone(step: Step): Line {
  const args = [...step.args.keys()];
  const out = args.length;
  return { inputs: args.map(i => `x${i}`), steps: [{ ...step, args, out }], outputs: [out], foreign: [] };
}
