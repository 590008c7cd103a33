/** Claim 3: for all λ but finitely many, preimages of small sets under λ Id − ∇g are small. */
import fc from 'fast-check';
import { localModel } from '../../descent/index.ts';
import type { Rational } from '../../numbers/index.ts';
import {
  derivative,
  formatPolynomial,
  isZeroPolynomial,
  type Polynomial,
  polynomial,
  subtractPolynomials,
} from '../../polynomials/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, UNMET } from '../experiment.ts';
import { gradientOf } from '../kit/ad.ts';
import { fewNumbers, lineOf, q } from '../kit/programs.ts';

/** g(x, y) = (a x² + 2b xy + a y²)/2, of which the Hessian has the eigenvalues a + b and a − b; and a λ. */
interface Quadratic {
  readonly a: Rational;
  readonly b: Rational;
  readonly lambda: Rational;
}

/** det(λI − ∇²g) ≠ 0: Φ_λ is a bijection, and preimages of lines are lines. */
function isInvertible({ a, b, lambda }: Quadratic, anyway = false): Observed {
  const F = [a.add(b), a.sub(b)];
  const exceptional = F.some(value => value.equals(lambda));
  if (exceptional && !anyway) return UNMET;
  const diagonal = lambda.sub(a);
  const determinant = diagonal.mul(diagonal).sub(b.mul(b));
  return heldIf(
    determinant.n !== 0n,
    `F = {${F.map(x => x.toFraction()).join(', ')}}, det Φ_λ′ = ${determinant.toFraction()}`,
  );
}

/** g of degree 3 in two variables, with its F by hand; and a λ. */
interface Cubic {
  readonly text: string;
  readonly F: readonly number[];
  readonly lambda: Rational;
}

const CUBICS: readonly Omit<Cubic, 'lambda'>[] = [
  { text: 'g(x, y) = x^3/3 + y^2', F: [2] },
  { text: 'g(x, y) = x^3 + y^3', F: [] },
  { text: 'g(x, y) = (x + y)^3/3 + (x - y)^2', F: [4] },
  { text: 'g(x, y) = x^2*y', F: [] },
  { text: 'g(x, y) = x^2/2 + 3*y^2/2 + x - y', F: [1, 3] },
];

/**
 * The determinant of λI − ∇²g is a polynomial of degree at most 2 in x and in y: it is 0 if it is on a grid of 3 × 3 points. If it is not, Φ_λ is
 * locally one-to-one off its zeros, a curve; so preimages of curves and points have no interior.
 */
function isInF({ text, F, lambda }: Cubic, none = false): Observed {
  const grid = [0, 1, 2].flatMap(x => [0, 1, 2].map(y => [q(x), q(y)]));
  const determinants = grid.map(at => {
    const { hessian } = localModel(lineOf(text), at)!;
    const entry = (i: number, j: number): Rational => hessian[i]![j]!;
    return lambda
      .sub(entry(0, 0))
      .mul(lambda.sub(entry(1, 1)))
      .sub(entry(0, 1).mul(entry(1, 0)));
  });
  const vanishes = determinants.every(({ n }) => n === 0n);
  return heldIf(
    vanishes === (!none && F.some(value => lambda.equals(q(value)))),
    `det(λI − ∇²g) ${vanishes ? 'is 0 everywhere' : `is ${determinants.find(({ n }) => n !== 0n)!.toFraction()} somewhere`}; F = {${F.join(', ')}}`,
  );
}

/** One variable: g a polynomial, z a value. */
interface OneVariable {
  readonly g: Polynomial;
  readonly lambda: Rational;
  readonly z: Rational;
}

/** λx − g′(x) = z at finitely many x, λ not in F = {2a} for g = ax² + bx + c, F = ∅ for other degrees above 2, F = {0} below. */
function hasFinitePreimages({ g, lambda, z }: OneVariable, anyway = false): Observed {
  const slope = derivative(g);
  const F = slope.coefficients.length <= 2 ? [polynomialAt(slope, 1)] : [];
  if (!anyway && F.some(value => value.equals(lambda))) return UNMET;
  const zAt = anyway && F.length > 0 ? polynomialAt(slope, 0).mul(q(-1)) : z;
  const l = anyway && F.length > 0 ? F[0]! : lambda;
  const difference = subtractPolynomials(polynomial([zAt.mul(q(-1)), l]), slope);
  return heldIf(!isZeroPolynomial(difference), `Φ_λ(x) − z = ${formatPolynomial(difference, 'x')}`);
}

const polynomialAt = ({ coefficients, denominator }: Polynomial, k: number): Rational => {
  const numerator = coefficients[k] ?? 0n;
  return q(Number(numerator), Number(denominator));
};

export const claim3: Claim = {
  id: 'claim-3',
  kind: 'claim',
  title: 'For Φ_λ = λ Id − ∇g and all λ > 0 off a finite set, dim Z < p implies dim Φ_λ⁻¹(Z) < p',
  statement: String.raw`Let $g: \mathbb{R}^p \to \mathbb{R}$ be definable and differentiable, and $\Phi_\lambda = \lambda\, \mathrm{Id} - \nabla g$ for $\lambda > 0$. There exists a finite set $F$ in $(0, +\infty)$ such that $$\forall \lambda \in (0, +\infty) \setminus F, \forall Z \subset \mathbb{R}^p \text{ definable}, \dim Z < p \Rightarrow \dim \Phi_\lambda^{-1}(Z) < p.$$`,
  source: 'Claim 3 and (12), Appendix E',
  hypotheses: ['g is definable and differentiable', 'λ > 0'],
  decidable:
    'For quadratic g the set F is the spectrum of the Hessian, and Φ_λ is linear; for polynomials of one variable preimages of points are zeros of a polynomial.',
  dependsOn: ['theorem-5'],
  experiments: [
    experiment<Quadratic>({
      says: 'Two variables, quadratic g: Φ_λ is a bijection for λ off the two eigenvalues.',
      method: 'exact',
      given: [
        { a: q(1), b: q(0), lambda: q(2) },
        { a: q(1), b: q(1), lambda: q(1) },
        { a: q(0), b: q(1), lambda: q(1) },
      ],
      drawn: fc.record({
        a: fewNumbers,
        b: fewNumbers,
        lambda: fc.constantFrom(q(1), q(2), q(1, 2), q(1, 3)),
      }),
      runs: 40,
      show: ({ a, b, lambda }) => `a = ${a.toFraction()}, b = ${b.toFraction()}, λ = ${lambda.toFraction()}`,
      examine: one => isInvertible(one),
      falsehood: { says: 'For all λ: F is empty.', examine: one => isInvertible(one, true) },
    }),
    experiment<Cubic>({
      says: 'Two variables, g of degree 3: F is where the determinant of Φ_λ′ vanishes everywhere, and has at most two elements.',
      method: 'proof',
      given: CUBICS.flatMap(g => [q(1), q(2), q(3), q(4), q(1, 2)].map(lambda => ({ ...g, lambda }))),
      show: ({ text, lambda }) => `${text}, λ = ${lambda.toFraction()}`,
      examine: one => isInF(one),
      falsehood: { says: 'F is empty.', examine: one => isInF(one, true) },
    }),
    experiment<OneVariable>({
      says: 'One variable, polynomials: preimages of points are finite for λ off F.',
      method: 'proof',
      given: [{ g: polynomial([q(0), q(0), q(1)]), lambda: q(1), z: q(0) }],
      drawn: fc.record({
        g: fc.array(fewNumbers, { minLength: 1, maxLength: 5 }).map(polynomial),
        lambda: fc.constantFrom(q(1), q(2), q(1, 2)),
        z: fewNumbers,
      }),
      runs: 40,
      show: ({ g, lambda, z }) =>
        `g = ${formatPolynomial(g, 'x')}, λ = ${lambda.toFraction()}, Z = {${z.toFraction()}}`,
      examine: one => hasFinitePreimages(one),
      falsehood: { says: 'For all λ: F is empty.', examine: one => hasFinitePreimages(one, true) },
    }),
  ],
  errata: [
    {
      of: 'proof',
      printed: 'the determinant is ∏_{i=1}^d (λ − λ_i(x)) … K_λ ⊂ ∪_{i=1}^m {λ_i(x) = λ}',
      why: 'There are p eigenvalues: d and m are other numbers.',
      mended: 'i = 1, …, p in both',
    },
    {
      of: 'proof',
      printed: 'the set ℝᵖ ∖ K_λ = {x ∈ L : Φ_λ′(x) is invertible}',
      on: 'g(x) = x|x|/2, λ = 1/2, x = 0: ∇g = |x|',
      refute: () => {
        const slopes = [q(-1), q(1)].map(x => gradientOf(lineOf('f(x) = abs(x)'), [x])[0]!);
        return heldIf(
          slopes[0]!.equals(slopes[1]!),
          'the slopes of ∇g are −1 and 1: 0 is not in L, so neither in K_λ ⊂ L nor in the set on the right',
        );
      },
      mended: 'L ∖ K_λ = {x ∈ L : Φ_λ′(x) is invertible}',
    },
  ],
  beyond:
    'All definable g: the general proof rests on a stratification and on the definable theorem of Sard.',
};
