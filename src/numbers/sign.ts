/** Three-valued answers: `undecided` is a value, never an exception, and never a guess. */

/** The answer to a predicate (contract, section 1). */
export type Verdict = 'yes' | 'no' | 'undecided';

/** The sign of an exact value, where it is known. */
export type Sign = -1 | 0 | 1 | 'undecided';

/**
 * Why a value could not be had: `undefined` (outside the domain: log of a negative, division by zero) is a fact of
 * mathematics, `undecided` a limit of this engine. Passed as a value in the place of a number.
 */
export class Failure {
  readonly kind: 'undefined' | 'undecided';
  readonly why: string;

  constructor(kind: 'undefined' | 'undecided', why: string) {
    this.kind = kind;
    this.why = why;
  }
}

/** A value, or why there is none. */
export type Fallible<T> = T | Failure;

export const isFailure = (value: unknown): value is Failure => value instanceof Failure;

/** Thrown inside an enumeration only, and caught where it was started: the answer is then `undecided`, a value. */
export class Undecided extends Error {}
