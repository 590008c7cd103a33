/**
 * I(x) and D_P(x) where a node jumps and the program does not: a piece counts where its index cell reaches the values that the choices before
 * it leave its node, also where these are others than those at the point, or where it is active there.
 */
import { type Active, activeSet, select } from '../kernel/active.ts';
import { runAll } from '../kernel/algebra.ts';
import { activePieces, evaluate, valuesAt } from '../kernel/evaluate.ts';
import { activeAt } from '../kernel/evaluated.ts';
import { atRationals, NoValue, selected } from '../kernel/held.ts';
import { coordinates, type Jet, rationals, runPiece } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Line, Step } from '../language/line.ts';
import { cellsNear } from '../near/cells.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import { nodewiseSet, untoldSet } from './nodewise.ts';

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
  const isText = step.basic.local || areMadeAnew(step);
  const add = (piece: Piece) => found.set(isText ? textOf(piece) : piece, piece);
  if (step.single) for (const piece of step.basic.pieces()) add(piece);
  else {
    const own = runAll(on, selected(step, on, at, atRationals(meter)), at);
    if (own === undefined) throw new Stop('what a node is at the values that a choice of pieces leaves it');
    for (const piece of activePieces(step, at, own, meter)) add(piece);
    // A cell that asks something of 0 which it is not has no points: y > y.
    for (const { piece, guards } of cellsNear(step.basic, coordinates(at, meter), meter))
      if (guards.every(({ constant, relation }) => !constant || relation === '>=' || relation === '='))
        add(piece);
  }
  const pieces = [...found.values()];
  const width = args[0]?.gradient.length ?? 0;
  if (pieces.some(piece => runPiece(piece, args, width, meter) === undefined))
    throw new Stop('a piece has no derivative at the point, though its index cell reaches it');
  return pieces;
}

/** Those of ranks, say: each is then told by its formulas, which no other has. */
function areMadeAnew({ basic }: Step): boolean {
  const [first] = basic.pieces();
  const [again] = basic.pieces();
  return first !== again;
}

const textOf = (piece: Piece): string =>
  JSON.stringify(piece, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));

const allActive = (line: Line, x: readonly Rat[], meter: Meter): Active =>
  untoldSet(line, x, meter) ?? activeSet(line, x, meter);

type Derive = (line: Line, x: readonly Rat[], meter: Meter) => Active;
/**
 * How a set is derived; how it is where a node is taken for one that jumps and is none, or the other way round; and how what is listed of one
 * that stays open.
 */
export type Ways = readonly [Derive, Derive, Derive];

/** D_P(x), or I(x), by values alone: also where the piece that the index takes has no derivative. A piece that has none is left out. */
function derivedPart(line: Line, x: readonly Rat[], meter: Meter, isAll: boolean): Active {
  const actual = valuesAt(line, x, meter).map((value): Jet => ({ value, gradient: [], note: false }));
  const options = (step: Step): Iterable<Piece> =>
    step.basic.local || !isAll ? activeAt(step, actual, meter) : step.basic.pieces();
  return select(line, x, actual, options, meter);
}

/** The piece that the index takes may have no derivative; others that are active may have one. */
function listedOf(derive: Derive, isAll: boolean): Derive {
  return (line, x, meter) => {
    try {
      return derive(line, x, meter);
    } catch (error) {
      if (error instanceof NoValue) return derivedPart(line, x, meter, isAll);
      throw error;
    }
  };
}

/** What is not shown to have pieces with derivatives, as a root of what is not seen to be ≥ 0, may have the set all the same, by other reasons. */
function allOf(derive: Derive): Derive {
  return (line, x, meter) => {
    try {
      return derive(line, x, meter);
    } catch (error) {
      if (error instanceof NoValue) throw new Stop('the piece that a node takes has no derivative there');
      throw error;
    }
  };
}

const NODEWISE = listedOf(nodewiseSet, false);
const ACTIVE = listedOf(allActive, true);

/** Where no node jumps. */
export const PLAIN = {
  nodewise: [allOf(nodewiseSet), maskedNodewise, NODEWISE],
  active: [allOf(allActive), maskedActive, ACTIVE],
} as const;
/** Where one does. */
export const REACHED = {
  nodewise: [allOf(maskedNodewise), nodewiseSet, NODEWISE],
  active: [allOf(maskedActive), allActive, ACTIVE],
} as const;
