/** A bound on the work of one question, counted in elementary steps so that the same question always ends alike. */
import { getHeapStatistics } from 'node:v8';
import { collectGarbage } from '../input/memory.ts';
import { Undecided } from '../numbers/index.ts';

export { Undecided };

/** What one question may cost. */
export interface Effort {
  readonly steps: number;
  /** Called now and then during the work: shows progress, and throws {@link Undecided} where there is no more time. */
  readonly watch?: Watch | undefined;
}

/** Called now and then during long work. */
export type Watch = () => void;

/** The same effort, or some of it. */
export const effortOf = (effort: number | Effort, share = 1): Effort =>
  typeof effort === 'number' ? { steps: effort * share } : { ...effort, steps: effort.steps * share };

/** The watch is called, and the memory looked at, once in so many steps. */
const ROUND = 2_000;

/** Of the memory that the process may have: beyond it whoever is interrupted would otherwise be aborted. */
const MEMORY_SHARE = 0.7;

/** What may be left of it once garbage is gone: less, so that there is some to gather before the next look at it. */
const LIVE_SHARE = 0.6;

/**
 * Counts the steps of one question. Our own.
 *
 * `new Budget(DEFAULT_BUDGET).limit` is `DEFAULT_BUDGET`.
 */
export class Budget {
  readonly limit: number;
  readonly #what: string;
  readonly #watch: Watch | undefined;
  #spent = 0;
  #next = ROUND;

  /** `what`: what the steps are of, in words. */
  constructor(effort: number | Effort, what = 'enumeration') {
    const { steps, watch } = effortOf(effort);
    this.#what = what;
    this.limit = steps;
    this.#watch = watch;
  }

  /** Counts `steps` more; throws {@link Undecided} beyond the limit, or where memory or time come to their end. */
  spend(steps: number): void {
    this.#spent += steps;
    if (this.#spent > this.limit) throw new Undecided(`more than ${this.limit} steps of ${this.#what}`);
    if (this.#spent < this.#next) return;
    this.#next = this.#spent + ROUND;
    this.look();
  }

  /** Throws {@link Undecided} where memory or time have come to their end. */
  look(): void {
    this.#watch?.();
    expectMemory();
  }

  /** Counts `vectors` of `length` numbers that are kept: what costs memory costs steps. */
  keep(vectors: number, length: number): void {
    this.spend(vectors * Math.max(1, length / NUMBERS_A_STEP));
  }
}

const NUMBERS_A_STEP = 4;

/** Throws {@link Undecided} where most of the memory of the process is in use, and not only by garbage. */
export function expectMemory(): void {
  if (usedShare() <= MEMORY_SHARE) return;
  collectGarbage();
  if (usedShare() <= LIVE_SHARE) return;
  const { heap_size_limit: limit } = getHeapStatistics();
  throw new Undecided(`more than ${Math.round((LIVE_SHARE * limit) / 2 ** 20)} MB of memory`);
}

function usedShare(): number {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used / limit;
}

/** What one question may cost where nothing else is said: about two seconds. */
export const DEFAULT_BUDGET = 1_000_000;

/** Steps of a program over which one sweep takes so long that the time is looked at before. */
export const LONG = 50_000;

/** Steps that a question to a cone costs: whether so many half-spaces of so many dimensions have a direction in common. */
export const coneSteps = (rows: number, dimension: number): number => 10 + rows + (rows * dimension) / 8;
