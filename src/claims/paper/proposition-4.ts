/** Proposition 4: the chain rule for selection derivatives. */
import type { Rational } from '../../numbers/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed } from '../experiment.ts';
import { type Chain, chains, parts, showChain } from '../kit/chains.ts';
import { q, showVector } from '../kit/programs.ts';
import { isSameVector } from '../kit/sets.ts';

/** Ĵ_F(x)ᵀ ∇̂g(F(x)); `untransposed`: Ĵ_F(x) ∇̂g(F(x)). */
function examine(one: Chain, untransposed = false): Observed {
  const { outer, inner, whole } = parts(one);
  const entry = (i: number): Rational =>
    outer.reduce(
      (sum, partial, j) => sum.add(partial.mul(untransposed ? inner[i]![j]! : inner[j]![i]!)),
      q(0),
    );
  const product = one.at.map((_, i) => entry(i));
  return heldIf(
    isSameVector(product, whole),
    `Ĵ_Fᵀ ∇̂g = ${showVector(product)}, the composition returns ${showVector(whole)}`,
  );
}

export const proposition4: Claim = {
  id: 'proposition-4',
  kind: 'proposition',
  title: 'Ĵ_F(x)ᵀ ∇̂g(F(x)) is a selection derivative of g ∘ F',
  statement: String.raw`Let $F: \mathbb{R}^{p_1} \mapsto \mathbb{R}^{p_2}$ with each coordinate in $\mathcal{S}$, $g: \mathbb{R}^{p_2} \mapsto \mathbb{R}$ in $\mathcal{S}$, and $\hat J_F$ a selection Jacobian of $F$. Then $g \circ F \in \mathcal{S}$, and $x \mapsto \hat J_F(x)^\top \hat\nabla g(F(x))$ is a selection derivative for $g \circ F$.`,
  source: 'Proposition 4, section 2.2',
  hypotheses: ['F and g are elementary selections'],
  decidable: 'Both sides are vectors of rationals.',
  dependsOn: ['proposition-1', 'definition-4'],
  property: 'chain-rule',
  experiments: [
    experiment<Chain>({
      says: 'The product of the derivatives of the parts is what automatic differentiation returns for the composition, with ties at both levels.',
      method: 'exact',
      given: [
        { inner: ['abs(x)', 'max(x, y)'], outer: 'max(x, y) * relu(x - y)', at: [q(0), q(0)] },
        { inner: ['relu(x)', 'x - relu(y)'], outer: 'abs(x - y)', at: [q(0), q(0)] },
        { inner: ['x * y', 'abs(y)'], outer: 'min(x, y) + x^2', at: [q(1), q(1)] },
      ],
      settled: 'drawn',
      drawn: chains,
      runs: 50,
      show: showChain,
      examine: one => examine(one),
      falsehood: {
        says: 'So is the product with the Jacobian, not transposed.',
        examine: one => examine(one, true),
      },
    }),
  ],
  errata: [
    {
      of: 'wording',
      printed: 'each of its coordinate f_i, i = 1 … q [of F: ℝ^{p_1} → ℝ^{p_2}]',
      why: 'q is not defined there: F has p_2 coordinates.',
      mended: 'i = 1 … p_2',
    },
    {
      of: 'proof',
      printed: 'its gradient is given by J_{F_i} × ∇g_j ∘ F_i on U_ij',
      why: 'The factors do not fit: a p_2 × p_1 matrix times a vector of p_2 entries. The statement, with its transpose, is right.',
      mended: 'J_{F_i}ᵀ × ∇g_j ∘ F_i',
    },
  ],
};
