/**
 * Facts: what rules have concluded. Only rules make them (a test of the house says which files are rules), and where a rule
 * asks for a fact nothing that stands in a document takes its place.
 */
import type { Rat } from '../numbers/rational.ts';

type Rows = readonly (readonly Rat[])[];

/** centre + Σ {Mᵀu: |u| ≤ 1} over the matrices. */
type Balls = readonly { readonly centre: readonly Rat[]; readonly matrices: readonly Rows[] }[];

/** start + conv(parts[0]) + conv(parts[1]) + … */
interface Sum {
  readonly start: readonly Rat[];
  readonly parts: readonly Rows[];
}

/** What facts say, by their kinds. */
export interface Statements {
  /** Each of these gradients lies in the set. */
  readonly inner: Rows;
  /** The set lies in the convex hull of these gradients. */
  readonly outer: Rows;
  /** Each of these points and balls lies in the set. */
  readonly innerBalls: Balls;
  /** The set lies in the convex hull of these points and balls. */
  readonly outerBalls: Balls;
  /** The sum lies in the set. */
  readonly innerSum: Sum;
  /** The set lies in the sum. */
  readonly outerSum: Sum;
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
