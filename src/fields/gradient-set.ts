/** A finite set of gradients at a point: what the hulls D_f(x), D_P(x) and ∂ᶜf(x) are spanned by. */
import type { BodyOver } from '../linear/index.ts';
import { type OrderedField, sameVectors } from '../numbers/index.ts';

/**
 * The distinct gradients ∇f_i(x) over a set of composite pieces i, ascending; for q outputs each is a q × p
 * Jacobian, row after row. `exact`: all of them, with how many i there are. `undecided`: some that are certainly
 * there, and why the rest is not known; `outer`, where it is known: all that are not excluded.
 */
export type GradientSet<T> =
  | { readonly status: 'exact'; readonly count: bigint; readonly gradients: readonly (readonly T[])[] }
  | {
      readonly status: 'undecided';
      readonly why: string;
      readonly gradients: readonly (readonly T[])[];
      readonly outer?: readonly (readonly T[])[];
      /** Where a norm is tied: what else is in it. Whoever does not ask sees a set that is not all known. */
      readonly hull?: BallHull<T>;
      /** All of it, where it is too large to be listed: the same for whoever does not ask. */
      readonly sum?: SumHull<T>;
    };

/**
 * start + conv(parts[0]) + conv(parts[1]) + …, a Minkowski sum, of so many composite pieces. Each part is ascending, and its first
 * entry is 0: `start` is in the set, and equal sums whose parts are in one order are written alike.
 */
export interface SumHull<T> {
  readonly count: bigint;
  readonly start: readonly T[];
  readonly parts: readonly (readonly (readonly T[])[])[];
}

/** The hull of points and balls; `complete`: it is all of the set, for so many composite pieces; else a part of it. */
export interface BallHull<T> {
  readonly complete: boolean;
  readonly count: bigint;
  readonly gradients: readonly (readonly T[])[];
  readonly balls: readonly BodyOver<T>[];
}

/** One gradient and the number of composite pieces that have it. */
export interface Counted<T> {
  readonly gradient: readonly T[];
  readonly count: bigint;
}

/** A bag of gradients, by key. */
export type GradientBag<T> = Map<string, Counted<T>>;

export function vectorKey<T>(field: OrderedField<T>, vector: readonly T[]): string {
  if (vector.length === 1) return field.key(vector[0]!);
  const zero = field.key(field.zero);
  return vector.map(value => (value === field.zero ? zero : field.key(value))).join(' ');
}

export const addTo = <T>(
  field: OrderedField<T>,
  bag: GradientBag<T>,
  gradient: readonly T[],
  count: bigint,
): void => {
  const key = vectorKey(field, gradient);
  const known = bag.get(key);
  bag.set(key, { gradient, count: (known?.count ?? 0n) + count });
};

export const plus = <T>(field: OrderedField<T>, a: readonly T[], b: readonly T[]): T[] =>
  a.map((value, i) => (b[i] === field.zero ? value : field.add(value, b[i]!)));

/** Rows one after the other: the q × p numbers of a Jacobian. */
export const inOneRow = <T>(rows: readonly (readonly T[])[]): readonly T[] =>
  rows.length === 1 ? rows[0]! : rows.flat();

/** sum + factor · vector, in the place of the sum. Most entries of gradients are the field's own 0. */
export function addScaled<T>(field: OrderedField<T>, sum: T[], factor: T, vector: readonly T[]): void {
  const { zero } = field;
  for (let i = 0; i < vector.length; i++) {
    const value = vector[i]!;
    if (value !== zero) sum[i] = field.add(sum[i]!, field.mul(factor, value));
  }
}

/** Distinct gradients in ascending lexicographic order, as far as signs are decided. */
export function ascending<T>(field: OrderedField<T>, gradients: Iterable<readonly T[]>): (readonly T[])[] {
  return distinctGradients(field, gradients).gradients;
}

/** The same, and whether it stays open that two of those that are left are equal. */
export function distinctGradients<T>(
  field: OrderedField<T>,
  gradients: Iterable<readonly T[]>,
): { readonly gradients: (readonly T[])[]; readonly open: boolean } {
  const byKey = new Map<string, readonly T[]>();
  for (const gradient of gradients) byKey.set(vectorKey(field, gradient), gradient);
  const { kept, open } = distinctVectors(field, [...byKey.values()]);
  const sorted = kept.sort((a, b) => {
    for (let i = 0; i < a.length; i++) {
      const sign = field.sign(field.sub(a[i]!, b[i]!));
      if (sign === 1 || sign === -1) return sign;
    }
    return 0;
  });
  return { gradients: sorted, open };
}

/**
 * One of each class of equal vectors, of those with different keys: only what keys do not tell is compared. `open`: two that
 * are kept may be equal.
 */
export function distinctVectors<T>(
  field: OrderedField<T>,
  vectors: (readonly T[])[],
): { readonly kept: (readonly T[])[]; readonly open: boolean } {
  if (vectors.every(vector => vector.every(field.told))) return { kept: vectors, open: false };
  const kept: (readonly T[])[] = [];
  let open = false;
  for (const vector of vectors) {
    const verdicts = kept.map(known => sameVectors(field, vector, known));
    if (verdicts.includes('yes')) continue;
    if (verdicts.includes('undecided')) open = true;
    kept.push(vector);
  }
  return { kept, open };
}
