/** Definition 6: the projection formula (10) on the strata of piecewise affine programs. */

import { counted } from '../../documents/counted.ts';
import { explain } from '../../fields/index.ts';
import { dot, type Vector } from '../../linear/index.ts';
import type { Rational } from '../../numbers/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open, UNMET } from '../experiment.ts';
import { differentiated } from '../kit/ad.ts';
import { type ClaimCase, caseOf, cases, q } from '../kit/programs.ts';
import { beside, type Strata, type Stratum, strataOf } from '../kit/strata.ts';

/** The generators of D_f on a stratum; undefined where they are not all known. */
export function fieldOn(
  { line }: Pick<ClaimCase, 'line'>,
  { inside }: Stratum,
): readonly Vector[] | undefined {
  const found = explain(line, inside, { coincidences: true });
  return isEvaluationFailure(found) || found.active.status !== 'exact' ? undefined : found.active.gradients;
}

/** The derivative of f along a direction tangent to the stratum: f is affine on it, so that two values give it. */
export function slopeOn(
  { line }: Pick<ClaimCase, 'line'>,
  strata: Strata,
  stratum: Stratum,
  d: Vector,
): Rational {
  const { x, by } = beside(strata, stratum, d);
  const [there, here] = [x, stratum.inside].map(at => differentiated(line, at)!.derivative.value[0]!);
  return there!.sub(here!).div(by);
}

/** ⟨v, d⟩ is the derivative of f along d, for all v ∈ D_f(x) and d in a basis of the tangent space; `anyway`: in one of the space. */
function examine(one: ClaimCase, anyway = false): Observed {
  const strata = strataOf(one.line);
  if (strata === undefined) return UNMET;
  let several = 0;
  for (const stratum of strata.all) {
    const gradients = fieldOn(one, stratum);
    if (gradients === undefined) return open('I(x) on a stratum');
    if (gradients.length > 1) several++;
    const directions = anyway ? basis(one.line.p) : stratum.tangents;
    const wrong = directions.find(d => {
      const slope = anyway ? dot(gradients[0]!, d) : slopeOn(one, strata, stratum, d);
      return gradients.some(v => !dot(v, d).equals(slope));
    });
    if (wrong) return heldIf(false, 'on a stratum two elements of D_f have different slopes');
  }
  return heldIf(
    true,
    `${counted(strata.all.length, 'stratum', 'strata')}, on ${several} of them D_f has several elements`,
  );
}

const basis = (p: number): readonly Vector[] =>
  Array.from({ length: p }, (_, i) => Array.from({ length: p }, (_, j) => q(i === j ? 1 : 0)));

/** Programs of which all strata are listed. */
export const STRATIFIED: readonly ClaimCase[] = [
  caseOf('f(x, y) = max(x, y) + abs(x - y)', 0, 0),
  caseOf('f(x, y) = relu(-x) + x - relu(x) + y', 0, 0),
  caseOf('f(x, y) = abs(x) - relu(y)', 0, 0),
  caseOf('f(x, y) = relu(x + relu(y - x))', 0, 0),
];

export const stratified = cases(2, { affine: true });

export const definition6: Claim = {
  id: 'definition-6',
  kind: 'definition',
  title:
    'Variational stratification: on each stratum the projection of D(x) on the tangent space is the gradient of f restricted to it',
  statement: String.raw`$(f, D)$ has a $C^r$ variational stratification if there exists a $C^r$ Whitney stratification $(M_i)_{i \in I}$ of $\mathbb{R}^p$ such that $f$ is $C^r$ on each stratum and for all $x \in \mathbb{R}^p$ $$\mathrm{Proj}_{T_{M_x}(x)} D(x) = \{\mathrm{grad}\, f(x)\}.$$`,
  source: 'Definition 6 and (10), Appendix C.3',
  hypotheses: ['f is locally Lipschitz', 'a Whitney stratification with f of class Cʳ on each stratum'],
  decidable:
    'For piecewise affine f the cells of all hyperplanes on which two composite pieces agree are strata: I(x) is one set on each, and f is affine.',
  dependsOn: ['theorem-5', 'definition-5'],
  experiments: [
    experiment<ClaimCase>({
      says: 'On every stratum all elements of D_f have the slopes of f in all tangent directions.',
      method: 'exact',
      given: STRATIFIED,
      drawn: stratified,
      runs: 20,
      show: ({ text }) => text,
      examine: one => examine(one),
      falsehood: { says: 'So they have in all directions.', examine: one => examine(one, true) },
    }),
  ],
};
