/** The paper's properties, asked of a target after a check. */
import { properties } from '../../../properties/index.ts';
import type { PropertyRecord } from '../../documents/index.ts';
import type { TargetHost } from '../../targets/index.ts';

/** Each property in turn; stops early when the run is interrupted. */
export async function askProperties(
  host: TargetHost,
  options: { readonly seed: number; readonly runs: number; readonly signal: AbortSignal },
): Promise<PropertyRecord[]> {
  const records: PropertyRecord[] = [];
  for (const { id, title, source, run } of properties) {
    if (options.signal.aborted) break;
    const { counterexample, ...result } = await run(host, { ...options, timeLimit: 10_000 });
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
