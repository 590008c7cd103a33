/** Theorem 7: off a null set of starts and finitely many steps, runs stay where the function is differentiable. */
import fc from 'fast-check';
import { explain } from '../../fields/index.ts';
import type { Rational } from '../../numbers/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, fails, heldIf, holds, type Observed, open } from '../experiment.ts';
import { gradientOf } from '../kit/ad.ts';
import { descent } from '../kit/descents.ts';
import { caseOf, lineOf, q } from '../kit/programs.ts';

interface Run {
  readonly text: string;
  /** Where the pieces meet. */
  readonly corner: Rational;
  readonly start: Rational;
  readonly steps: (k: number) => Rational;
  readonly name: string;
}

/** Off those starts no point of the run is the corner. */
function avoids(run: Run): Observed {
  const points = descent(lineOf(run.text), [run.start], run.steps, 6).map(([x]) => x!);
  const met = points.findIndex(x => x.equals(run.corner));
  if (met < 0) return holds('no point of the run is the corner');
  const start = exceptionalStarts(run, met);
  return start.some(x => x.equals(run.start))
    ? holds(`the start is exceptional: point ${met} is the corner`)
    : fails(`point ${met} is the corner`);
}

/** Starts that can be at the corner after exactly so many steps: finitely many. */
function exceptionalStarts({ text, corner, steps }: Run, n: number): readonly Rational[] {
  const slopes = [-1, 1].map(side => gradientOf(lineOf(text), [corner.add(q(side))])[0]!);
  let starts: readonly Rational[] = [corner];
  for (let k = n - 1; k >= 0; k--)
    starts = starts.flatMap(x => slopes.map(slope => x.add(steps(k).mul(slope))));
  return starts;
}

const TEXT = 'f(t) = abs(t)';
const harmonic =
  (c: Rational) =>
  (k: number): Rational =>
    c.div(q(k + 1));

/** max(x, −1) with the piece 0 at 0 alone. */
const TRAP =
  'select s(x) { x when x > 0; 0*x when x = 0; x when x > -1 and x < 0; -1 when x <= -1 }\nf(x) = s(x)';

export const theorem7: Claim = {
  id: 'theorem-7',
  kind: 'theorem',
  title:
    'Off a null, meagre set N of starts and finitely many steps F, bounded runs of (8) converge to Clarke critical points, almost surely',
  statement: String.raw`Assume that each $f_1, \ldots, f_n$ belongs to $\mathcal{S}$. There exist a finite set of steps $F \subset (0, +\infty)$ and a zero measure meager subset $N$ of $\mathbb{R}^p$, such that for any positive sequence $\gamma_k = o(1/\log k)$ avoiding values in $F$, and any almost surely bounded sequence with initial condition in $\mathbb{R}^p \setminus N$, $J(x^k)$ converges towards a Clarke critical value and the cluster points of $x^k$ are Clarke critical, almost surely.`,
  source: 'Theorem 7, Appendix E',
  hypotheses: [
    'f_1, …, f_n ∈ 𝒮',
    'γ_k = o(1/log k) avoids F',
    'as mended: N depends on (γ_k), and Σ γ_k = ∞',
  ],
  decidable:
    'For one input and affine pieces the starts that lead to a corner after k steps are finitely many rationals, and are listed.',
  dependsOn: ['claim-3', 'proposition-3', 'proposition-8'],
  experiments: [
    experiment<Run>({
      says: 'A run meets the corner after k steps only from one of finitely many starts, at most 2ᵏ of them.',
      method: 'exact',
      given: [
        { text: TEXT, corner: q(0), start: q(1), steps: harmonic(q(1)), name: '1/(k + 1)' },
        { text: TEXT, corner: q(0), start: q(3, 2), steps: harmonic(q(1)), name: '1/(k + 1)' },
        { text: TEXT, corner: q(0), start: q(2, 7), steps: harmonic(q(1)), name: '1/(k + 1)' },
      ],
      drawn: fc.record({
        text: fc.constantFrom(TEXT, 'f(t) = max(t, -2*t)'),
        corner: fc.constant(q(0)),
        start: fc
          .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 6 }))
          .map(([n, d]) => q(n, d)),
        steps: fc.constant(harmonic(q(1))),
        name: fc.constant('1/(k + 1)'),
      }),
      runs: 40,
      show: ({ text, start, name }) => `${text} from ${start.toFraction()}, steps ${name}`,
      examine: avoids,
      falsehood: {
        says: 'No run meets the corner.',
        examine: run => {
          const points = descent(lineOf(run.text), [run.start], run.steps, 6).map(([x]) => x!);
          return heldIf(
            points.every(x => !x.equals(run.corner)),
            'a point of the run is the corner',
          );
        },
      },
    }),
  ],
  errata: [
    {
      of: 'statement',
      printed:
        'There exists a finite F and a zero measure N such that for any positive sequence γ_k = o(1/log k) avoiding F … with initial condition in ℝᵖ ∖ N',
      on: 'f = max(x, −1) with the piece 0 at x = 0 alone, γ_k = x_0/(k + 1), x_0 = 1/3 (any x_0 > 0 off N)',
      refute: () => {
        const x0 = q(1, 3);
        const points = descent(lineOf(TRAP), [x0], k => x0.div(q(k + 1)), 5).map(([x]) => x!);
        const found = explain(caseOf(TRAP, 0).line, [q(0)]);
        if (isEvaluationFailure(found)) return open(found.failure.why);
        const stays = points.slice(1).every(x => x.equals(q(0)));
        return heldIf(
          !(stays && found.clarkeCritical.verdict === 'no'),
          'x_1 = x_2 = … = 0, and 0 ∉ ∂ᶜf(0) = {1}: whatever F and N are, some x_0 > 0 is off N with steps off F',
        );
      },
      mended: 'N depends on the sequence (γ_k), as Theorem 4 uses it.',
    },
    {
      of: 'proof',
      printed:
        'Set Φ = Id − γ_k∇f_{I,j}. Applying Claim 3, we can find a finite set F for which γ_k ∉ F implies (12)',
      on: 'f = x², γ = 1/2',
      refute: () => {
        const points = [q(-1), q(1, 3), q(2)].map(
          x => descent(lineOf('f(x) = x^2'), [x], () => q(1, 2), 1)[1]![0]!,
        );
        return heldIf(
          !points.every(x => x.equals(q(0))),
          'Claim 3 is of λ Id − ∇g, with F = {2} for x²; Id − γ∇f maps ℝ to 0 at γ = 1/2, which is not in F',
        );
      },
      mended: '1/γ_k ∉ F',
    },
    {
      of: 'proof',
      printed: 'As a consequence N_{k_0} is closed with nonempty interior',
      on: 'the zero function: N_0 = {0}',
      refute: () => {
        const corners = [q(-1), q(1)].filter(
          x => gradientOf(lineOf('f(t) = relu(-t) + t - relu(t)'), [x])[0]!.n !== 0n,
        );
        return heldIf(corners.length > 0, 'N_0 = {0} has empty interior, which is what is needed');
      },
      mended: 'N_{k_0} has empty interior (that it is closed is not shown).',
    },
  ],
  beyond: 'Almost sure limits; all definable functions.',
};
