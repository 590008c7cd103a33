/** `cornercheck.critical/1`: the critical points of a program of one input. */
import type { Decision, NumberDocument, PointDocument } from '../numbers.ts';
import type { ProgramDocument } from '../program.ts';

/** Whether a critical point is Clarke critical, or artificial: critical for D_f only. */
export type CriticalKind = 'clarke' | 'artificial' | 'undecided';

/** The three statements of Proposition 8 about artificial critical points, with the verdict on each. */
export interface Proposition8 {
  /** Of artificial points. */
  readonly components: number;
  /** (i) dim C < 1: each is a point. */
  readonly dimension: Decision;
  /** (ii) f(C) is a singleton. */
  readonly singleton: Decision;
  /** (iii) */
  readonly noExtremum: Decision;
}

/** A critical point, or an interval of critical points on which f is constant. */
export type CriticalEntry =
  | {
      readonly point: PointDocument;
      readonly kind: CriticalKind;
      readonly value: NumberDocument;
      /** Derivatives of the pieces on both sides: Clarke's set is their hull. */
      readonly clarke: readonly NumberDocument[];
      /** Derivatives of the active composite pieces: D_f is their hull. None where a piece is without a value there. */
      readonly active: readonly NumberDocument[];
      /** Of an artificial point: whether 0 ∈ D_P; `no`: a coincidence of values. Left out where it is not known. */
      readonly reachable?: 'yes' | 'no';
      readonly why?: string | undefined;
    }
  | {
      /** Closed, but for ends without a value, or where f is not regular; null: endless. */
      readonly interval: readonly [PointDocument | null, PointDocument | null];
      readonly kind: 'clarke';
      readonly value: NumberDocument;
    };

/** What `cornercheck critical` says: all critical points of a program of one input (contract, section 4). */
export interface CriticalDocument {
  readonly format: 'cornercheck.critical/1';
  readonly program: ProgramDocument;
  readonly text: string;
  /** null: all of ℝ. */
  readonly on: readonly [string, string] | null;
  /** Whether these are all. */
  readonly complete: 'yes' | 'undecided';
  readonly why: string | undefined;
  /** The connected components of the selection critical set, ascending. */
  readonly critical: readonly CriticalEntry[];
  /** The points at which D_f is not one slope: D_f and Clarke's set are the hulls of these. */
  readonly multivalued: readonly {
    readonly point: PointDocument;
    readonly clarke: readonly NumberDocument[];
    readonly active: readonly NumberDocument[];
    /** Whether these are all of the active slopes. */
    readonly complete: 'yes' | 'undecided';
  }[];
  /** What Proposition 8 says of the artificial points, found to hold. */
  readonly proposition8: Proposition8;
  /** Where f has a value and is not continuous, or not bounded, ascending: there no set is stated. Left out where nowhere. */
  readonly notRegular?: readonly {
    readonly point: PointDocument;
    readonly value: NumberDocument;
    readonly why: string;
  }[];
  /**
   * Where the program has no value, points and intervals with their ends, ascending; left out where there are none. A point with a value
   * that has none beside it stands in `notRegular`.
   */
  readonly noValue?: readonly (
    | { readonly point: PointDocument }
    | { readonly interval: readonly [PointDocument | null, PointDocument | null] }
  )[];
  readonly pieces: readonly {
    readonly from: PointDocument | null;
    readonly to: PointDocument | null;
    /** null: the program has no value there. */
    readonly value: string | null;
  }[];
}
