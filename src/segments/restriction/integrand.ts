/** ⟨γ′(t), ∇̂f(γ(t))⟩ on a piece: from what Algorithm 2 returns there, not from f. */
import { CornercheckError } from '../../errors.ts';
import { functionField, type Place } from '../../functions/rational/function-field.ts';
import {
  addFunctions,
  fromPolynomial,
  multiplyFunctions,
  type RationalFunction,
  sameFunction,
  ZERO_FUNCTION,
} from '../../polynomials/index.ts';
import {
  type Conventions,
  differentiate,
  type EvaluationFailure,
  isEvaluationFailure,
  type StraightLine,
} from '../../programs/index.ts';
import { type Curve, velocity } from './curve.ts';
import type { Restriction, SegmentPiece } from './restrict.ts';

/** The points just beside a piece's sample: signs there are those on the whole piece, of what the program asks. */
export const besideSample = ({ sample }: SegmentPiece, { roots }: Restriction): Place => ({
  sign: p => roots.signAfter(p, sample),
  divisor: () => undefined,
});

export const fieldOf = (piece: SegmentPiece, restriction: Restriction) =>
  functionField(besideSample(piece, restriction), restriction.limits, restriction.roots.arithmetic);

/** ⟨γ′, g⟩. */
export function slopeAlong(curve: Curve, gradient: readonly RationalFunction[]): RationalFunction {
  return velocity(curve).reduce(
    (sum, p, i) => addFunctions(sum, multiplyFunctions(fromPolynomial(p), gradient[i]!)),
    ZERO_FUNCTION,
  );
}

/** Algorithm 2 on the piece, in both modes, which must agree (Lemma 1). For programs of one output. */
export function integrandOn(
  program: StraightLine,
  restriction: Restriction,
  piece: SegmentPiece,
  conventions?: Conventions,
): RationalFunction | EvaluationFailure {
  const derivative = differentiate(fieldOf(piece, restriction), program, piece.evaluation, conventions);
  if (isEvaluationFailure(derivative)) return derivative;
  const backward = slopeAlong(restriction.curve, derivative.backward[0]!);
  if (!sameFunction(backward, slopeAlong(restriction.curve, derivative.forward[0]!)))
    throw new CornercheckError('internal', 'the two modes of Algorithm 2 disagree along a curve');
  return backward;
}
