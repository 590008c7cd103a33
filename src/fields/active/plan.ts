/**
 * Plans: which pieces, at which atoms, together make f_i(x) = f(x), without listing the combinations. A plan branches
 * on one atom, or combines independent parts; it is searched by values alone and walked afterwards by gradients.
 */

export type Plan<T> = Done | Possible | Branch<T> | Layers<T>;

/** No atom is left. */
export interface Done {
  readonly kind: 'done';
}

/** No atom is left, and whether the values are those that are wanted is not decided. */
export interface Possible {
  readonly kind: 'possible';
}

/** Some pieces of one atom give it the same values; what follows depends on the values only. */
export interface Branch<T> {
  readonly kind: 'branch';
  readonly atom: number;
  /** This atom and all that depends on it. */
  readonly part: readonly number[];
  readonly options: readonly {
    readonly pieces: readonly number[];
    readonly values: readonly T[];
    readonly rest: Plan<T>;
  }[];
}

/** Independent parts, one a layer: from a partial sum to the next, each transition with a plan of that part. */
export interface Layers<T> {
  readonly kind: 'layers';
  readonly start: bigint;
  readonly layers: readonly ReadonlyMap<bigint, readonly Transition<T>[]>[];
  /** The last sums that may be the one that is wanted; all others are. */
  readonly possible?: ReadonlySet<bigint>;
}

export interface Transition<T> {
  readonly to: bigint;
  readonly plan: Plan<T>;
}

export const DONE: Done = { kind: 'done' };
export const POSSIBLE: Possible = { kind: 'possible' };
