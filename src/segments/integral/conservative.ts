/**
 * Theorem 3 along a curve, piece by piece: every v in D_f(γ(t)) has ⟨v, γ′(t)⟩ = (f∘γ)′(t), for all but finitely many t.
 * On an open piece the composite pieces that agree with f do so identically, or at finitely many points: the former
 * are enumerated over ℚ(t), and each must have the derivative of f∘γ as its slope, as rational functions. That they have it
 * needs no enumeration: where f_i∘γ = f∘γ on an open piece, ⟨∇f_i(γ), γ′⟩ = (f_i∘γ)′ = (f∘γ)′ by the chain rule. So where
 * there are too many of them, D_P alone is enumerated, as a check of this engine.
 */

import {
  activeSet,
  type Effort,
  type GradientSet,
  lackingNode,
  lackingWords,
  nodewiseSet,
} from '../../fields/index.ts';
import type { Verdict } from '../../numbers/index.ts';
import { derivativeFunction, type RationalFunction, sameFunction } from '../../polynomials/index.ts';
import type { StraightLine } from '../../programs/index.ts';
import { fieldOf, slopeAlong } from '../restriction/integrand.ts';
import type { Restriction, SegmentPiece } from '../restriction/restrict.ts';

/**
 * One piece of a curve, and the gradients of D_f or D_P along it: whether all of them give the same along the curve (Theorem
 * 3).
 */
export interface ConservativePiece {
  readonly piece: SegmentPiece;
  /** Which set was enumerated: I(γ(t)) of Definition 5, or its nodewise part where that was too large, here or on a piece before. */
  readonly set: 'active' | 'nodewise';
  /** How many composite pieces agree with f on the whole piece; undefined where not all are known. */
  readonly count: bigint | undefined;
  /** The distinct gradients, as functions of t. */
  readonly gradients: readonly (readonly RationalFunction[])[];
  /** Whether all of D_f has the slope (f∘γ)′: by the gradients listed, and by the chain rule where these are not all. */
  readonly agree: Verdict;
  /** Why the gradients listed are not all of D_f's; or why nothing is known. */
  readonly why?: string;
}

/** Steps of enumeration for each piece. */
export const CONSERVATIVE_BUDGET = 20_000;

/**
 * Whether every element of D_f along the curve gives the same derivative, as Theorem 3 says: one answer a piece. For
 * programs of one output. `returned`: what Algorithm 2 returns on each piece without a convention, where that is known: all of D_P where no
 * node is tied.
 *
 * `conservativeAlong(line, restrict(line, lineCurve([MINUS_ONE], [ONE])))` has an answer for each side of 0.
 */
export function conservativeAlong(
  program: StraightLine,
  restriction: Restriction,
  effort: number | Effort = CONSERVATIVE_BUDGET,
  returned?: readonly (readonly RationalFunction[])[],
): ConservativePiece[] {
  /** Why I(γ(t)) was not enumerated on a piece: it is as large beside it. */
  let beyond: string | undefined;
  const hasBalls = program.steps.some(({ g }) => g.ball);
  return restriction.pieces.map((piece, i) => {
    const field = fieldOf(piece, restriction);
    const lacking = lackingNode(field, program, piece.evaluation);
    if (lacking !== undefined)
      return {
        piece,
        set: 'nodewise',
        count: undefined,
        gradients: [],
        agree: 'undecided',
        why: lackingWords(lacking),
      };
    const answer = (
      set: ConservativePiece['set'],
      found: GradientSet<RationalFunction>,
    ): ConservativePiece => {
      const slope = derivativeFunction(piece.values[0]!);
      const wrong = found.gradients.some(g => !sameFunction(slopeAlong(restriction.curve, g), slope));
      return {
        piece,
        set,
        count: found.status === 'exact' ? found.count : undefined,
        gradients: found.gradients,
        agree: wrong ? 'no' : 'yes',
        ...(found.status === 'undecided' && { why: found.why }),
      };
    };
    if (beyond === undefined) {
      const active = activeSet(field, program, piece.evaluation, effort);
      if (active.status === 'exact') return answer('active', active);
      beyond = active.why;
    }
    const isTied = hasBalls || piece.ties.length > 0 || piece.undecidedTies.length > 0;
    const only = isTied ? undefined : returned?.[i];
    const nodewise: GradientSet<RationalFunction> = only
      ? { status: 'exact', count: 1n, gradients: [only] }
      : nodewiseSet(field, program, piece.evaluation, effort);
    return { ...answer('nodewise', nodewise), why: beyond };
  });
}
