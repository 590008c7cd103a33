/** Basic functions (Definition 3): pieces, and the index cells near a point. An elementary function has one piece. */

import { type Meter, Stop } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import { type Formula, type Guard, readFormula, readGuards } from './formula.ts';

/** One formula an output. */
export type Piece = readonly Formula[];

/** A cell of the index with its guards; `tied`: those that vanish there, where that is known. */
export interface Region {
  readonly piece: Piece;
  readonly guards: readonly Guard[];
  readonly tied?: readonly Guard[];
}

/**
 * The sign of an argument, or of a formula in them; of its difference with argument j; with a factor c, of that less c, or less c times argument
 * j. Stops where it is not known.
 */
export type Order = (of: number | Formula, j?: number, factor?: Rat) => number;

/**
 * What is rounded inside a selection: each stands for an argument behind those that there are, and may be of those before. The cells are made
 * with these.
 */
export interface Inside {
  readonly wholes: readonly { readonly rounding: string; readonly of: Formula }[];
  readonly cells: readonly Region[];
}

export interface Basic {
  readonly outputs: number;
  /** All pieces, in the order of their numbers. */
  pieces(): Iterable<Piece>;
  /** Those among which all active ones are; all pieces where left out. `agrees`: argument i is the output k. */
  candidates?(agrees: (i: number, k: number) => boolean, order: Order): Iterable<Piece>;
  /** The cells whose closure may contain the arguments. */
  near(order: Order): Iterable<Region>;
  /** What its arguments are called in the labels of its pieces; left out: x1, x2, … */
  readonly names?: readonly string[];
  /**
   * Of the norm of some linear forms: these. Where all are 0 it is no selection of finitely many pieces, and its one formula has no
   * derivative.
   */
  readonly norm?: readonly Formula[];
  /** Whether it jumps, or is not locally Lipschitz, somewhere: that is asked at each point. */
  readonly jumps?: boolean;
  /** Whether only the candidates stand for the function near a point: where there are endlessly many pieces, say. */
  readonly local?: boolean;
  readonly inside?: Inside;
  /** Whether operations stood inside, and are written out: then its pieces may be told apart and numbered otherwise elsewhere. */
  readonly written?: boolean;
  /** Where it is made of several nodes, its operation does not say what it is. Simplified: a guard is simpler here than what they compute. */
  readonly composed?: 'as written' | 'simplified';
  /** Whether the document defines it: then its index has to be seen to cover the point once. */
  readonly foreign?: boolean;
}

/** Cells near a point that are looked at together. */
const MOST_REGIONS = 2_000;

/** All cells near a point at once. Throws Stop where they are many: where all of many arguments are tied, say. */
export function regionsNear({ near }: Basic, order: Order): readonly Region[] {
  const found: Region[] = [];
  for (const region of near(order)) {
    if (found.length === MOST_REGIONS) throw new Stop('many cells near a point');
    found.push(region);
  }
  return found;
}

export const smooth = (formula: Formula): Basic => {
  const piece = [formula];
  // A root is not C¹ where it is one of 0.
  const jumps = formula.some(([op]) => op === 'power');
  return { outputs: 1, pieces: () => [piece], near: () => [{ piece, guards: [] }], ...(jumps && { jumps }) };
};

/** A selection written out as text, whose cells name pieces that there are. The last inputs stand for the given values. */
export function table(
  inputs: readonly string[],
  pieces: readonly string[],
  index: readonly (readonly [piece: number, when: string])[],
  meter: Meter,
  values: readonly Rat[] = [],
): Basic {
  const free = inputs.length - values.length;
  const bind = (formula: Formula): Formula =>
    formula.map(one =>
      one[0] === 'argument' && one[1] >= free ? ['constant', values[one[1] - free]!] : one,
    );
  const read: Piece[] = pieces.map(text => [bind(readFormula(text, inputs, meter))]);
  const cells = index.map(([piece, when]) => {
    const guards = readGuards(when, inputs, meter);
    return { piece: read[piece - 1]!, guards: guards.map(one => ({ ...one, formula: bind(one.formula) })) };
  });
  return {
    outputs: 1,
    names: inputs.slice(0, free),
    pieces: () => read,
    near: () => cells,
  };
}
