/** Checking a target: op sweep, program sweep, conventions, verdicts, shrunk findings, the report. */
export { applyBaseline, type Baseline, type BaselineEntry, readBaseline } from './baseline.ts';
export type { Case } from './case.ts';
export { opsOf } from './cause.ts';
export { checkDocument } from './document.ts';
export { judge } from './judge.ts';
export { type CheckOptions, type CheckResult, checkTarget, type Progress } from './run.ts';
export { Session } from './session.ts';
export { checkOne } from './single.ts';
