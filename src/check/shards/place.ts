/** Where in a run a case stands, and which of several runs asks it. */
import type { RunPlace } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { quote } from '../../numbers/index.ts';
import type { Case } from '../oracle/case.ts';
import type { drawnCases } from '../questions/generate.ts';

/** One of `of` parts of a run, from 1 on. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/**
 * Reads `2/4`. Throws CornercheckError `bad-usage` for what is none.
 *
 * `readShard('2/4').index` is `2`.
 */
export function readShard(text: string): Shard {
  const [, index, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  if (index === undefined || Number(index) < 1 || Number(index) > Number(of))
    throw new CornercheckError(
      'bad-usage',
      `expected a part such as 2/4, the second of four, got ${quote(text)}`,
      '--shard',
    );
  return { index: Number(index), of: Number(of) };
}

/** Whether the part has the k-th of what goes to the parts in turn, from 0 on; without parts all. */
export const owns = (shard: Shard | undefined, k: number): boolean =>
  shard === undefined || k % shard.of === shard.index - 1;

/** Which of the operations and calls a part is asked: groups go in turn, an operation and its calls, of which the same is known. */
export function ownGroups(shard: Shard | undefined, isFirst: readonly boolean[]): readonly boolean[] {
  let group = -1;
  return isFirst.map(first => {
    if (first) group += 1;
    return owns(shard, group);
  });
}

/** A case, and its place among all that are there. */
export type PlacedCase = readonly [one: Case, place: number];

/** Those of the cases that the part has: programs go in turn, each with all its points, of which much the same is known. */
export function* ownCases(shard: Shard | undefined, cases: Iterable<Case>): Generator<PlacedCase> {
  let [place, programs] = [0, -1];
  let last: unknown;
  for (const one of cases) {
    if (one.program !== last) programs += 1;
    last = one.program;
    if (owns(shard, programs)) yield [one, place];
    place += 1;
  }
}

/**
 * Which programs that are drawn a part has: where there are several, the last those with exp, log and their kin, the others the rest in turn. To know
 * the next of one kind takes the exact side of all before it, which are most of the work: no part does it for another.
 */
export function ownDrawn(shard: Shard | undefined): Parameters<typeof drawnCases>[3] {
  if (shard === undefined || shard.of === 1) return () => 'given';
  const { index, of } = shard;
  let drawn = 0;
  return (kind, both) => {
    if (kind === 'smooth') return index === of ? 'given' : 'none';
    if (both && index === of) return 'none';
    drawn += 1;
    return owns({ index, of: both ? of - 1 : of }, drawn - 1) ? 'given' : 'made';
  };
}

/** Negative where a stands before b. */
export function comparePlaces(a: RunPlace, b: RunPlace): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}

/** The cases, each with its place noted. */
export function* placed<C extends Case>(
  cases: Iterable<readonly [C, RunPlace]>,
  places: WeakMap<Case, RunPlace>,
): Generator<C> {
  for (const [one, place] of cases) {
    places.set(one, place);
    yield one;
  }
}
