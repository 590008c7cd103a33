/** The parts of `check a --against b --shard i/n`, put together. */
import { comparisonDocument, expectComparisonParts, mergeComparisons } from '../../check/index.ts';
import type { ComparisonDocument } from '../../documents/index.ts';
import type { TargetHost } from '../../targets/index.ts';
import { withBoth } from './both.ts';
import { declaredAgain, expectAsWritten, expectSameTarget } from './merged.ts';
import { howStarted } from './started.ts';
import type { waitsOf } from './waits.ts';

type Named = readonly (readonly [name: string, report: ComparisonDocument])[];

/** Throws CornercheckError `bad-report`, as {@link expectComparisonParts} does, and where a target is not what it was. */
export async function mergedComparison(
  reports: Named,
  waits: ReturnType<typeof waitsOf>,
): Promise<ComparisonDocument> {
  for (const [name, report] of reports) expectAsWritten(report, name);
  const [first, second] = expectComparisonParts(reports)[0]!.targets;
  return withBoth([first.specifier, second.specifier], { waits }, hosts =>
    mergedComparisonBy(hosts, reports),
  );
}

/** The same, with the targets that are there. */
export async function mergedComparisonBy(
  hosts: readonly [TargetHost, TargetHost],
  reports: Named,
): Promise<ComparisonDocument> {
  const parts = expectComparisonParts(reports);
  const { targets, seed, shard, declared: rules } = parts[0]!;
  const declared = declaredAgain(rules);
  const [first, second] = targets;
  const specifiers = [first.specifier, second.specifier] as const;
  for (const [i, { info }] of hosts.entries()) expectSameTarget(targets[i]!, info);
  const { runs, ops } = shard;
  const options = { seed, runs, ...(ops && { ops }), declared, command: howStarted() };
  return comparisonDocument({ hosts, specifiers }, options, await mergeComparisons(hosts, parts, declared));
}
