/** Numbers in documents, as text (contract, section 1). */

/** An exact rational, `"-7/3"`; also `"NaN"`, `"Infinity"`, `"-Infinity"` where a target returned that. */
export type Exact = string;

/** lo ≤ number ≤ hi. */
export interface Enclosure {
  readonly lo: Exact;
  readonly hi: Exact;
}

/** A number: a rational, or a closed form with a rational enclosure. */
export type NumberDocument = Exact | ({ readonly expr: string } & Enclosure);

/**
 * A place on the line: `{"at":"1/2"}`, or a function of t with an interval that isolates one of its zeros (a polynomial; of
 * programs with exp, log and their kin an elementary function), with a closed form of it where one is seen.
 */
export type PointDocument =
  | { readonly at: Exact }
  | ({ readonly root: string; readonly expr?: string } & Enclosure);

/** What is proven, refuted, or neither. */
export type Decision = 'yes' | 'no' | 'undecided';
