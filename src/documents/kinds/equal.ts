/** `cornercheck.equal/1`: whether two programs of one input compute the same function. */
import type { Decision, NumberDocument, PointDocument } from '../numbers.ts';
import type { ProgramDocument } from '../program.ts';

/**
 * What `cornercheck equal` says: whether two programs of one input are one function, with the pieces that prove it or a
 * point that tells them apart.
 */
export interface EqualDocument {
  readonly format: 'cornercheck.equal/1';
  readonly programs: readonly ProgramDocument[];
  readonly texts: readonly string[];
  readonly equal: Decision;
  readonly why: string | undefined;
  readonly at: PointDocument | undefined;
  readonly values: readonly (readonly NumberDocument[])[] | undefined;
  readonly parts:
    | readonly {
        /** null: endless. */
        readonly from: PointDocument | null;
        readonly to: PointDocument | null;
        /** null: neither program has a value there. */
        readonly values: readonly string[] | null;
      }[]
    | undefined;
  /** The ends of parts at which neither program has a value; left out where there are none. */
  readonly noValue: readonly PointDocument[] | undefined;
}
