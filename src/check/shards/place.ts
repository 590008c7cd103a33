/** Where in a run a case stands, and which of several runs asks it. */
import type { RunPlace } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { quote } from '../../numbers/index.ts';

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

/** Whether the part has the k-th operation, or the k-th program, from 0 on; without parts all. */
export const owns = (shard: Shard | undefined, k: number): boolean =>
  shard === undefined || k % shard.of === shard.index - 1;

/** Negative where a stands before b. */
export function comparePlaces(a: RunPlace, b: RunPlace): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}
