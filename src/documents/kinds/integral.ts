/** `cornercheck.integral/1`: an integral along a segment or curve, with what each piece rests on. */
import type { Decision, Enclosure, NumberDocument, PointDocument } from '../numbers.ts';
import type { ProgramDocument } from '../program.ts';

/** What `cornercheck integrate` says (contract, section 4; Proposition 2). */
export interface IntegralDocument {
  readonly format: 'cornercheck.integral/1';
  readonly program: ProgramDocument;
  readonly text: string;
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  /** One polynomial in t an input; t from 0 to 1. */
  readonly curve: readonly string[];
  readonly difference: NumberDocument;
  readonly integral: NumberDocument | Enclosure | undefined;
  readonly holds: Decision | 'inapplicable';
  readonly why: string | undefined;
  readonly pieces: number;
  readonly breakpoints: readonly PointDocument[];
  readonly enclosure: Enclosure | undefined;
  /** Theorem 3: whether all of D_f along the curve has one slope, on every piece. */
  readonly conservative: Decision;
  readonly failing: number | undefined;
  readonly proof: readonly IntegralPieceDocument[];
  readonly matchings: readonly {
    readonly at: PointDocument;
    readonly differences: readonly string[];
    /** undecided: where something is 0 of which a logarithm or a root is taken, or whether a jump is there is not seen. */
    readonly matches: boolean | 'undecided';
  }[];
  /** What a target returned along the curve, where one was asked. */
  readonly target?: IntegralTarget;
}

/** One piece of a curve: what Algorithm 2 returns along it, and what that integrates to. */
export interface IntegralPieceDocument {
  readonly from: PointDocument | undefined;
  readonly to: PointDocument | undefined;
  readonly sample: string;
  /** The piece taken at every nonsmooth node, from 1. */
  readonly index: Readonly<Record<string, number>>;
  readonly value: string;
  readonly integrand: string;
  readonly antiderivative: string | undefined;
  readonly ties: readonly {
    readonly node: string;
    readonly op: string;
    readonly pieces: readonly number[];
  }[];
  readonly conservative: {
    readonly agree: Decision;
    readonly set: 'active' | 'nodewise';
    readonly count: string | undefined;
    readonly gradients: readonly (readonly string[])[];
    readonly why: string | undefined;
  };
}

/**
 * Whether what came back integrates to the difference of f. no: off at every point that was asked, in some mode. no gradient:
 * nothing but faults came back there. mixed: off at some points. Nothing finite proves yes.
 */
export type TargetOutcome = 'no' | 'no gradient' | 'mixed' | 'no objection' | 'not asked';

/** The field `target` of `cornercheck.integral/1`. */
export interface IntegralTarget {
  readonly name: string;
  readonly integrates: TargetOutcome;
  /** The numbers of the pieces, from 0, on which every answer of some mode is off, or is none. */
  readonly failing: readonly number[];
  readonly pieces: readonly {
    readonly integrates: TargetOutcome;
    readonly points: readonly {
      readonly mode: string;
      readonly t: string;
      readonly point: readonly string[];
      readonly returned: readonly string[] | string;
      readonly slope: string | undefined;
      readonly expected: NumberDocument;
      readonly off: boolean;
    }[];
  }[];
}
