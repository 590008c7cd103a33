/** Algorithms 1 and 2 in one forward sweep of dual numbers, and the pieces that are active at each node. */
import { cellsNear, orderOf, type Piece } from '../language/basic.ts';
import { combination, constantJet, type Jet, run } from '../language/jet.ts';
import { isEverywhere, type Line, type Step } from '../language/program.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { equal, keyOf, ONE, type Rat, ratio, ZERO } from '../numbers/rational.ts';

/** The inputs as dual numbers: as many gradients as inputs, of that length. */
export function coordinates(x: readonly Rat[], meter: Meter): Jet[] {
  meter.charge(x.length ** 2);
  return x.map((value, i) => ({ value, gradient: x.map((_, j) => (i === j ? ONE : ZERO)), affine: true }));
}

/** All outputs of a piece; undefined where one is. */
export function runPiece(piece: Piece, args: readonly Jet[], p: number, meter: Meter): Jet[] | undefined {
  const outputs: Jet[] = [];
  for (const formula of piece) {
    const jet = run(formula, args, p, meter);
    if (jet === undefined) return undefined;
    outputs.push(jet);
  }
  return outputs;
}

/** The arguments of a step as coordinates of their own: slots that are given twice share one. */
export function localArguments(step: Step, jets: readonly (Jet | undefined)[], meter: Meter): Jet[] {
  const distinct = [...new Set(step.args)];
  const values = distinct.map(slot => jets[slot]!.value);
  const own = coordinates(values, meter);
  return step.args.map(slot => own[distinct.indexOf(slot)]!);
}

/** s(x): the piece of the index cell that holds the arguments. */
function selected(step: Step, jets: readonly Jet[], meter: Meter): Piece {
  if (isEverywhere(step)) for (const piece of step.basic.pieces()) return piece;
  let found: Piece | undefined;
  for (const { piece, guards } of cellsNear(step.basic, localArguments(step, jets, meter), meter)) {
    if (guards.some(guard => guard.relation === '>' || guard.relation === '!=')) continue;
    if (found !== undefined)
      throw new Wrong(`two index cells of the node ${step.id.slice(0, 40)} hold the point`);
    found = piece;
    if (!step.basic.foreign) break;
  }
  if (found === undefined)
    throw new Wrong(`no index cell of the node ${step.id.slice(0, 40)} holds the point`);
  return found;
}

/** Piece(s) of a step whose gradients are averaged there, in the place of the index's own. */
export type Override = (step: Step, active: readonly Piece[], own: Piece) => readonly Piece[];

/** Every slot at x with its selection derivative. Throws Wrong where the program is undefined. */
export function evaluate(line: Line, x: readonly Rat[], meter: Meter, override?: Override): Jet[] {
  const jets = coordinates(x, meter);
  for (const step of line.steps) {
    const args = step.args.map(slot => jets[slot]!);
    const own = selected(step, jets, meter);
    const results = runPiece(own, args, x.length, meter);
    if (results === undefined) throw new Wrong(`the node ${step.id.slice(0, 40)} is undefined at the point`);
    const chosen =
      step.single || !override ? [own] : override(step, activePieces(step, args, results, meter), own);
    const derived = chosen.length === 1 && chosen[0] === own ? results : mixed(chosen, args, x.length, meter);
    for (const [k, jet] of derived.entries()) jets[step.out + k] = jet;
  }
  return jets;
}

function mixed(pieces: readonly Piece[], args: readonly Jet[], p: number, meter: Meter): Jet[] {
  const weight = ratio(1n, BigInt(pieces.length), meter);
  const all = pieces.map(piece => runPiece(piece, args, p, meter)!);
  return all[0]!.map((jet, k) =>
    combination(
      jet.value,
      all.map(one => [weight, one[k]!] as const),
      false,
      meter,
    ),
  );
}

/** I(x) of Definition 5 at one node, in the order of the pieces' numbers. */
export function activePieces(
  step: Step,
  args: readonly Jet[],
  results: readonly Jet[],
  meter: Meter,
): Piece[] {
  const values = args.map(jet => constantJet(jet.value, 0));
  const active: Piece[] = [];
  const agrees = (i: number, k: number) => equal(args[i]!.value, results[k]!.value);
  const order = orderOf(args, meter);
  for (const piece of step.basic.candidates?.(agrees, order) ?? step.basic.pieces()) {
    meter.charge(20 * (piece.length + 1));
    const matches = piece.every((formula, k) => {
      const jet = run(formula, values, 0, meter);
      return jet !== undefined && equal(jet.value, results[k]!.value);
    });
    if (matches) active.push(piece);
  }
  if (active.length === 0) throw new Stop('no piece is active');
  return active;
}

/** The active pieces of a step of an evaluated program. */
export function activeAt(step: Step, jets: readonly Jet[], meter: Meter): readonly Piece[] {
  const results = Array.from({ length: step.basic.outputs }, (_, k) => jets[step.out + k]!);
  const args = step.args.map(slot => jets[slot]!);
  return step.single ? [...step.basic.pieces()] : activePieces(step, args, results, meter);
}

/** Pieces that are active, by their number from 1. */
export function numbered(step: Step, active: readonly Piece[], meter: Meter): ReadonlyMap<string, Piece> {
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

const pieceKey = (piece: Piece): string =>
  piece
    .flat()
    .map(([op, operand]) => (op === 'constant' ? keyOf(operand) : `${op}${operand}`))
    .join(' ');

/** One gradient an output. */
export const outputGradients = (line: Line, jets: readonly Jet[]): (readonly Rat[])[] =>
  line.outputs.map(slot => jets[slot]!.gradient);
