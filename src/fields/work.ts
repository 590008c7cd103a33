/** What computing with numbers or functions may cost in one question: all of it is counted in one place, and ends there. */
import type { Spend } from '../numbers/index.ts';
import { Budget, type Effort, Undecided } from './budget.ts';

/** What it may cost to write down what was found, whatever the time: where the work came to its end about half a second. */
const LAST = 250_000;
const ORDINARY = 2_000_000;

/** `new BoundedWork(DEFAULT_BUDGET, 'computing with functions').spend` is what a field of numbers is given. */
export class BoundedWork {
  readonly #what: string;
  #budget: Budget;
  #over: Undecided | undefined;

  /** `what`: what the steps are of, in words. */
  constructor(effort: number | Effort, what: string) {
    this.#what = what;
    this.#budget = new Budget(effort, what);
  }

  /** Throws Undecided where steps, time or memory have come to their end, and from then on. */
  readonly spend: Spend = steps => {
    if (this.#over) throw this.#over;
    try {
      this.#budget.spend(steps);
    } catch (error) {
      if (error instanceof Undecided) this.#over = error;
      throw error;
    }
  };

  /** Nothing more is looked for; what was found is to be written down. */
  close(): void {
    this.#budget = new Budget(this.#over ? LAST : ORDINARY, this.#what);
    this.#over = undefined;
  }
}

/**
 * Work of which each part may cost as much, whatever the others do, so that what one comes to does not depend on which were asked for
 * before; outside of them nothing is counted.
 *
 * `new WorkInParts({ steps: 100, watch: undefined }, 'work').within(() => 1)` is 1.
 */
export class WorkInParts {
  readonly #effort: number | Effort;
  readonly #what: string;
  #part: BoundedWork | undefined;

  constructor(effort: number | Effort, what: string) {
    this.#effort = effort;
    this.#what = what;
  }

  readonly spend: Spend = steps => this.#part?.spend(steps);

  /** What one part comes to; or why it stays undecided. Of a part within a part both count together. */
  within<T>(part: () => T): T | Undecided {
    if (this.#part) return attempted(part);
    this.#part = new BoundedWork(this.#effort, this.#what);
    try {
      return attempted(part);
    } finally {
      this.#part = undefined;
    }
  }
}

/** What work comes to; or, as a value, why it stays undecided. */
export function attempted<T>(work: () => T): T | Undecided {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return error;
  }
}
