/** Exact numbers: rationals, floating-point formats, three-valued answers, and the field the engine is written over. */

export { quote } from '../input/quote.ts';
export { enclosedField } from './enclosed/enclosed-field.ts';
export type { Interval } from './enclosed/interval.ts';
export { type Opaque, opaqueField } from './enclosed/opaque-field.ts';
export { isZeroVector, same, sameVectors } from './equality.ts';
export * from './float.ts';
export type { Spend } from './forms/generators.ts';
export { floorQuotient } from './integers.ts';
export type { OrderedField } from './ordered-field.ts';
export { parseRational } from './parse.ts';
export * from './rational.ts';
export { rationalField } from './rational-field.ts';
export { type Real, type RealField, realField } from './reals/real-field.ts';
export * from './sign.ts';
