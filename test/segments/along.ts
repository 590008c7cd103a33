/** One random case after another: the program along its curve, and once more over ℚ at rational points. */
import { expect } from 'vitest';
import { compare, equal, type Rational, rational, rationalField } from '../../src/numbers/index.ts';
import { evaluatePolynomial, refine } from '../../src/polynomials/index.ts';
import {
  type Conventions,
  differentiate,
  evaluate,
  isEvaluationFailure,
  type StraightLine,
} from '../../src/programs/index.ts';
import {
  type Curve,
  type Integral,
  type IntegralOptions,
  integrate,
  isRestrictionFailure,
  pointOn,
  type Restriction,
  restrict,
  type SegmentPiece,
  velocity,
} from '../../src/segments/index.ts';
import { SCALE } from '../random.ts';

export const TIMEOUT = 120_000 * Math.max(1, SCALE);
/** What was met, in print where more cases are asked for. */
export const report = (counts: object): void => {
  if (SCALE > 1) console.log(JSON.stringify(counts));
};

export const restricted = (line: StraightLine, curve: Curve): Restriction => {
  const found = restrict(line, curve);
  if (isRestrictionFailure(found)) throw new Error(found.failure.why);
  return found;
};
export const integrated = (
  line: StraightLine,
  along: Restriction,
  options: IntegralOptions = {},
): Integral => {
  const found = integrate(line, along, { panels: 8, ...options });
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  return found;
};

/** f(γ(t)) by Algorithm 1 over ℚ. */
export function valueAt(line: StraightLine, curve: Curve, t: Rational): Rational {
  const found = evaluate(rationalField, line, pointOn(curve, t));
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  return found.values[line.outputs[0]!]!;
}

/** ⟨γ′(t), ∇̂f(γ(t))⟩ by both modes of Algorithm 2 over ℚ. */
export function slopeAt(line: StraightLine, curve: Curve, t: Rational, conventions?: Conventions): Rational {
  const evaluation = evaluate(rationalField, line, pointOn(curve, t));
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  const found = differentiate(rationalField, line, evaluation, conventions);
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  const along = velocity(curve).map(p => evaluatePolynomial(p, t));
  const [forward, backward] = [found.forward[0]!, found.backward[0]!].map(gradient =>
    gradient.reduce((sum, g, i) => sum.add(g.mul(along[i]!)), rational(0)),
  );
  expect(equal(forward!, backward!)).toBe(true);
  return backward!;
}

/** Rational points of a piece, evenly apart. */
export function pointsOf({ from, to, sample }: SegmentPiece, count: number): Rational[] {
  let width = rational(1n, 1n << 20n);
  let [lo, hi] = [refine(from!, width).hi, refine(to!, width).lo];
  while (compare(lo, hi) >= 0 || compare(hi.sub(lo), width) <= 0) {
    width = width.mul(width);
    [lo, hi] = [refine(from!, width).hi, refine(to!, width).lo];
  }
  const step = hi.sub(lo).div(rational(count + 1));
  return [sample, ...Array.from({ length: count }, (_, k) => lo.add(step.mul(rational(k + 1))))];
}
