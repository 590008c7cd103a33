/** Equation (5): the product of selection Jacobians. */
import fc from 'fast-check';
import type { Rational } from '../../numbers/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed } from '../experiment.ts';
import { type Chain, parts } from '../kit/chains.ts';
import { expressions, pointsIn, q, showVector } from '../kit/programs.ts';
import { isSameVector } from '../kit/sets.ts';

/** F₁ and F₂, both of ℝ² into ℝ². */
interface Jacobians {
  readonly outer: readonly string[];
  readonly inner: readonly string[];
  readonly at: readonly Rational[];
}

/** Row by row: Ĵ_{F₁∘F₂} = (Ĵ_{F₁} ∘ F₂) × Ĵ_{F₂}; `turned`: with the factors in the other order. */
function examine({ outer, inner, at }: Jacobians, turned = false): Observed {
  const rows = outer.map((body): Chain => ({ inner, outer: body, at })).map(parts);
  const J1 = rows.map(row => row.outer);
  const J2 = rows[0]!.inner;
  const [left, right] = turned ? [J2, J1] : [J1, J2];
  const product = left.map(row =>
    at.map((_, i) => row.reduce((sum, x, j) => sum.add(x.mul(right[j]![i]!)), q(0))),
  );
  return heldIf(
    product.every((row, k) => isSameVector(row, rows[k]!.whole)),
    `Ĵ = [${product.map(showVector).join(', ')}]`,
  );
}

const pair = fc.array(expressions(2), { minLength: 2, maxLength: 2 });

export const equation5: Claim = {
  id: 'equation-5',
  kind: 'equation',
  title: 'Ĵ_{F₁∘F₂} = (Ĵ_{F₁} ∘ F₂) × Ĵ_{F₂}',
  statement: String.raw`If $F_1$ and $F_2$ are elementary selections, then $F_1 \circ F_2 \in \mathcal{S}$ and $$\hat J_{F_1 \circ F_2} = (\hat J_{F_1} \circ F_2) \times \hat J_{F_2}.$$`,
  source: 'Equation (5), section 2.2',
  hypotheses: ['F₁ and F₂ are elementary selections'],
  decidable: 'Both sides are matrices of rationals.',
  dependsOn: ['proposition-4'],
  property: 'chain-rule',
  experiments: [
    experiment<Jacobians>({
      says: 'The Jacobian of the composition is the product, with ties at both levels.',
      method: 'exact',
      given: [{ outer: ['max(x, y)', 'min(x, y)'], inner: ['abs(x)', 'relu(x - y)'], at: [q(0), q(0)] }],
      settled: 'drawn',
      drawn: fc.record({ outer: pair, inner: pair, at: pointsIn(2) }),
      runs: 30,
      show: ({ outer, inner, at }) => `(${outer.join(', ')}) ∘ (${inner.join(', ')}) at ${showVector(at)}`,
      examine: one => examine(one),
      falsehood: { says: 'It is the product in the other order.', examine: one => examine(one, true) },
    }),
  ],
};
