/** ⟨γ′(t), ∇̂f(γ(t))⟩ on a piece: from what Algorithm 2 returns there, not from f. */
import { CornercheckError } from '../../errors.ts';
import { PLAIN_ARITHMETIC } from '../../functions/rational/arithmetic.ts';
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
  backward,
  type Conventions,
  type Differentiated,
  type EvaluationFailure,
  isEvaluationFailure,
  returnedDerivatives,
  type StraightLine,
  tangents,
} from '../../programs/index.ts';
import { type Curve, velocity } from './curve.ts';
import type { Restriction, SegmentPiece } from './restrict.ts';

/** The points just beside a piece's sample: signs there are those on the whole piece, of what the program asks. */
export const besideSample = ({ sample }: SegmentPiece, { roots }: Restriction): Place => ({
  sign: p => roots.signAfter(p, sample),
  divisor: () => undefined,
});

export const fieldOf = (piece: SegmentPiece, restriction: Restriction) =>
  functionField(besideSample(piece, restriction), restriction.limits, PLAIN_ARITHMETIC);

/** ⟨γ′, g⟩. */
export function slopeAlong(curve: Curve, gradient: readonly RationalFunction[]): RationalFunction {
  return velocity(curve).reduce(
    (sum, p, i) => addFunctions(sum, multiplyFunctions(fromPolynomial(p), gradient[i]!)),
    ZERO_FUNCTION,
  );
}

/** What Algorithm 2 returns on a piece. */
export interface SlopeOn {
  /** ⟨γ′, ∇̂f(γ)⟩. */
  readonly integrand: RationalFunction;
  /** ∇̂f(γ). */
  readonly gradient: readonly RationalFunction[];
}

/**
 * Algorithm 2 on one piece after the other, in both modes, which must agree (Lemma 1): forward along γ′. For programs of one output. What is
 * as it was on the piece before is not derived again.
 */
export function slopesAlong(
  program: StraightLine,
  restriction: Restriction,
  conventions?: Conventions,
): (piece: SegmentPiece) => SlopeOn | EvaluationFailure {
  const direction = velocity(restriction.curve).map(fromPolynomial);
  let before: (Differentiated<RationalFunction> & { readonly dx: readonly RationalFunction[] }) | undefined;
  return piece => {
    const field = fieldOf(piece, restriction);
    const { evaluation } = piece;
    const d = returnedDerivatives(field, program, evaluation, conventions, before);
    if (isEvaluationFailure(d)) return d;
    const dx = tangents(field, program, d, direction, before);
    before = { evaluation, d, dx };
    const gradient = backward(field, program, d)[0]!;
    const integrand = slopeAlong(restriction.curve, gradient);
    if (!sameFunction(integrand, dx[program.outputs[0]!]!))
      throw new CornercheckError('internal', 'the two modes of Algorithm 2 disagree along a curve');
    return { integrand, gradient };
  };
}

/** The integrand on one piece. */
export function integrandOn(
  program: StraightLine,
  restriction: Restriction,
  piece: SegmentPiece,
  conventions?: Conventions,
): RationalFunction | EvaluationFailure {
  const found = slopesAlong(program, restriction, conventions)(piece);
  return isEvaluationFailure(found) ? found : found.integrand;
}
