/** Definition 6: the projection formula (10) on the strata of piecewise affine programs. */
import fc from 'fast-check';
import { explain } from '../../fields/index.ts';
import { dot, subtractVectors, type Vector } from '../../linear/index.ts';
import { rational } from '../../numbers/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open, UNMET } from '../experiment.ts';
import { type ClaimCase, caseOf, cases, q, showCase, showVector } from '../kit/programs.ts';
import { isSameSet, showSet } from '../kit/sets.ts';

/** A point and a direction, of which is asked whether it is tangent to the stratum of the point. */
export interface Tangent extends ClaimCase {
  readonly d: Vector;
}

const STEP = rational(1, 1_000_000);

/** Whether D_f, which is constant on a stratum of a piecewise affine function, is the same a little further on both sides. */
export function isTangent({ line, at, d }: Tangent): boolean {
  const sets = [-1, 0, 1].map(k =>
    explain(
      line,
      at.map((x, i) => x.add(d[i]!.mul(STEP).mul(q(k)))),
      { coincidences: true },
    ),
  );
  if (sets.some(isEvaluationFailure)) return false;
  const [before, here, behind] = sets.map(found => (isEvaluationFailure(found) ? undefined : found.active))!;
  if ([before, here, behind].some(set => set?.status !== 'exact')) return false;
  return (
    before!.status === 'exact' &&
    here!.status === 'exact' &&
    behind!.status === 'exact' &&
    here!.count === before!.count &&
    here!.count === behind!.count &&
    isSameSet(before!.gradients, here!.gradients) &&
    isSameSet(behind!.gradients, here!.gradients)
  );
}

/** ⟨v, d⟩ is the derivative of f along d, for all v ∈ D_f(x); `anyway`: also for d that leave the stratum. */
function examine(one: Tangent, anyway = false): Observed {
  if (one.d.length !== one.line.p || (!anyway && !isTangent(one))) return UNMET;
  const found = explain(one.line, one.at, { coincidences: true });
  const beside = explain(
    one.line,
    one.at.map((x, i) => x.add(one.d[i]!.mul(STEP))),
  );
  if (isEvaluationFailure(found) || isEvaluationFailure(beside)) return UNMET;
  if (found.active.status !== 'exact') return open(found.active.why);
  const { gradients } = found.active;
  const slope = beside.derivative.value[0]!.sub(found.derivative.value[0]!).div(STEP);
  const agree = gradients.every(
    v => dot(subtractVectors(v, gradients[0]!), one.d).n === 0n && dot(v, one.d).equals(slope),
  );
  return heldIf(
    agree,
    `D_f(x) is the hull of ${showSet(gradients)}; along ${showVector(one.d)} all have the slope ${slope.toFraction()} of f`,
  );
}

export const tangents: fc.Arbitrary<Tangent> = fc
  .tuple(
    cases(2, { affine: true }),
    fc.constantFrom<Vector>([q(1), q(0)], [q(0), q(1)], [q(1), q(1)], [q(1), q(-1)], [q(2), q(1)], [q(1)]),
  )
  .map(([one, d]) => ({ ...one, d: d.slice(0, one.line.p) }));

export const TANGENTS: readonly Tangent[] = [
  { ...caseOf('f(x, y) = max(x, y) + abs(x - y)', 1, 1), d: [q(1), q(1)] },
  { ...caseOf('f(x, y) = relu(-x) + x - relu(x) + y', 0, 2), d: [q(0), q(1)] },
  { ...caseOf('f(x, y) = abs(x) - relu(y)', 0, 0), d: [q(1), q(0)] },
];

export const definition6: Claim = {
  id: 'definition-6',
  kind: 'definition',
  title:
    'Variational stratification: on each stratum the projection of D(x) on the tangent space is the gradient of f restricted to it',
  statement: String.raw`$(f, D)$ has a $C^r$ variational stratification if there exists a $C^r$ Whitney stratification $(M_i)_{i \in I}$ of $\mathbb{R}^p$ such that $f$ is $C^r$ on each stratum and for all $x \in \mathbb{R}^p$ $$\mathrm{Proj}_{T_{M_x}(x)} D(x) = \{\mathrm{grad}\, f(x)\}.$$`,
  source: 'Definition 6 and (10), Appendix C.3',
  hypotheses: ['f is locally Lipschitz', 'a Whitney stratification with f of class Cʳ on each stratum'],
  decidable:
    'For piecewise affine f the strata are polyhedra on which I(x) is constant; d is tangent where I stays the same along ±d.',
  dependsOn: ['theorem-5', 'definition-5'],
  experiments: [
    experiment<Tangent>({
      says: 'Along directions tangent to the stratum all elements of D_f(x) have one slope, that of f.',
      method: 'sampled',
      given: TANGENTS,
      drawn: tangents,
      runs: 60,
      show: one => `${showCase(one)} along ${showVector(one.d)}`,
      examine: one => examine(one),
      falsehood: { says: 'So they have along all directions.', examine: one => examine(one, true) },
    }),
  ],
};
