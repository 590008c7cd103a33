/** Theorem 4: convergence of minibatch gradient descent, and the insignificance of artefacts. */
import fc from 'fast-check';
import { type Rational, rational } from '../../numbers/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed } from '../experiment.ts';
import { descent } from '../kit/descents.ts';
import { lineOf, q } from '../kit/programs.ts';

/** A program of one input, its one minimiser, where it starts, and c: the steps are c/(k + 1). */
interface Run {
  readonly text: string;
  readonly minimiser: Rational;
  readonly start: Rational;
  readonly c: Rational;
}

const STEPS = 60;

/** |x_n − x*| is at most the last step times the greatest slope, once a step has passed over x*. */
function reaches({ text, minimiser, start, c }: Run, slope: Rational): Observed {
  const points = descent(lineOf(text), [start], k => c.div(q(k + 1)), STEPS).map(([x]) => x!);
  const crossed = points.findIndex(
    (x, k) =>
      k > 0 &&
      x
        .sub(minimiser)
        .mul(points[k - 1]!.sub(minimiser))
        .compare(q(0)) <= 0,
  );
  if (crossed < 0) return { result: 'unmet' };
  const bound = c.mul(slope).div(q(crossed));
  const far = points.slice(crossed).filter(x => x.sub(minimiser).abs().compare(bound) > 0);
  return heldIf(
    far.length === 0,
    `passes over ${minimiser.toFraction()} at step ${crossed}, and stays within ${bound.toFraction()} of it`,
  );
}

/** A sign program with an artificial critical point at 0, that a run meets or not. */
const ARTIFICIAL = 'f(t) = abs(t - 3) + (relu(-t) + t - relu(t))';

interface Start {
  readonly start: Rational;
  readonly c: Rational;
}

/** From so many starts, how many runs stop at 0, which is not Clarke critical: they do only from a null set. */
function isCaught({ start, c }: Start): boolean {
  const points = descent(lineOf(ARTIFICIAL), [start], k => c.div(q(k + 1)), 25).map(([x]) => x!);
  return points.at(-1)!.equals(q(0));
}

/** The start is a sum of steps: the run arrives at 0 exactly. */
const isExceptional = ({ start, c }: Start): boolean => {
  let sum = q(0);
  for (let k = 0; k < 25; k++) {
    if (start.add(sum).equals(q(0))) return true;
    sum = sum.add(c.div(q(k + 1)));
  }
  return false;
};

const SUMMABLE = (k: number): Rational => rational(1n, 2n ** BigInt(k + 2));

export const theorem4: Claim = {
  id: 'theorem-4',
  kind: 'theorem',
  title:
    'With steps cα_k, α_k = o(1/log k), bounded runs of (8) accumulate at selection critical points; for almost all c and x_0 at Clarke critical ones',
  statement: String.raw`Let $x_{k+1} = x_k - \gamma_k \hat\nabla f_{I_k}(x_k)$, $\gamma_k = c \alpha_k$ with $c \in (0, 1]$ and $\alpha_k = o(1/\log k)$, bounded almost surely for all $c$ and all $x_0 \in K$ open. For all $x_0 \in K$, almost surely, $J(x_k)$ converges and all accumulation points are selection critical: $0 \in D_J(\bar x)$. For almost all $c$, almost all $x_0$, and almost surely, any accumulation point is Clarke critical: $0 \in \partial^c J(\bar x)$.`,
  source: 'Theorem 4, section 5.2; its proof in Appendices D and E',
  hypotheses: ['runs are bounded almost surely, for all c ∈ (0, 1] and x_0 ∈ K', 'as mended: Σ α_k = ∞'],
  decidable:
    'Runs of piecewise affine programs with rational steps are rational: whether one arrives at a point exactly is decided.',
  dependsOn: ['theorem-3', 'theorem-7', 'proposition-8'],
  experiments: [
    experiment<Run>({
      says: 'With steps c/(k + 1) runs on convex functions come to the minimiser, and stay within the last step of it.',
      method: 'exact',
      given: [
        { text: 'f(t) = abs(t)', minimiser: q(0), start: q(1), c: q(1) },
        { text: 'f(t) = max(t - 1, 2 - 2*t)', minimiser: q(1), start: q(1, 2), c: q(1, 2) },
      ],
      drawn: fc.record({
        text: fc.constant('f(t) = abs(t - 1/3)'),
        minimiser: fc.constant(q(1, 3)),
        start: fc.constantFrom(q(0), q(1), q(-1), q(7, 5)),
        c: fc.constantFrom(q(1), q(3, 4), q(1, 2)),
      }),
      runs: 12,
      show: ({ text, start, c }) => `${text} from ${start.toFraction()}, c = ${c.toFraction()}`,
      examine: one => reaches(one, q(2)),
      falsehood: { says: 'They stay within a 64th of that step.', examine: one => reaches(one, q(1, 64)) },
    }),
    experiment<Start>({
      says: 'A run stops at an artificial critical point exactly if its start is one of countably many: a sum of steps.',
      method: 'exact',
      given: [
        { start: q(-1), c: q(1) },
        { start: q(-3, 2), c: q(1) },
        { start: q(-11, 6), c: q(1) },
        { start: q(-1), c: q(3, 4) },
      ],
      drawn: fc.record({
        start: fc.integer({ min: -60, max: -1 }).map(n => q(n, 24)),
        c: fc.constantFrom(q(1), q(1, 2), q(2, 3)),
      }),
      runs: 40,
      show: ({ start, c }) => `from ${start.toFraction()}, c = ${c.toFraction()}`,
      examine: one =>
        heldIf(
          isCaught(one) === isExceptional(one),
          isCaught(one) ? 'stops at 0, which is not Clarke critical' : 'passes',
        ),
      falsehood: { says: 'No run stops there.', examine: one => heldIf(!isCaught(one), 'it stops at 0') },
    }),
  ],
  errata: [
    {
      of: 'statement',
      printed:
        'γ_k = cα_k, α_k = o(1/log k): all accumulation points are selection critical [without Σ γ_k = ∞]',
      on: 'J(x) = x²/2, n = 1, α_k = 2^−(k+2), c = 1, x_0 = 1',
      refute: () => {
        const points = descent(lineOf('f(x) = x^2/2'), [q(1)], SUMMABLE, 30).map(([x]) => x!);
        const x = points.at(-1)!;
        // ∏ (1 − γ_k) ≥ 1 − Σ γ_k = 1/2: the run decreases to a limit that is at least 1/2.
        return heldIf(
          x.compare(q(1, 2)) < 0,
          `x_k = ∏(1 − 2^−(j+2)) decreases, and is at least 1 − Σ 2^−(j+2) = 1/2: x_30 = ${x.valueOf().toFixed(6)}…, J′ is not 0 at the limit`,
        );
      },
      mended: 'α_k = o(1/log k) and Σ α_k = ∞',
    },
    {
      of: 'wording',
      printed: 'indices (I_k) taken uniformly in {0, …, n}, where f_I = 1/|I| Σ_{i∈I} f_i, I ⊂ {1, …, n}',
      why: 'I is a nonempty set: for I = ∅ the mean is 0/0.',
      mended: '(I_k) uniform among the nonempty subsets of {1, …, n}',
    },
    {
      of: 'proof',
      printed: 'The first point is Theorem 6 … {c ∈ (0, 1], ∃k ∈ ℕ, cγ_k ∈ F}',
      why: 'That D_J is conservative is Theorem 3; and γ_k contains c already.',
      mended: 'The first point is Theorem 3 … {c : ∃k, cα_k ∈ F}',
    },
  ],
  beyond:
    'Almost sure limits of infinitely many steps, and all definable functions; finite runs and their exceptional starts are decided.',
};
