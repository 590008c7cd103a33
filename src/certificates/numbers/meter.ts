/** How the checker stops: on something false, or on something that it cannot re-derive. */
import type { Reals } from './rational.ts';

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

/** Operations between two looks at the clock. */
const ROUND = 100_000;

/** Counts elementary operations, weighted by the size of the numbers. */
export class Meter {
  readonly #isOver: () => boolean;
  #left: number;
  #floor = 0;
  #next: number;
  #reals: Reals | undefined;

  /** `isOver`: asked now and then whether the time is over. */
  constructor(budget: number, isOver: () => boolean = () => false) {
    this.#left = budget;
    this.#next = budget - ROUND;
    this.#isOver = isOver;
  }

  charge(cost: number): void {
    this.#left -= cost;
    if (this.#left < this.#floor) throw new Stop('the budget is spent');
    if (this.#left > this.#next) return;
    if (this.#isOver()) throw new Stop('the time is over');
    this.#next = this.#left - ROUND;
  }

  /** What makes numbers that are not rational; where there is nothing, these stop. */
  get reals(): Reals | undefined {
    return this.#reals;
  }

  /** Runs `work` with these numbers, or without any. */
  over<T>(reals: Reals | undefined, work: () => T): T {
    const outer = this.#reals;
    this.#reals = reals;
    try {
      return work();
    } finally {
      this.#reals = outer;
    }
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
