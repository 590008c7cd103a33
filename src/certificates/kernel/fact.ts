/**
 * Facts: what rules have concluded. Only rules make them (a test of the house says which files are rules), and where a rule
 * asks for a fact nothing that stands in a document takes its place.
 */
import type { Rat } from '../numbers/rational.ts';

type Rows = readonly (readonly Rat[])[];

/** What facts say, by their kinds. */
export interface Statements {
  /** Each of these gradients lies in the set. */
  readonly inner: Rows;
  /** The set lies in the convex hull of these gradients. */
  readonly outer: Rows;
  /** Some point as near as the radius to the point lies in the hull of what was listed. */
  readonly member: Near;
  /** No such point does. */
  readonly apart: Near;
}

export interface Near {
  readonly point: readonly Rat[];
  readonly radius: readonly Rat[];
}

const KEY = Symbol('rule');

export class Fact<K extends keyof Statements> {
  readonly #sealed: undefined;
  readonly kind: K;
  readonly says: Statements[K];

  constructor(key: symbol, kind: K, says: Statements[K]) {
    if (key !== KEY) throw new TypeError('only a rule makes a fact');
    this.kind = kind;
    this.says = says;
  }

  /** What looks like a fact is none. */
  static is(value: unknown): boolean {
    return typeof value === 'object' && value !== null && #sealed in value;
  }
}

/** For rules. */
export const conclude = <K extends keyof Statements>(kind: K, says: Statements[K]): Fact<K> =>
  new Fact(KEY, kind, says);
