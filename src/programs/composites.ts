/**
 * All composite pieces of a program (Definition 5: one choice of piece at every node), one node after the other: over numbers,
 * functions of t or affine functions. Choices that leave the same in all slots that are still needed are merged as they arise.
 */
import type { StraightLine } from './compile.ts';

type Step = StraightLine['steps'][number];

/** What a choice of pieces has come to: the slots that are still needed, and what is kept of the way. */
export interface Partial<T, W> {
  readonly slots: ReadonlyMap<number, T>;
  readonly way: W;
}

/** How one node is passed. */
export interface Following<T, W> {
  /** What the i-th piece gives, from 1: undefined where it has no value. Throws where it is not known, or dear. */
  follow(
    step: Step,
    i: number,
    args: readonly T[],
    way: W,
  ): { readonly results: readonly T[]; readonly way: W } | undefined;
  /** Equal for choices that need not be told apart. */
  key(partial: Partial<T, W>): string;
}

/** Where all choices end: the outputs, and what was kept of each way. */
export function compositesOf<T, W>(
  { steps, outputs }: StraightLine,
  start: Partial<T, W>,
  { follow, key }: Following<T, W>,
): readonly Partial<T, W>[] {
  const last = new Map<number, number>();
  for (const [k, { args }] of steps.entries()) for (const slot of args) last.set(slot, k);
  for (const slot of outputs) last.set(slot, Number.POSITIVE_INFINITY);
  const isNeeded = (slot: number, k: number): boolean => (last.get(slot) ?? -1) > k;
  let all: readonly Partial<T, W>[] = [start];
  for (const [k, step] of steps.entries()) {
    const next = new Map<string, Partial<T, W>>();
    for (const { slots, way } of all) {
      const args = step.args.map(slot => slots.get(slot)!);
      for (let i = 1; i <= step.g.pieceCount; i += 1) {
        const found = follow(step, i, args, way);
        if (found === undefined) continue;
        const kept = new Map([...slots].filter(([slot]) => isNeeded(slot, k)));
        for (const [output, value] of found.results.entries())
          if (isNeeded(step.out + output, k)) kept.set(step.out + output, value);
        const partial = { slots: kept, way: found.way };
        next.set(key(partial), partial);
      }
    }
    all = [...next.values()];
  }
  return all;
}
