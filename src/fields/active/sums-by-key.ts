/**
 * The choices that sum to a target, over numbers without a common scale: partial sums from the left, those of one key
 * together. What is proven not to be the target is dropped, what is not decided is kept as possible.
 */
import { every, type OrderedField, zeroOf } from '../../numbers/index.ts';
import type { Budget } from '../budget.ts';
import { plus, vectorKey } from '../gradient-set.ts';

/** One step: from one partial sum, by the vector of that number in the set, to the next. */
export interface SumStep {
  readonly from: bigint;
  readonly by: number;
  readonly to: bigint;
}

/** The steps of every way to reach the target, set by set. */
export interface Ways {
  readonly steps: SumStep[][];
  /** The last sums that may be the target, where that is not decided of all that are left. */
  readonly possible?: ReadonlySet<bigint>;
}

interface Partial<T> {
  readonly number: bigint;
  readonly sum: readonly T[];
}

export function sumsByKey<T>(
  field: OrderedField<T>,
  sets: readonly (readonly (readonly T[])[])[],
  target: readonly T[],
  budget: Budget,
): Ways | undefined {
  const all: SumStep[][] = [];
  let partials: readonly Partial<T>[] = [{ number: 0n, sum: target.map(() => field.zero) }];
  for (const set of sets) {
    const next = new Map<string, Partial<T>>();
    const steps: SumStep[] = [];
    for (const { number, sum } of partials) {
      budget.keep(set.length, target.length);
      for (const [by, vector] of set.entries()) {
        const reached = plus(field, sum, vector);
        const key = vectorKey(field, reached);
        const known = next.get(key) ?? { number: BigInt(next.size), sum: reached };
        next.set(key, known);
        steps.push({ from: number, by, to: known.number });
      }
    }
    all.push(steps);
    partials = [...next.values()];
  }
  const ends = partials.map(({ number, sum }) => ({
    number,
    reached: every(target.keys(), i => zeroOf(field.sign(field.sub(target[i]!, sum[i]!)))),
  }));
  let alive = new Set(ends.filter(({ reached }) => reached !== 'no').map(({ number }) => number));
  if (alive.size === 0) return undefined;
  const possible = new Set(ends.filter(({ reached }) => reached === 'undecided').map(({ number }) => number));
  const steps = all.toReversed().map(layer => {
    const kept = layer.filter(({ to }) => alive.has(to));
    alive = new Set(kept.map(({ from }) => from));
    return kept;
  });
  return { steps: steps.toReversed(), ...(possible.size > 0 && { possible }) };
}
