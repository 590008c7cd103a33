/** Theorem 6: a field is conservative if and only if it has a variational stratification. */
import { counted } from '../../documents/counted.ts';
import { addVectors, dot, type Vector } from '../../linear/index.ts';
import type { Rational } from '../../numbers/index.ts';
import { constantValue } from '../../polynomials/index.ts';
import { conservativeAlong, isRestrictionFailure, lineCurve, restrict, UNIT } from '../../segments/index.ts';
import { slopeAlong } from '../../segments/restriction/integrand.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open, UNMET } from '../experiment.ts';
import type { ClaimCase } from '../kit/programs.ts';
import { beside, type Strata, type Stratum, strataOf } from '../kit/strata.ts';
import { fieldOn, STRATIFIED, slopeOn, stratified } from './definition-6.ts';

/** D_f, or D_f + conv{0, d} along d. */
type Field = 'D_f' | 'widened';

/** Whether the elements of the field on the stratum have the slope of f along d: the projection formula. */
function projects(field: Field, gradients: readonly Vector[], d: Vector, slope: Rational): boolean {
  const all = field === 'D_f' ? gradients : gradients.flatMap(v => [v, addVectors(v, d)]);
  return all.every(v => dot(v, d).equals(slope));
}

/** Whether along the segment within the stratum they have it, as functions of t; undefined where that is not known. */
function conserves(
  field: Field,
  { line }: ClaimCase,
  strata: Strata,
  stratum: Stratum,
  d: Vector,
  slope: Rational,
): boolean | undefined {
  const { x, by } = beside(strata, stratum, d);
  const curve = lineCurve(stratum.inside, x);
  const restriction = restrict(line, curve, UNIT);
  if (isRestrictionFailure(restriction)) return undefined;
  const slopes = conservativeAlong(line, restriction).flatMap(({ gradients }) =>
    gradients.map(gradient => constantValue(slopeAlong(curve, gradient))?.div(by)),
  );
  if (slopes.includes(undefined)) return undefined;
  const all = slopes.flatMap(s => (field === 'D_f' ? [s!] : [s!, s!.add(dot(d, d))]));
  return all.every(s => s.equals(slope));
}

/** On every stratum, in every tangent direction of a basis, both; or neither. */
function examine(one: ClaimCase, field: Field, wanted: boolean): Observed {
  const strata = strataOf(one.line);
  if (strata === undefined) return UNMET;
  let count = 0;
  for (const stratum of strata.all)
    for (const d of stratum.tangents) {
      const gradients = fieldOn(one, stratum);
      if (gradients === undefined) return open('I(x) on a stratum');
      const slope = slopeOn(one, strata, stratum, d);
      const along = conserves(field, one, strata, stratum, d, slope);
      if (along === undefined) return open('the slopes along a segment');
      const at = projects(field, gradients, d, slope);
      if (at !== wanted || along !== wanted)
        return heldIf(
          false,
          `projection formula: ${at ? 'yes' : 'no'}, conservative along d: ${along ? 'yes' : 'no'}`,
        );
      count++;
    }
  return heldIf(
    true,
    `${counted(strata.all.length, 'stratum', 'strata')}, ${counted(count, 'tangent direction')}: ${wanted ? 'both' : 'neither'}`,
  );
}

export const theorem6: Claim = {
  id: 'theorem-6',
  kind: 'theorem',
  title:
    'For definable D (compact valued, closed graph) and f: D is conservative for f if and only if (f, D) has a Cʳ variational stratification for each r ≥ 1',
  statement: String.raw`Let $D: \mathbb{R}^p \rightrightarrows \mathbb{R}^p$ be definable, nonempty compact valued and graph closed, and $f: \mathbb{R}^p \mapsto \mathbb{R}$ definable and locally Lipschitz. Then $D$ is conservative for $f$ if and only if for any $r \ge 1$ $(f, D)$ admits a $C^r$ variational stratification.`,
  source: 'Theorem 6, Appendix C.3, after [9]',
  hypotheses: [
    'D and f are definable',
    'D is nonempty, compact valued, with closed graph',
    'f is locally Lipschitz',
  ],
  decidable:
    'For piecewise affine f both sides are finitely many equalities: of rationals at a point of each stratum, of functions of t along a segment in it.',
  dependsOn: ['definition-6', 'definition-7'],
  experiments: [
    experiment<ClaimCase>({
      says: 'D_f has both on every stratum: the projection formula, and one slope along segments.',
      method: 'exact',
      given: STRATIFIED,
      drawn: stratified,
      runs: 12,
      show: ({ text }) => text,
      examine: one => examine(one, 'D_f', true),
      falsehood: { says: 'D_f + conv{0, d} has both.', examine: one => examine(one, 'widened', true) },
    }),
    experiment<ClaimCase>({
      says: 'A field that is not conservative has neither: D_f + conv{0, d}.',
      method: 'exact',
      given: STRATIFIED,
      show: ({ text }) => text,
      examine: one => examine(one, 'widened', false),
      falsehood: { says: 'D_f has neither.', examine: one => examine(one, 'D_f', false) },
    }),
  ],
  beyond:
    'The equivalence for all definable fields: the stratification is not built beyond piecewise affine functions.',
};
