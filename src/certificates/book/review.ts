/** The book that is kept while a document is checked. */
import { Meter, Stop, Wrong } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';

export interface Problem {
  /** JSON pointer into the document. */
  readonly path: string;
  readonly message: string;
}

/**
 * What a verdict may rest on beside the proofs of the document. continuous, covers: of a selection that the document defines;
 * record: of a run; rounding: a bound of what it may have done; solver: what an SMT solver said; search: that nothing smaller was
 * found; texts, words: of people, not looked at; unshown: said without a certificate; incomplete: lists that are said to be.
 */
export const PREMISES = [
  'continuous',
  'covers',
  'record',
  'rounding',
  'solver',
  'search',
  'texts',
  'words',
  'unshown',
  'incomplete',
] as const;
export type Premise = (typeof PREMISES)[number];

/** One thing that is assumed. */
export interface Rest {
  readonly code: Premise;
  /** In words. */
  readonly says: string;
  /** How many claims rest on it. */
  readonly claims: number;
}

const MAX_PROBLEMS = 100;

export class Review {
  readonly meter: Meter;
  readonly problems: Problem[] = [];
  /** What the claims rest on, and what was not re-derived (code open): by what it says, in the order of first mention. */
  readonly #said = new Map<string, { readonly code: Premise | 'open'; claims: number }>();
  /** What stands in the document for people, and what it records of a run: kinds, in the order of their first mention. */
  readonly #words = new Set<string>();
  readonly #records = new Set<string>();
  /** Binary digits before the point of the largest bound of rounding errors. */
  #bound: number | undefined;
  readonly #enough: number;
  claims = 0;
  complete = true;

  /** `enough`: with so many problems no claim is looked at any more, for the verdict is known. */
  constructor(budget: number, isOver?: () => boolean, enough = Number.POSITIVE_INFINITY) {
    this.meter = new Meter(budget, isOver);
    this.#enough = enough;
  }

  /** Checks one claim; what it throws is booked. Gives what the check gives, if it went through. */
  claim<T>(path: string, check: () => T): T | undefined {
    this.claims += 1;
    if (this.problems.length >= this.#enough) return undefined;
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
    this.#say('open', `not re-derived: ${path.slice(0, 300)} (${why})`);
  }

  /** Counted: `# claims` stands for the number. */
  assume(code: Premise, says: string): void {
    this.#say(code, says);
  }

  #say(code: Premise | 'open', says: string): void {
    const known = this.#said.get(says);
    if (known) known.claims += 1;
    else this.#said.set(says, { code, claims: 1 });
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

  /** What the verdict rests on. */
  get rests(): readonly Rest[] {
    const found: Rest[] = [];
    for (const [says, { code, claims }] of this.#said)
      if (code !== 'open') found.push({ code, says: says.replace(/^#/, String(claims)), claims });
    if (this.#bound !== undefined) found.push({ code: 'rounding', says: this.#boundInWords(), claims: 1 });
    for (const says of this.#records) found.push({ code: 'record', says, claims: 1 });
    for (const says of this.#words) found.push({ code: 'words', says, claims: 1 });
    return found;
  }

  /** The same, and what was not re-derived, in sentences. */
  get assumptions(): readonly string[] {
    const all = [...this.#said].map(([says, { claims }]) => says.replace(/^#/, String(claims)));
    if (this.#bound !== undefined) all.push(this.#boundInWords());
    if (this.#records.size > 0)
      all.push(`the record of the run is taken as it is: ${[...this.#records].join(', ')}`);
    if (this.#words.size > 0) all.push(`words for people were not looked at: ${[...this.#words].join(', ')}`);
    return all;
  }

  #boundInWords(): string {
    return `no stated bound of rounding errors is above 2^${this.#bound}`;
  }
}

const digits = (n: bigint): number => n.toString(2).length;
