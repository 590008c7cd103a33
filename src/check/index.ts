/** Checking a target: op sweep, program sweep, conventions, verdicts, shrunk findings, the report. */

export { compareTargets } from './against/compare.ts';
export type { Compared } from './against/comparison.ts';
export { comparisonDocument } from './against/document.ts';
export { expectComparisonParts, mergeComparisons } from './against/parts.ts';
export type { Declared, DeclaredRule } from './conventions/declared.ts';
export {
  conventionsDocument,
  expectDeclared,
  expectDeclaredOfBoth,
  readDeclared,
} from './conventions/read-declared.ts';
export { diffDocument, diffTables } from './diff.ts';
export { checkDocument } from './document.ts';
export {
  applyBaseline,
  type Baseline,
  type BaselineEntry,
  readBaseline,
  withListed,
} from './findings/baseline.ts';
export { opsOf, unlistedBy } from './findings/cause.ts';
export { type ExpectedFinding, readExpected, withExpected, withExpectedOfBoth } from './findings/expected.ts';
export { judgeAnswer } from './judge/judge.ts';
export type { CheckOptions, Progress } from './options.ts';
export type { Case } from './oracle/case.ts';
export { Sweeps } from './questions/sweeps.ts';
export type { CheckResult } from './result.ts';
export { checkTarget, conventionsRead } from './run.ts';
export { Session } from './session.ts';
export { allLearned, type Learned } from './shards/learned.ts';
export { expectShards, mergeShards, type NamedReports, type ShardReport } from './shards/merge.ts';
export { readShard, type Shard } from './shards/place.ts';
export { checkOne, valueFailure } from './single.ts';
