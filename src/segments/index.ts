/** Programs along lines and curves: one variable, in which everything is decided exactly. */

export type {
  CriticalDocument,
  CriticalKind,
  EqualDocument,
  ForgeDocument,
  IntegralDocument,
  IntegralTarget,
  Proposition8,
  TargetOutcome,
} from '../documents/index.ts';

export { extremumAt, proposition8 } from './artificial.ts';
export { compositePieces } from './composite.ts';
export { CONSERVATIVE_BUDGET, type ConservativePiece, conservativeAlong } from './conservative.ts';
export * from './critical.ts';
export { criticalDocument } from './critical-document.ts';
export type { FieldPoint } from './critical-field.ts';
export * from './curve.ts';
export { type Equality, type EqualPart, equalFunctions } from './equal.ts';
export { equalDocument } from './equal-document.ts';
export { type Forgery, forge, type Wish } from './forge.ts';
export { forgeDocument } from './forge-document.ts';
export type { Hole } from './holes.ts';
export {
  type Integral,
  type IntegralOptions,
  type IntegralPiece,
  integrate,
  isSingle,
  type Matching,
} from './integral.ts';
export { integralDocument } from './integral-document.ts';
export * from './restrict.ts';
export { RootTable } from './root-table.ts';
export {
  type AskGradient,
  askAlong,
  evenPoints,
  type Returned,
  type TargetPiece,
  type TargetPoint,
  worstOutcome,
} from './target.ts';
export { targetDocument } from './target-document.ts';
