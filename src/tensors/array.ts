/** Arrays while they are unrolled: the entries are references to nodes, or numbers. */
import type { Rational } from '../numbers/index.ts';
import type { ArrayShape } from './shape.ts';

/** The id of an input or of a node with one output; or an exact number. */
export type ArrayEntry = string | Rational;

export interface TensorArray {
  readonly shape: ArrayShape;
  /** Row after row. */
  readonly entries: readonly ArrayEntry[];
}
