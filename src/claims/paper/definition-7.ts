/** Definition 7: conservative set-valued mappings, by the integrals (11). */
import type { Rational } from '../../numbers/index.ts';
import {
  antiderivative,
  constantValue,
  evaluatePolynomial,
  isExact,
  isPolynomial,
  type RationalFunction,
  subtractFunctions,
} from '../../polynomials/index.ts';
import { conservativeAlong, lineCurve, velocity } from '../../segments/index.ts';
import { slopeAlong } from '../../segments/restriction/integrand.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, UNMET } from '../experiment.ts';
import { differentiated } from '../kit/ad.ts';
import { q } from '../kit/programs.ts';
import { drawnSegments, restrictionOf, type Segment, segmentOf, showSegment } from '../kit/segments.ts';

/** The integrals of the least and of the greatest slope; `widened`: of D_f + conv{0, e_1}. */
function examine(one: Segment, widened = false): Observed {
  const restriction = restrictionOf(one);
  if (restriction === undefined) return UNMET;
  const curve = lineCurve(one.at, one.to);
  let [least, greatest] = [q(0), q(0)];
  for (const piece of conservativeAlong(one.line, restriction)) {
    if (piece.count === undefined || piece.set !== 'active') return UNMET;
    const slopes = piece.gradients.map(gradient => slopeAlong(curve, gradient));
    const first = slopes[0]!;
    const { from, to } = piece.piece;
    if (!isPolynomial(first) || !from || !to || !isExact(from) || !isExact(to)) return UNMET;
    // Slopes that differ could cross: only what is constant is ordered here.
    const ordered = orderedSlopes(slopes);
    if (ordered === undefined) return UNMET;
    const length = to.lo.sub(from.lo);
    const more = widened
      ? constantValue({ top: velocity(curve)[0]!, bottom: first.bottom })!.mul(length)
      : q(0);
    const integral = integralOf(first, from.lo, to.lo);
    least = least
      .add(integral)
      .add(ordered.least.mul(length))
      .add(more.compare(q(0)) < 0 ? more : q(0));
    greatest = greatest
      .add(integral)
      .add(ordered.greatest.mul(length))
      .add(more.compare(q(0)) > 0 ? more : q(0));
  }
  const ends = [one.to, one.at].map(x => differentiated(one.line, x)?.derivative.value[0]);
  if (ends.includes(undefined)) return UNMET;
  const difference = ends[0]!.sub(ends[1]!);
  return heldIf(
    least.equals(difference) && greatest.equals(difference),
    `f(γ(1)) − f(γ(0)) = ${difference.toFraction()}; ∫ min = ${least.toFraction()}, ∫ max = ${greatest.toFraction()}`,
  );
}

/** The least and the greatest difference to the first; undefined where a difference is not constant. */
function orderedSlopes(
  slopes: readonly RationalFunction[],
): { readonly least: Rational; readonly greatest: Rational } | undefined {
  const differences = slopes.map(slope => constantValue(subtractFunctions(slope, slopes[0]!)));
  if (differences.includes(undefined)) return undefined;
  const sorted = (differences as Rational[]).sort((a, b) => a.compare(b));
  return { least: sorted[0]!, greatest: sorted.at(-1)! };
}

const integralOf = (f: RationalFunction, from: Rational, to: Rational): Rational => {
  const F = antiderivative(f.top);
  return evaluatePolynomial(F, to).sub(evaluatePolynomial(F, from));
};

export const definition7: Claim = {
  id: 'definition-7',
  kind: 'definition',
  title:
    'D is conservative for f if f(γ(1)) − f(γ(0)) = ∫ min ⟨v, γ̇⟩ = ∫ max ⟨v, γ̇⟩ over v ∈ D(γ(t)), for all absolutely continuous γ',
  statement: String.raw`$D$ is conservative for $f$ if for any absolutely continuous path $\gamma$ $$f(\gamma(1)) - f(\gamma(0)) = \int_0^1 \min_{v \in D(\gamma(t))} \langle v, \dot\gamma(t) \rangle\, d t = \int_0^1 \max_{v \in D(\gamma(t))} \langle v, \dot\gamma(t) \rangle\, d t.$$`,
  source: 'Definition 7 and (11), Appendix C.3',
  hypotheses: ['f is Lipschitz'],
  decidable:
    'Along segments slopes are polynomials on finitely many intervals; both integrals are rationals.',
  dependsOn: ['definition-5'],
  property: 'integration-along-segments',
  experiments: [
    experiment<Segment>({
      says: 'For D_f both integrals are the difference of the values.',
      method: 'exact',
      given: [
        segmentOf('f(t) = relu(-t) + t - relu(t)', [q(-1)], [q(1)]),
        segmentOf('f(x, y) = max(x, y) + abs(x - y)', [q(-1), q(-1)], [q(2), q(2)]),
        segmentOf('f(x, y) = abs(x) * y', [q(-1), q(0)], [q(1), q(3)]),
      ],
      drawn: drawnSegments(2),
      runs: 40,
      show: showSegment,
      examine: one => examine(one),
      falsehood: { says: 'So they are for D_f + conv{0, e_1}.', examine: one => examine(one, true) },
    }),
  ],
  errata: [
    {
      of: 'wording',
      printed: 'for any absolutely continuous path γ: [0, 1] → ℝ',
      why: 'D is a field on ℝᵖ.',
      mended: 'γ: [0, 1] → ℝᵖ',
    },
  ],
};
