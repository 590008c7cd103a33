/** Polynomial curves γ with rational coefficients, and the segments among them. */
import { CornercheckError } from '../../errors.ts';
import { compileExpression, parseExpression } from '../../expressions/index.ts';
import { functionField } from '../../functions/rational/function-field.ts';
import { isFailure, type Rational } from '../../numbers/index.ts';
import {
  derivative,
  evaluatePolynomial,
  IDENTITY_FUNCTION,
  isPolynomial,
  type Polynomial,
  polynomial,
  VARIABLE,
} from '../../polynomials/index.ts';
import { located } from '../../programs/validity/located.ts';

/** γ: ℝ → ℝ^p, one polynomial in t a coordinate. */
export type Curve = readonly Polynomial[];

/** t ↦ x + t(y − x), the segment of Proposition 2: `pointOn(lineCurve([ZERO], [ONE]), HALF)` is `[HALF]`. */
export const lineCurve = (x: readonly Rational[], y: readonly Rational[]): Curve =>
  x.map((value, i) => polynomial([value, y[i]!.sub(value)]));

/** t ↦ t: a program of one input, seen from its own axis. */
export const axis: Curve = [VARIABLE];

/** γ′, as the chain rule of Proposition 4 has it: `pointOn(velocity(axis), ZERO)` is `[ONE]`. */
export const velocity = (curve: Curve): Curve => curve.map(derivative);

/** γ(t), a point of the curve of Proposition 2: `pointOn(axis, HALF)` is `[HALF]`. */
export const pointOn = (curve: Curve, t: Rational): Rational[] => curve.map(p => evaluatePolynomial(p, t));

/**
 * A curve for Proposition 2, `t, t^2 - 1/2`: one polynomial in t a coordinate. Throws CornercheckError `bad-point` for
 * another number of coordinates, or for what is no polynomial.
 *
 * `parseCurve('t, t^2 - 1/2', ['x', 'y'])` has two coordinates.
 */
export function parseCurve(text: string, inputs: readonly string[]): Curve {
  const parts = text.split(',');
  if (parts.length !== inputs.length)
    throw new CornercheckError(
      'bad-point',
      `expected ${inputs.length === 1 ? 'a polynomial' : `${inputs.length} polynomials`} in t, one for each of ${inputs.join(', ')}, got ${parts.length}`,
      '--curve',
    );
  const field = functionField();
  return parts.map((part, i) => {
    const value = located(
      () => `--curve, ${inputs[i]}`,
      () => compileExpression(parseExpression(part, ['t']), 1).value(field, [IDENTITY_FUNCTION]),
    );
    if (isFailure(value) || !isPolynomial(value))
      throw new CornercheckError(
        'bad-point',
        `expected a polynomial in t, got ${part.trim()}`,
        `--curve, ${inputs[i]}`,
      );
    return value.top;
  });
}
