/** What computing with functions of t may cost in one question: all of it is counted in one place, and ends there. */
import { Budget, type Effort, effortOf, Undecided } from '../../fields/budget.ts';
import type { Spend } from '../../numbers/index.ts';

/** Steps of computing with functions, for each step of the effort. */
const SHARE = 500;
/** What it may cost to write down what was found, whatever the time: where the work came to its end about half a second. */
const LAST = 250_000;
const ORDINARY = 2_000_000;

const WHAT = 'computing with functions';

export class WorkAlong {
  #budget: Budget;
  #over: Undecided | undefined;

  constructor(effort: number | Effort) {
    this.#budget = new Budget(effortOf(effort, SHARE), WHAT);
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
    this.#budget = new Budget(this.#over ? LAST : ORDINARY, WHAT);
    this.#over = undefined;
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
