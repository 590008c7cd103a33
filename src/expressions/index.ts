/** Elementary functions (Definition 1): as trees, as text, and as functions with gradients over any ordered field. */
export * from './affine.ts';
export { asWritten, compileExpression } from './compile.ts';
export type * from './elementary.ts';
export { type Exponent, exponentOf, MAX_POWER, parseExponent, partsOf } from './exponent.ts';
export * from './expression.ts';
export {
  type Builder,
  describeToken,
  MAX_ARGUMENTS,
  MAX_NESTING,
  type NamedParameter,
  Parser,
} from './grammar.ts';
export { type Calls, COMPARISONS, type Guard, parseExpression, parseGuards, type Relation } from './parse.ts';
export { type Primitive, primitives } from './primitives.ts';
export { type Origin, place, type Token } from './tokens.ts';
