/** How the checker stops: on something false, or on something that it cannot re-derive. */

/** A document says something that does not hold, or is malformed there. */
export class Wrong extends Error {
  readonly path: string | undefined;

  constructor(message: string, path?: string) {
    super(message);
    this.path = path;
  }
}

/** A claim was not re-derived: the budget is spent, or a number is not rational. Says nothing about its truth. */
export class Stop extends Error {}

/** Counts elementary operations, weighted by the size of the numbers. */
export class Meter {
  #left: number;
  #floor = 0;

  constructor(budget: number) {
    this.#left = budget;
  }

  charge(cost: number): void {
    this.#left -= cost;
    if (this.#left < this.#floor) throw new Stop('the budget is spent');
  }

  /** Runs `work` with at most 1/parts of what is left, so that one claim cannot starve the rest. */
  share<T>(parts: number, work: () => T): T {
    const outer = this.#floor;
    this.#floor = this.#left - Math.max(0, this.#left - outer) / parts;
    try {
      return work();
    } finally {
      this.#floor = outer;
    }
  }
}
