/** The paper's properties, asked of a target after a check. */
import { properties } from '../../../properties/index.ts';
import type { Shard } from '../../check/index.ts';
import type { PropertyRecord } from '../../documents/index.ts';
import type { TargetHost } from '../../targets/index.ts';

/** In the paper's order. */
export const PROPERTY_IDS: readonly string[] = properties.map(({ id }) => id);

/** The last resort (milliseconds), with a target that is slow: the same seed finds the same counterexample otherwise. */
const TIME_LIMIT = 60_000;

/** Each property in turn, or those of a part of the run; stops early when the run is interrupted. */
export async function askProperties(
  host: TargetHost,
  {
    shard,
    ...options
  }: {
    readonly seed: number;
    readonly runs: number;
    readonly signal: AbortSignal;
    readonly shard?: Shard | undefined;
  },
): Promise<PropertyRecord[]> {
  const records: PropertyRecord[] = [];
  for (const [k, { id, title, source, run }] of properties.entries()) {
    if (options.signal.aborted) break;
    if (shard && k % shard.of !== shard.index - 1) continue;
    const { counterexample, ...result } = await run(host, { ...options, timeLimit: TIME_LIMIT });
    records.push({
      id,
      title,
      source,
      ...result,
      ...(counterexample && { counterexample: { ...counterexample } }),
    });
  }
  return records;
}
