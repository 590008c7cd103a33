/**
 * I(x) and D_P(x) where a node jumps and the program does not: a piece counts where its index cell reaches the values that the choices before
 * it leave its node, also where these are others than those at the point, or where it is active there.
 */
import { type Active, select } from '../kernel/active.ts';
import { runAll } from '../kernel/algebra.ts';
import { activePieces, evaluate } from '../kernel/evaluate.ts';
import { atRationals, selected } from '../kernel/held.ts';
import { coordinates, type Jet, rationals, runPiece } from '../kernel/jet.ts';
import type { Basic, Piece } from '../language/basic.ts';
import type { Line, Step } from '../language/line.ts';
import { cellsNear } from '../near/cells.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';

/** D_P(x), which holds ∂ᶜf(x) where f is regular: stops where a piece that is reached is not C¹ there. */
export const maskedNodewise = (line: Line, x: readonly Rat[], meter: Meter): Active =>
  select(line, x, evaluate(line, x, meter), (step, args) => reached(step, args, meter), meter);

/** I(x): of every piece; of such as `floor` those that are reached. */
export function maskedActive(line: Line, x: readonly Rat[], meter: Meter): Active {
  const options = (step: Step, args: readonly Jet[]): Iterable<Piece> => {
    const near = reached(step, args, meter);
    return step.basic.local ? near : step.basic.pieces();
  };
  return select(line, x, evaluate(line, x, meter), options, meter);
}

/** The pieces that are active at the values, and those whose cells reach these. */
function reached(step: Step, args: readonly Jet[], meter: Meter): readonly Piece[] {
  const on = rationals(meter);
  const at = args.map(({ value }) => value);
  const found = new Map<unknown, Piece>();
  const isAnew = isMadeAnew(step.basic);
  const add = (piece: Piece) => found.set(isAnew ? textOf(piece) : piece, piece);
  if (step.single) for (const piece of step.basic.pieces()) add(piece);
  else {
    const own = runAll(on, selected(step, on, at, atRationals(meter)), at);
    if (own === undefined) throw new Stop('what a node is at the values that a choice of pieces leaves it');
    for (const piece of activePieces(step, at, own, meter)) add(piece);
    for (const { piece } of cellsNear(step.basic, coordinates(at, meter), meter)) add(piece);
  }
  const pieces = [...found.values()];
  const width = args[0]?.gradient.length ?? 0;
  if (pieces.some(piece => runPiece(piece, args, width, meter) === undefined))
    throw new Stop('a piece has no derivative at the point, though its index cell reaches it');
  return pieces;
}

/** Whether each look makes the pieces again, as those of max or of floor, which then differ in what they say; others may be alike. */
function isMadeAnew({ local, pieces }: Basic): boolean {
  const [one] = pieces();
  const [again] = pieces();
  return local === true || one !== again;
}

const textOf = (piece: Piece): string =>
  JSON.stringify(piece, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
