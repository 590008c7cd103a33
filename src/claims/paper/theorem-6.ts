/** Theorem 6: a field is conservative if and only if it has a variational stratification. */
import { explain } from '../../fields/index.ts';
import { dot, type Vector } from '../../linear/index.ts';
import type { Rational } from '../../numbers/index.ts';
import { rational } from '../../numbers/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, UNMET } from '../experiment.ts';
import { q, showCase, showVector } from '../kit/programs.ts';
import { isTangent, TANGENTS, type Tangent, tangents } from './definition-6.ts';

const STEP = rational(1, 1_000_000);

/** The slopes along d of the elements of D at x: D_f, or D_f + conv{0, d}. */
const slopes = (gradients: readonly Vector[], d: Vector, widened: boolean): readonly Rational[] => {
  const all = gradients.map(v => dot(v, d));
  return widened ? [...all, ...all.map(slope => slope.add(dot(d, d)))] : all;
};

/** Along a tangent direction: whether D has the one slope of f at x (projection), and on the way (conservativity). */
function both(
  one: Tangent,
  widened: boolean,
): { readonly projects: boolean; readonly conserves: boolean } | undefined {
  if (one.d.length !== one.line.p || !isTangent(one)) return undefined;
  const on = [0, 1].map(k =>
    explain(
      one.line,
      one.at.map((x, i) => x.add(one.d[i]!.mul(STEP).mul(q(k)))),
      { coincidences: true },
    ),
  );
  const [here, beside] = [on[0]!, on[1]!];
  if (isEvaluationFailure(here) || isEvaluationFailure(beside)) return undefined;
  const slope = beside.derivative.value[0]!.sub(here.derivative.value[0]!).div(STEP);
  const hasOneSlope = (gradients: readonly Vector[]): boolean =>
    slopes(gradients, one.d, widened).every(s => s.equals(slope));
  return { projects: hasOneSlope(here.active.gradients), conserves: hasOneSlope(beside.active.gradients) };
}

const examine = (one: Tangent, widened: boolean, wanted: boolean): Observed => {
  const found = both(one, widened);
  if (found === undefined) return UNMET;
  return heldIf(
    found.projects === wanted && found.conserves === wanted,
    `projection formula: ${found.projects ? 'yes' : 'no'}, conservative along d: ${found.conserves ? 'yes' : 'no'}`,
  );
};

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
    'For piecewise affine f and directions tangent to strata both sides are finitely many equalities of rationals.',
  dependsOn: ['definition-6', 'definition-7'],
  experiments: [
    experiment<Tangent>({
      says: 'D_f has both: the projection formula at the point, one slope on the way.',
      method: 'sampled',
      given: TANGENTS,
      drawn: tangents,
      runs: 30,
      show: one => `${showCase(one)} along ${showVector(one.d)}`,
      examine: one => examine(one, false, true),
      falsehood: { says: 'D_f + conv{0, d} has both.', examine: one => examine(one, true, true) },
    }),
    experiment<Tangent>({
      says: 'A field that is not conservative has neither: D_f + conv{0, d}.',
      method: 'sampled',
      given: TANGENTS,
      show: one => `${showCase(one)} along ${showVector(one.d)}`,
      examine: one => examine(one, true, false),
      falsehood: { says: 'D_f has neither.', examine: one => examine(one, false, false) },
    }),
  ],
  beyond:
    'The equivalence for all definable fields: the stratification is not built beyond piecewise affine functions.',
};
