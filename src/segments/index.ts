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

export { extremumAt, proposition8 } from './critical/artificial.ts';
export * from './critical/critical.ts';
export { criticalDocument } from './critical/critical-document.ts';
export type { FieldPoint } from './critical/critical-field.ts';
export { criticalElementary } from './critical/elementary-critical.ts';
export { elementaryCriticalDocument } from './critical/elementary-critical-document.ts';
export type { ElementaryConstant, ElementaryCritical, ElementaryPoint } from './critical/elementary-set.ts';
export { isPiecesFailure, type PiecesFailure } from './elementary/pieces.ts';
export { type ElementaryEquality, type ElementaryPart, equalElementary } from './equal/elementary-equal.ts';
export { type Equality, type EqualOptions, type EqualPart, equalFunctions } from './equal/equal.ts';
export { elementaryEqualDocument, equalDocument } from './equal/equal-document.ts';
export { type Forgery, forge, type Wish } from './forge/forge.ts';
export { forgeDocument } from './forge/forge-document.ts';
export { CONSERVATIVE_BUDGET, type ConservativePiece, conservativeAlong } from './integral/conservative.ts';
export { askedElementary, elementaryIntegralDocument } from './integral/elementary-document.ts';
export {
  type AlongFailure,
  type ElementaryIntegral,
  type ElementaryIntegralOptions,
  type ElementaryIntegralPiece,
  type ElementaryMatching,
  integrateElementary,
  isAlongFailure,
  QUADRATURE_WIDTH,
} from './integral/elementary-integral.ts';
export {
  type Integral,
  type IntegralOptions,
  type IntegralPiece,
  integrate,
  isSingle,
  type Matching,
} from './integral/integral.ts';
export { integralDocument } from './integral/integral-document.ts';
export {
  type AskedPiece,
  type AskedPieces,
  type AskGradient,
  askAlong,
  askPieces,
  type EnclosedSlope,
  evenPoints,
  type Returned,
  type SlopeAlong,
  type TargetPiece,
  type TargetPoint,
  worstOutcome,
} from './integral/target.ts';
export { targetDocument } from './integral/target-document.ts';
export { compositePieces } from './restriction/composite.ts';
export * from './restriction/curve.ts';
export type { Hole } from './restriction/holes.ts';
export * from './restriction/restrict.ts';
export { RootTable } from './restriction/root-table.ts';
