/** The book that is kept while a document is checked. */
import { Meter, Stop, Wrong } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';

export interface Problem {
  /** JSON pointer into the document. */
  readonly path: string;
  readonly message: string;
}

const MAX_PROBLEMS = 100;

export class Review {
  readonly meter: Meter;
  readonly problems: Problem[] = [];
  /** What the claims rest on, and what was not re-derived. */
  readonly #assumptions = new Map<string, number>();
  /** What stands in the document for people, and what it records of a run: kinds, in the order of their first mention. */
  readonly #words = new Set<string>();
  readonly #records = new Set<string>();
  /** Binary digits before the point of the largest bound of rounding errors. */
  #bound: number | undefined;
  claims = 0;
  complete = true;

  constructor(budget: number, isOver?: () => boolean) {
    this.meter = new Meter(budget, isOver);
  }

  /** Checks one claim; what it throws is booked. Gives what the check gives, if it went through. */
  claim<T>(path: string, check: () => T): T | undefined {
    this.claims += 1;
    try {
      return check();
    } catch (error) {
      if (error instanceof Wrong) this.problem(path + (error.path ?? ''), error.message);
      // A RangeError is JavaScript's own budget: the stack, or the size of a number.
      else if (error instanceof Stop || error instanceof RangeError) this.open(path, error.message);
      else throw error;
      return undefined;
    }
  }

  problem(path: string, message: string): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ path: path.slice(0, 300), message });
  }

  /** A claim that is neither confirmed nor refuted. */
  open(path: string, why: string): void {
    this.complete = false;
    this.assume(`not re-derived: ${path.slice(0, 300)} (${why})`);
  }

  /** Assumptions are counted: `# claims` stands for the number. */
  assume(text: string): void {
    this.#assumptions.set(text, (this.#assumptions.get(text) ?? 0) + 1);
  }

  /** Words for people, of this kind: they are not looked at. */
  words(kind: string): void {
    this.#words.add(kind);
  }

  /** What was seen in a run, of this kind: only another run could show it. */
  record(kind: string): void {
    this.#records.add(kind);
  }

  /** Bounds of rounding errors that are stated, and believed. */
  bound(stated: readonly Rat[]): void {
    for (const { n, d } of stated)
      if (n > 0n) this.#bound = Math.max(this.#bound ?? Number.NEGATIVE_INFINITY, digits(n) - digits(d) + 1);
  }

  get assumptions(): readonly string[] {
    const all = [...this.#assumptions].map(([text, count]) => text.replace(/^#/, String(count)));
    if (this.#bound !== undefined) all.push(`no stated bound of rounding errors is above 2^${this.#bound}`);
    if (this.#records.size > 0)
      all.push(`the record of the run is taken as it is: ${[...this.#records].join(', ')}`);
    if (this.#words.size > 0) all.push(`words for people were not looked at: ${[...this.#words].join(', ')}`);
    return all;
  }
}

const digits = (n: bigint): number => n.toString(2).length;
