/** Theorem 7: off a null set of starts and finitely many steps, runs stay where the function is differentiable. */
import fc from 'fast-check';
import { judgePoint } from '../../descent/index.ts';
import { explain } from '../../fields/index.ts';
import { format, type Rational } from '../../numbers/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, fails, heldIf, holds, type Observed, open } from '../experiment.ts';
import { gradientOf } from '../kit/ad.ts';
import { descent, engineRuns, problemIn } from '../kit/descents.ts';
import { caseOf, lineOf, q } from '../kit/programs.ts';
import { showSet } from '../kit/sets.ts';

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

/** (t − 1)² from 2 on, 2t − 3 before, and at t = 1 the derivative 0 by −2·zero(t − 1): an artificial critical point. */
const NEWTON = 'f(t) = relu(t - 2)^2 + 2*t - 3 - 2*(relu(-(t - 1)) + (t - 1) - relu(t - 1))';

interface FirstStep {
  readonly start: Rational;
  readonly c: Rational;
}

/** From t > 2 the first step leads to 1, all of them, if 1/γ_0 = 2, the second derivative there; else from finitely many. */
function isExceptionalStep({ start, c }: FirstStep, never = false): Observed {
  const [run] = engineRuns(NEWTON, { from: [[format(start)]], step: [format(c), format(c)], steps: 2 });
  const isTrapped = run!.end === 'trapped' && run!.at?.join() === '1' && run!.steps === 1;
  const { kind } = judgePoint(problemIn(NEWTON), ['1'], 10_000);
  const isNamed = !isTrapped || run!.arrival?.kind === 'exceptional';
  return heldIf(
    kind === 'artificial' && isNamed && isTrapped === (never ? false : c.equals(q(1, 2))),
    isTrapped ? `stops at 1, ${kind} critical: an ${run!.arrival?.kind} step` : 'is not at 1 after one step',
  );
}

/** The start of a null set: of an affine piece every step is one-to-one. */
function isNullSet({ start, c }: FirstStep, never = false): Observed {
  const [run] = engineRuns(IDENTITY, { from: [[format(start)]], step: [format(c), format(c)], steps: 20 });
  const isTrapped = run!.end === 'trapped';
  return heldIf(
    isTrapped === isSumOfSteps(start, c) && (!isTrapped || (!never && run!.arrival?.kind === 'null-set')),
    isTrapped
      ? `stops at ${run!.at}: the starts around that do are a ${run!.arrival?.kind}`
      : 'passes over 0',
  );
}

const IDENTITY = 'f(t) = t - (relu(-t) + t - relu(t))';

/** Steps c/(k + 1) along the identity, slope 1: the run is at 0 after some of 20 steps. */
function isSumOfSteps(start: Rational, c: Rational): boolean {
  let x = start;
  for (let k = 0; k < 20; k++) {
    if (x.n === 0n) return true;
    x = x.sub(c.div(q(k + 1)));
  }
  return x.n === 0n;
}

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
      settled: 'drawn',
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
    experiment<FirstStep>({
      says: 'F is needed: with 1/γ an eigenvalue of a Hessian an open set of starts is led to an artificial critical point; with other steps none of these is.',
      method: 'exact',
      given: [q(1, 2), q(1, 3), q(2, 3), q(1, 4)].flatMap(c =>
        [q(5, 2), q(3), q(9, 4), q(100)].map(start => ({ start, c })),
      ),
      show: ({ start, c }) => `${NEWTON} from ${start.toFraction()}, γ_0 = ${c.toFraction()}`,
      examine: one => isExceptionalStep(one),
      falsehood: { says: 'No step leads there.', examine: one => isExceptionalStep(one, true) },
    }),
    experiment<FirstStep>({
      says: 'With all steps one-to-one the runs that end at an artificial critical point begin in a null set: sums of steps.',
      method: 'exact',
      given: [
        { start: q(1), c: q(1) },
        { start: q(3, 2), c: q(1) },
        { start: q(3, 4), c: q(1, 2) },
        { start: q(11, 6), c: q(1) },
        { start: q(7, 5), c: q(1) },
      ],
      settled: 'drawn',
      drawn: fc.record({
        start: fc.integer({ min: 1, max: 40 }).map(n => q(n, 12)),
        c: fc.constantFrom(q(1), q(1, 2), q(1, 3)),
      }),
      runs: 15,
      show: ({ start, c }) => `${IDENTITY} from ${start.toFraction()}, c = ${c.toFraction()}`,
      examine: one => isNullSet(one),
      falsehood: { says: 'No run ends there.', examine: one => isNullSet(one, true) },
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
    {
      of: 'proof',
      printed:
        'any sequence with initial condition out of N must remain in the zone of differentiability of J as well as all f_I … ∇̂J(x) = ∇J(x) = ∂ᶜJ(x)',
      on: 'f = y − 3 max(0, min(y − x², 2x² − y)), at 0',
      refute: () => {
        const found = explain(caseOf('f(x, y) = y - 3*relu(min(y - x^2, 2*x^2 - y))', 0, 0).line, [
          q(0),
          q(0),
        ]);
        if (isEvaluationFailure(found) || found.clarke.status !== 'exact') return open('∂ᶜf(0)');
        const { gradients } = found.clarke;
        return heldIf(
          gradients.length === 1,
          `|f − y| ≤ 3x²/2, so f is differentiable at 0 with the gradient (0, 1), which is returned: 0 is in neither Sing nor C. But ∂ᶜf(0) is the hull of ${showSet(gradients)}`,
        );
      },
      mended:
        'Sing is the set of points where some f_I is not strictly differentiable: the points where ∂ᶜf_I has several elements. It is in the boundaries of the cells, and null as well.',
    },
    {
      of: 'proof',
      printed: 'From stratification arguments we know that Sing has a dimension lower than p − 1',
      on: '|t|, p = 1',
      refute: () => {
        const slopes = [q(-1), q(1)].map(x => gradientOf(lineOf(TEXT), [x])[0]!);
        return heldIf(
          slopes[0]!.equals(slopes[1]!),
          'the slopes are −1 and 1: Sing = {0} has the dimension 0 = p − 1',
        );
      },
      mended: '… has a dimension of at most p − 1.',
    },
    {
      of: 'wording',
      printed:
        'I ⊂ {1, …, m} … N_{k_0} := {x : ∃k ≤ k_0, ∃Φ ∈ Ψ_{k_0}(x) ∈ C ∪ Sing}, Ψ_{k_0} := {∏_{j=1}^k Φ_{I_j, i_j}^j}',
      why: 'The f_i are n: I ⊂ {1, …, n}. Ψ_{k_0} is a set of maps, and has no value at x; its elements are compositions, with the first step innermost, and begin with step 0.',
      mended: 'I ⊂ {1, …, n}; ∃Φ ∈ Ψ_{k_0}: Φ(x) ∈ C ∪ Sing; Φ = Φ^k ∘ … ∘ Φ^0.',
    },
  ],
  beyond: 'Almost sure limits; all definable functions.',
};
