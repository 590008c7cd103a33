/** What an operation in floating point says at a point. */
import type { TargetNode } from '../libraries/module-target.ts';

/** Of an operation with several outputs, value and gradients are lists with an entry for each of them. */
export type Evaluated =
  | { readonly value: number; readonly gradients: readonly (readonly number[])[] }
  | { readonly value: readonly number[]; readonly gradients: readonly (readonly (readonly number[])[])[] };

/** Parameters are read as numbers of the format by `number`. */
export type FloatOperation = (
  x: readonly number[],
  node: TargetNode,
  number: (text: unknown) => number,
) => Evaluated;
