/** Cells of ℝᵖ: where some affine functions have one sign each. */
import { affineAt } from '../../functions/affine/affine-field.ts';
import type { Constraint, Vector } from '../../linear/index.ts';
import { sign } from '../../numbers/index.ts';
import { negative } from '../polyhedron.ts';
import type { Wall } from '../sign-reading.ts';

/** In the order of the trees below a wall. */
export const WALL_SIDES = [-1, 0, 1] as const;

/** Where a wall is negative, 0 or positive. */
export interface Bound {
  readonly wall: Wall;
  readonly side: (typeof WALL_SIDES)[number];
}

export type SignCell = readonly Bound[];

/** That a point is in the cell. */
export const constraintsOf = (cell: SignCell): Constraint[] =>
  cell.map(({ wall: { f }, side }) => ({
    ...(side < 0 ? negative(f) : f),
    relation: side === 0 ? '=' : '>',
  }));

export const isPointOf = (cell: SignCell, x: Vector): boolean =>
  cell.every(({ wall, side }) => sign(affineAt(wall.f, x)) === side);
