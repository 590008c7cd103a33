/** What the rules of sets hand on. */
import type { Fact } from '../kernel/fact.ts';

/** A set that was re-derived. */
export interface Listed {
  readonly inner: Fact<'inner'>;
  /** Undefined where it is not known what the set lies in. */
  readonly outer: Fact<'outer'> | undefined;
  /** Who said it, where that is not shown. */
  readonly by?: 'z3' | undefined;
  /** Where a norm is tied: the same with its balls, in their order behind the gradients. */
  readonly balls?: {
    readonly inner: Fact<'innerBalls'>;
    readonly outer: Fact<'outerBalls'> | undefined;
  };
  /** Where it is a Minkowski sum: then `inner` is one gradient that lies in it. */
  readonly sum?: { readonly inner: Fact<'innerSum'>; readonly outer: Fact<'outerSum'> };
}

/** The three sets at a point; undefined in the place of one that is not confirmed. */
export interface Sets {
  readonly active: Listed | undefined;
  readonly nodewise: Listed | undefined;
  readonly clarke: Listed | undefined;
}
