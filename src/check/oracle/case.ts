/** One question put to a target: a program with one output, at a point. */
import type { Rational } from '../../numbers/index.ts';
import type { Program } from '../../programs/index.ts';

/** What a target is asked about: a program and a point, in exact numbers. */
export interface Case {
  readonly program: Program;
  readonly at: readonly Rational[];
  /** Coordinates given to the target as −0. */
  readonly negativeZeros?: readonly number[];
  /** Of the op sweep: what is looked at. Cases of the program sweep have none. */
  readonly sweep?: { readonly op: string; readonly pattern: string };
}
