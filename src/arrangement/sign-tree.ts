/** Why there are no other points: a tree of signs that covers the space. */
import type { Affine } from '../functions/affine/affine-field.ts';
import type { Vector } from '../linear/index.ts';
import type { Rational, Verdict } from '../numbers/index.ts';

/**
 * Where a number stands, the function with this number, from 1, is negative, 0 and positive in the three trees that follow. A leaf: no
 * element of D_P has 0 as its partial derivative in an input (from 0), or all are on one side of 0, seen at a point; the cell is empty, as
 * functions with these factors, by their numbers, combine to a number that they cannot have there; it was reached, as the so manieth; or it was
 * not looked at.
 */
export type SignEntry =
  | number
  | { readonly input: number; readonly at: Vector }
  | { readonly separator: Vector; readonly at: Vector }
  | { readonly empty: ReadonlyMap<number, Rational> }
  | { readonly reached: number }
  | { readonly open: true };

/** Cells of signs that cover ℝᵖ, in the order in which their tree is walked. */
export interface SignTree {
  readonly walls: readonly Affine[];
  readonly tree: readonly SignEntry[];
  /** By cell that was reached: the number of a face that holds it, and of the point of it among `points`; whether 0 ∈ ∂ᶜf there. */
  readonly places: readonly { readonly face: number; readonly point: number; readonly clarke: Verdict }[];
  /** A point of each face, inside; then one of each other cell that was reached. */
  readonly points: readonly Vector[];
}
