/**
 * Which choices, one from each of several finite sets of vectors, sum to a target? Met in the middle: the partial
 * sums from the left and from the right are listed, and only those that can still meet are kept. Vectors are packed
 * into single integers first, so that a sum costs one addition; where they have no common scale, sums are told apart by key.
 */
import type { OrderedField } from '../../numbers/index.ts';
import type { Budget } from '../budget.ts';
import { type SumStep, sumsByKey, type Ways } from './sums-by-key.ts';

/** The partial sum before the first step. */
export const START = 0n;

/** Partial sums are cheap: this many cost one step of the budget. */
const SUMS_A_STEP = 8;

/** Every way to reach the target; undefined where there is none. */
export function waysToSum<T>(
  field: OrderedField<T>,
  sets: readonly (readonly (readonly T[])[])[],
  target: readonly T[],
  budget: Budget,
): Ways | undefined {
  const packed = pack(field, [...sets, [target]]);
  if (packed === undefined) return sumsByKey(field, sets, target, budget);
  const goal = packed.pop()![0]!;
  const middle = balancedSplit(packed);
  const prefixes: ReadonlySet<bigint>[] = [new Set([START])];
  for (let i = 0; i < middle; i++) prefixes.push(sums(prefixes[i]!, packed[i]!, budget));
  // suffixes[i]: what the sets from i on can add.
  const suffixes: ReadonlySet<bigint>[] = new Array(sets.length + 1);
  suffixes[sets.length] = new Set([0n]);
  for (let i = sets.length - 1; i >= middle; i--) suffixes[i] = sums(suffixes[i + 1]!, packed[i]!, budget);

  let alive = new Set([...prefixes[middle]!].filter(sum => suffixes[middle]!.has(goal - sum)));
  if (alive.size === 0) return undefined;
  const steps: SumStep[][] = new Array(sets.length);
  let frontier = alive;
  for (let i = middle; i < sets.length; i++) {
    const next = new Set<bigint>();
    steps[i] = [];
    for (const from of frontier) {
      budget.spend(packed[i]!.length / SUMS_A_STEP);
      for (const [by, vector] of packed[i]!.entries()) {
        const to = from + vector;
        if (!suffixes[i + 1]!.has(goal - to)) continue;
        next.add(to);
        steps[i]!.push({ from, by, to });
      }
    }
    frontier = next;
  }
  for (let i = middle - 1; i >= 0; i--) {
    const before = new Set<bigint>();
    steps[i] = [];
    for (const to of alive) {
      budget.spend(packed[i]!.length / SUMS_A_STEP);
      for (const [by, vector] of packed[i]!.entries()) {
        const from = to - vector;
        if (!prefixes[i]!.has(from)) continue;
        before.add(from);
        steps[i]!.push({ from, by, to });
      }
    }
    alive = before;
  }
  return { steps };
}

function sums(a: ReadonlySet<bigint>, b: readonly bigint[], budget: Budget): Set<bigint> {
  const all = new Set<bigint>();
  for (const left of a) {
    budget.spend(b.length / SUMS_A_STEP);
    for (const right of b) all.add(left + right);
  }
  return all;
}

/**
 * Each vector as one integer, such that sums of vectors (one from each set) are equal exactly when the sums of their
 * integers are: coordinates are scaled to integers and written as digits of a base that no sum of them can carry over.
 */
function pack<T>(
  field: OrderedField<T>,
  sets: readonly (readonly (readonly T[])[])[],
): bigint[][] | undefined {
  const flat = sets.flatMap(set => set.flat());
  const integers = field.integers?.(flat);
  if (integers === undefined) return undefined;
  const largest = integers.reduce((most, n) => {
    const size = n < 0n ? -n : n;
    return size > most ? size : most;
  }, 0n);
  const base = 4n * largest * BigInt(sets.length) + 1n;
  let next = 0;
  return sets.map(set =>
    set.map(vector => {
      let code = 0n;
      for (let i = 0; i < vector.length; i++) code = code * base + integers[next++]!;
      return code;
    }),
  );
}

/** Where to cut the sets so that neither side has many more combinations than the other. */
function balancedSplit(sets: readonly (readonly unknown[])[]): number {
  const weights = sets.map(set => Math.log2(set.length));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  let i = 0;
  while (i < sets.length && sum + weights[i]! / 2 < total / 2) sum += weights[i++]!;
  return i;
}
