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

/** What `cornercheck critical` says of a piecewise affine program of several inputs: the polyhedra of critical points. */
export interface FacesDocument {
  readonly format: 'cornercheck.faces/1';
  readonly program: ProgramDocument;
  readonly text: string;
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
  /** `cornercheck.explain/1` at each sample. */
  readonly explains: readonly ExplainDocument[];
}
