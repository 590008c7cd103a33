/** What was found in a part of the programs, and how such parts add up. */

import { less } from '../space/canonical.ts';
import type { Space } from '../space/space.ts';
import { constantsRead } from '../space/written.ts';

/** A program that has the property. */
export interface Hit {
  /** The candidates of its nodes (see Space). */
  readonly list: readonly number[];
  /** Numbers for its open constants. */
  readonly constants: readonly string[];
  /** Of target: the point. */
  readonly at?: readonly string[];
}

/** What was counted and found so far. */
export interface Tally {
  /** Programs up to symmetry. */
  readonly programs: number;
  /** Those that exact values at sample points do not refute, and that have a selection node where one is needed. */
  readonly candidates: number;
  /** Of identity and zero: those that are the function (with open constants: for some constants). */
  readonly functions: number;
  /** How many have the property. */
  readonly found: number;
  /** The first of them, in the order of {@link before}. */
  readonly hits: readonly Hit[];
  readonly undecided: number;
  /** A reason. */
  readonly why: string | undefined;
}

export const NOTHING: Tally = {
  programs: 0,
  candidates: 0,
  functions: 0,
  found: 0,
  hits: [],
  undecided: 0,
  why: undefined,
};

/** Fewer constants first; then the order of the lists. */
export function before(space: Space, a: Hit, b: Hit): number {
  const difference = constantsRead(space, a.list) - constantsRead(space, b.list);
  if (difference !== 0) return difference;
  return less(a.list, b.list) ? -1 : less(b.list, a.list) ? 1 : 0;
}

/** The sum; keeps so many hits. */
export function sum(space: Space, a: Tally, b: Tally, keep: number): Tally {
  return {
    programs: a.programs + b.programs,
    candidates: a.candidates + b.candidates,
    functions: a.functions + b.functions,
    found: a.found + b.found,
    hits: [...a.hits, ...b.hits].sort((p, q) => before(space, p, q)).slice(0, keep),
    undecided: a.undecided + b.undecided,
    why: a.why ?? b.why,
  };
}
