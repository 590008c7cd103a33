/** A bound on the work of one question, counted in elementary steps so that the same question always ends alike. */

/** Thrown inside an enumeration and caught where it was started: the answer is then `undecided`. */
export class Undecided extends Error {}

export class Budget {
  readonly limit: number;
  #spent = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Counts `steps` more; throws {@link Undecided} beyond the limit. */
  spend(steps: number): void {
    this.#spent += steps;
    if (this.#spent > this.limit) throw new Undecided(`more than ${this.limit} steps of enumeration`);
  }
}

/** What one question may cost where nothing else is said: about two seconds. */
export const DEFAULT_BUDGET = 1_000_000;
