/** One look at a cell: whether 0 is in D_P there, or what divides it. */
import {
  type Criticality,
  clarkeCritical,
  clarkeSubdifferential,
  critical,
  type GradientSet,
  nodewiseSet,
} from '../../fields/index.ts';
import { affineAt } from '../../functions/affine/affine-field.ts';
import { polyhedronPoint, type Vector } from '../../linear/index.ts';
import { type Rational, rationalField, sign } from '../../numbers/index.ts';
import { type Evaluation, evaluate, isEvaluationFailure, type StraightLine } from '../../programs/index.ts';
import { type PieceRows, steepInput } from '../affine-pieces.ts';
import { neededSteps, SignReading, type Wall, wallOf } from '../sign-reading.ts';
import { constraintsOf, type SignCell, WALL_SIDES } from './cell.ts';
import type { CellTree } from './cell-tree.ts';

/** A cell with a point of it. `above`: what is read with the signs of the cell that it is part of, left out where that is not at hand. */
export interface CellPlace {
  readonly cell: SignCell;
  readonly point: Vector;
  readonly above?: SignReading | undefined;
}

/** D_P at a point of a cell, and whether it holds 0. */
interface NodewiseLook {
  readonly evaluation: Evaluation<Rational>;
  readonly nodewise: GradientSet<Rational>;
  readonly found: Criticality;
}

/** `new Looks(line, rows).at({ cell: [], point }).tree` is what is known of all of ℝᵖ after one look. */
export class Looks {
  readonly #program: StraightLine;
  readonly #rows: PieceRows;
  readonly #needed: readonly number[];

  constructor(program: StraightLine, rows: PieceRows) {
    this.#program = program;
    this.#rows = rows;
    this.#needed = neededSteps(program);
  }

  /** What the signs of a cell say, as far as they go. */
  reading({ cell, above }: CellPlace): SignReading {
    const last = cell.at(-1);
    if (above && last) return above.with(last.wall.key, last.side);
    return new SignReading(
      this.#program,
      this.#needed,
      new Map(cell.map(({ wall, side }) => [wall.key, side])),
    );
  }

  /** An input whose partial derivative no choice of what is read makes 0. */
  steep({ active }: SignReading): number | undefined {
    return steepInput(this.#program, this.#rows, active);
  }

  /** The cells that it is divided into are open, or empty. */
  at(place: CellPlace): { readonly tree: CellTree; readonly reading: SignReading } {
    const reading = this.reading(place);
    return { tree: this.#tree(place, reading), reading };
  }

  #tree({ cell, point }: CellPlace, reading: SignReading): CellTree {
    const next = reading.read();
    if (typeof next === 'string') return { why: next, at: point };
    const input = this.steep(reading);
    if (input !== undefined) return { input, at: point };
    if (next === undefined) return this.#whole(point);
    const { wall } = wallOf(next);
    const order = sign(affineAt(wall.f, point));
    const below = WALL_SIDES.map(side =>
      side === order ? ({ open: true, at: point } as const) : this.#part(cell, wall, side),
    );
    return { wall, at: point, below };
  }

  /** A point of a part of a cell, or multipliers that show that there is none. */
  #part(cell: SignCell, wall: Wall, side: (typeof WALL_SIDES)[number]): CellTree {
    const found = polyhedronPoint(constraintsOf([...cell, { wall, side }]), this.#program.p);
    return found.feasible ? { open: true, at: found.point } : { multipliers: found.multipliers };
  }

  /** Of a cell on which all is read: D_P at a point of it, which is that all over it. In words why there is none. */
  nodewise(point: Vector): NodewiseLook | string {
    const evaluation = evaluate(rationalField, this.#program, point);
    if (isEvaluationFailure(evaluation)) return `${evaluation.node}: ${evaluation.failure.why}`;
    const nodewise = nodewiseSet(rationalField, this.#program, evaluation);
    return { evaluation, nodewise, found: critical(nodewise) };
  }

  #whole(at: Vector): CellTree {
    const look = this.nodewise(at);
    if (typeof look === 'string') return { why: look, at };
    const { evaluation, nodewise, found } = look;
    const separator = zeroSeparator(found);
    if (separator) return { separator, at };
    if (found.verdict !== 'yes') return { why: 'whether 0 is in D_P somewhere', at };
    const clarke = clarkeCritical(clarkeSubdifferential(this.#program, evaluation, { nodewise })).verdict;
    return { clarke, at };
  }
}

/** ⟨d, g⟩ ≥ 1 for all g in the set, where 0 is not in it. */
export function zeroSeparator({ verdict, membership, ofSum }: Criticality): Vector | undefined {
  const found = membership ?? ofSum;
  return verdict === 'no' && found?.inside === false ? found.separator : undefined;
}
