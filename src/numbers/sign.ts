/** Three-valued answers: `undecided` is a value, never an exception, and never a guess. */

/** The answer to a predicate (contract, section 1). */
export type Verdict = 'yes' | 'no' | 'undecided';

/** The sign of an exact value, where it is known. */
export type Sign = -1 | 0 | 1 | 'undecided';

/**
 * Why a value could not be had: `undefined` (outside the domain: log of a negative, division by zero) is a fact of
 * mathematics, `undecided` a limit of this engine. Passed as a value in the place of a number.
 *
 * `new Failure('undefined', 'log of -1')` is `rationalField.log(MINUS_ONE)`.
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

/** Whether a value could not be had: `isFailure(rationalField.div(ONE, ZERO))` is `true`. */
export const isFailure = (value: unknown): value is Failure => value instanceof Failure;

/** Whether a number of that sign is 0: `zeroOf(-1)` is `'no'`, `zeroOf('undecided')` is `'undecided'`. */
export const zeroOf = (sign: Sign): Verdict =>
  sign === 'undecided' ? 'undecided' : sign === 0 ? 'yes' : 'no';

/**
 * Whether all are so: one `no` settles it, also beside what is undecided.
 *
 * `every([0, 1], zeroOf)` is `'no'`, `every([0, 'undecided'], zeroOf)` is `'undecided'`.
 */
export function every<T>(items: Iterable<T>, verdict: (item: T) => Verdict): Verdict {
  let answer: Verdict = 'yes';
  for (const item of items) {
    const said = verdict(item);
    if (said === 'no') return 'no';
    if (said === 'undecided') answer = said;
  }
  return answer;
}

/**
 * Thrown inside an enumeration only, and caught where it was started: the answer is then `undecided`, a value.
 *
 * `new Undecided('more than 10 steps of enumeration')` has the reason as its message.
 */
export class Undecided extends Error {}
