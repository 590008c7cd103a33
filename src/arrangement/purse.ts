/** What a search may spend. */
import { expectMemory } from '../fields/budget.ts';
import { type Effort, Undecided, type Watch } from '../fields/index.ts';
import type { StraightLine } from '../programs/index.ts';

export class OverBudget extends Error {}

/** Steps for a search, each with a look at the clock and the memory. */
export class Purse {
  readonly budget: number;
  readonly #watch: Watch | undefined;
  #left: number;

  constructor(effort: number | Effort) {
    this.budget = typeof effort === 'number' ? effort : effort.steps;
    this.#watch = typeof effort === 'number' ? undefined : effort.watch;
    this.#left = this.budget;
  }

  /** Since it was filled. */
  get spent(): number {
    return this.budget - this.#left;
  }

  /** Counts up to so many; in words where that is more than there is. */
  reach(spent: number): string | undefined {
    try {
      this.spend(spent - this.spent);
      return undefined;
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
      return error.message;
    }
  }

  refill(): void {
    this.#left = this.budget;
  }

  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new OverBudget(`more than ${this.budget} steps`);
    try {
      this.#watch?.();
      expectMemory();
    } catch (error) {
      throw error instanceof Undecided ? new OverBudget(error.message) : error;
    }
  }
}

/** Numbers that are kept at a time: more would not fit into memory. */
const MAX_NUMBERS = 20_000_000;

/** In words that so many numbers are too many; else undefined. */
export const tooMany = (numbers: number, what: string): string | undefined =>
  numbers > MAX_NUMBERS ? `more than ${MAX_NUMBERS} ${what}` : undefined;

/** In words that a program is too large for its nodes to be functions of all inputs; else undefined. */
export const tooLarge = ({ p, m }: StraightLine): string | undefined =>
  tooMany(p * m, 'coefficients of nodes in the inputs');

/** Undefined over budget, or where it is not decided. */
export function withinBudget<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof OverBudget || error instanceof Undecided) return undefined;
    throw error;
  }
}
