/** The parts of `check a --against b --shard i/n`, put together. */
import { comparisonDocument, expectComparisonParts, mergeComparisons } from '../../check/index.ts';
import type { ComparisonDocument } from '../../documents/index.ts';
import { withBoth } from './both.ts';
import { declaredAgain, expectAsWritten, expectSameTarget } from './merged.ts';
import { howStarted } from './started.ts';

/** Throws CornercheckError `bad-report`, as {@link expectComparisonParts} does, and where a target is not what it was. */
export async function mergedComparison(
  reports: readonly (readonly [name: string, report: ComparisonDocument])[],
): Promise<ComparisonDocument> {
  for (const [name, report] of reports) expectAsWritten(report, name);
  const parts = expectComparisonParts(reports);
  const { targets, seed, shard, declared: rules } = parts[0]!;
  const declared = declaredAgain(rules);
  const [first, second] = targets;
  const specifiers = [first.specifier, second.specifier] as const;
  return withBoth(specifiers, {}, async hosts => {
    for (const [i, { info }] of hosts.entries()) expectSameTarget(targets[i]!, info);
    const { runs, ops } = shard;
    const options = { seed, runs, ...(ops && { ops }), declared, command: howStarted() };
    return comparisonDocument({ hosts, specifiers }, options, await mergeComparisons(hosts, parts, declared));
  });
}
