/** `cornercheck.faces/1`: the critical points of a piecewise affine program. */

import type { ProgramDocument } from '../program.ts';
import type { ExplainDocument } from './explain.ts';

/** The points where all of these hold. */
export interface PolyhedronDocument {
  /** Such as `x + 2*y = 1`. */
  readonly equations: readonly string[];
  /** Such as `x >= 0`. */
  readonly inequalities: readonly string[];
}

/**
 * Why no other point has 0 ∈ D_P: signs of affine functions on cells that cover ℝᵖ, as a tree in the order in which it is walked. Where k
 * stands, function k, from 1, is negative in the tree that comes next, 0 in the one behind that, and positive in the third. A leaf says of the cell with the signs
 * above it: no element of D_P has 0 as its derivative in `input`, whatever is chosen where the signs leave pieces open; or `separator` has products
 * ≥ 1 with all elements; `at` is a point of the cell. Or that it is empty: the functions times these factors, by k, add up to a number that the signs exclude.
 * Or a face holds it, and 0 ∈ D_P there, as the explanation at a point of it says (left out: the one of the face). Or it was not looked at.
 */
export interface SignsDocument {
  /** Such as `x + 2*y = 1`: the left side less the right one. */
  readonly functions: readonly string[];
  readonly tree: readonly SignsEntry[];
}

/** A number is where a function divides a cell. */
export type SignsEntry =
  | number
  | { readonly input: string; readonly at: readonly string[] }
  | { readonly separator: readonly string[]; readonly at: readonly string[] }
  | { readonly empty: Readonly<Record<string, string>> }
  | { readonly face: number; readonly explain?: number }
  | { readonly open: true };

/**
 * Where in a box 0 ∈ D_P is possible: in the open boxes, and at the faces. `tree` covers the box, in the order in which it is walked: where `input` stands
 * the box is divided across it, and the lower part comes next, then the upper one; along `direction` every element of D_P has a product above 0, all over the
 * box; with `directions` 0 ∈ D_P at no point of it but the face of that number (none, where no face is named): of each set of composite pieces, at most one
 * more than there are inputs, all rise along one of the directions, or the equations of a point where they are active and combine to 0 have no other
 * solution in the box; or it is open, and inside one of the open boxes.
 */
export interface BoxesDocument {
  /** By input the least and the largest value. */
  readonly within: readonly (readonly [lo: string, hi: string])[];
  readonly open: readonly (readonly (readonly [lo: string, hi: string])[])[];
  readonly tree: readonly BoxesEntry[];
}

/** What is known of a box, in the order in which the tree is walked. */
export type BoxesEntry =
  | { readonly input: string; readonly at: string }
  | { readonly direction: readonly string[] }
  | { readonly directions: readonly (readonly string[])[]; readonly face?: number }
  | { readonly open: true };

/** What `cornercheck critical` says of a program of several inputs: the polyhedra of critical points, of a piecewise affine one; else points in a box. */
export interface FacesDocument {
  readonly format: 'cornercheck.faces/1';
  readonly program: ProgramDocument;
  readonly text: string;
  /** What the faces are made of: left out, the points with 0 ∈ D_f. `reachable`: those with 0 ∈ D_P alone, coincidences of values are not looked for. */
  readonly of?: 'reachable';
  /** Whether these are all. */
  readonly complete: 'yes' | 'undecided';
  readonly why: string | undefined;
  readonly faces: readonly (PolyhedronDocument & {
    readonly kind: 'clarke' | 'artificial' | 'mixed' | 'undecided';
    readonly sample: readonly string[];
    readonly value: string;
    /** The parts that are Clarke critical. */
    readonly clarke: readonly PolyhedronDocument[];
    /**
     * The parts where 0 ∈ D_P: automatic differentiation may stop there. Elsewhere on the face 0 ∈ D_f by a coincidence of values.
     * Left out where all of the face is Clarke critical (it is reachable), and where it is not known.
     */
    readonly reachable?: readonly PolyhedronDocument[];
  })[];
  /** Of reachable points: why there are no others. */
  readonly signs?: SignsDocument;
  /** Of reachable points in a box: where others may be. */
  readonly boxes?: BoxesDocument;
  /** `cornercheck.explain/1` at each sample; of reachable points then at a point of each cell of `signs` that names one. */
  readonly explains: readonly ExplainDocument[];
}
