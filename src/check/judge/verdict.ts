/** The verdicts of a check, and what each rests on. */

import type { CheckVerdict } from '../../documents/index.ts';
import type { Membership, MembershipOver, SumMembership } from '../../linear/index.ts';
import type { Rational, Real } from '../../numbers/index.ts';
import type { Answer } from '../../targets/index.ts';

/** What a verdict rests on where the sets are not rational. */
export interface RealGrounds {
  readonly of: 'active' | 'nodewise' | 'clarke';
  readonly membership: MembershipOver<Real>;
  /** Of verdict `conservative`: that it is in D_P(x). */
  readonly member?: MembershipOver<Real>;
}

/** In units in the last place of what is exact; left out where that is 0, or too small to have all its digits. */
export interface Ulps {
  readonly value?: Rational;
  readonly gradient?: Rational;
}

/** What the rules that are declared say of a program at a point. */
export interface Wanted {
  readonly gradient: readonly Rational[];
  /** Those that were used, by name. */
  readonly rules: Readonly<Record<string, string>>;
}

export interface Judgement {
  readonly verdict: CheckVerdict;
  /** One line, for people. */
  readonly why: string;
  readonly answer: Answer;
  /** The set that the certificate speaks of. */
  readonly of?: 'active' | 'nodewise' | 'clarke';
  readonly membership?: Membership | SumMembership;
  /** The same of an exact gradient beside sets that are not rational. */
  readonly real?: RealGrounds;
  /** Allowed error, where the case is not free of roundoff. */
  readonly tolerance?: { readonly value: Rational; readonly gradient: readonly Rational[] };
  /** The gradient predicted by the conventions read so far, where there is a prediction. */
  readonly predicted?: readonly Rational[];
  /** Whether the prediction was met. */
  readonly agrees?: boolean;
  /** How far a wrong answer is off, where something rounds. */
  readonly ulps?: Ulps;
  /** Whether a wrong answer is right to half of its digits: a matter of rounding. */
  readonly inaccurate?: true;
  /** Of verdict `modes`: the other mode's answer. */
  readonly other?: Answer;
  /** Of verdict `convention`: what was declared. */
  readonly wanted?: Wanted;
}

/** A judgement on a gradient alone. */
export interface Outcome extends Pick<Judgement, 'verdict' | 'why' | 'of' | 'membership' | 'real'> {
  /** Whether the certificate speaks of the box of what is allowed around the gradient, not of the gradient alone. */
  readonly boxed?: boolean;
}
