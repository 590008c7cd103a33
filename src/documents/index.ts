/** The documents that cornercheck reads and writes (contract, sections 4 and 5): their types, and how they are written down. */

export { stringifyCompact, stringifyDocument } from './json.ts';
export type * from './kinds/bundle.ts';
export type * from './kinds/claims.ts';
export type * from './kinds/comparison.ts';
export { WRONG } from './kinds/comparison.ts';
export type * from './kinds/conventions.ts';
export type * from './kinds/critical.ts';
export type * from './kinds/descent.ts';
export type * from './kinds/diff.ts';
export type * from './kinds/equal.ts';
export type * from './kinds/explain.ts';
export type * from './kinds/faces.ts';
export type * from './kinds/figure.ts';
export type * from './kinds/forge.ts';
export type * from './kinds/integral.ts';
export type * from './kinds/judgement.ts';
export type * from './kinds/report.ts';
export { VIOLATIONS } from './kinds/report.ts';
export type * from './kinds/search.ts';
export type * from './kinds/shard.ts';
export type * from './kinds/verification.ts';
export type * from './kinds.ts';
export type * from './numbers.ts';
export type * from './program.ts';
export type * from './protocol.ts';
export type * from './sets.ts';
export type * from './tensors.ts';
