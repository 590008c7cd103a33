/** Theorem 4: convergence of minibatch gradient descent, and the insignificance of artefacts. */

import fc from 'fast-check';
import { judgePoint } from '../../descent/index.ts';
import { counted } from '../../documents/counted.ts';
import { format, type Rational, rational } from '../../numbers/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed } from '../experiment.ts';
import { gradientOf } from '../kit/ad.ts';
import { descent, engineRuns, problemIn } from '../kit/descents.ts';
import { words } from '../kit/language/orders.ts';
import { lineOf, q, showVector } from '../kit/programs.ts';
import { isSameVector } from '../kit/sets.ts';

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

/** A program with an artificial critical point at 0, that a run meets or not. */
const ARTIFICIAL = 'f(t) = abs(t - 3) + (relu(-t) + t - relu(t))';

interface Start {
  readonly start: Rational;
  readonly c: Rational;
}

/** Whether the run stops at 0, and what is said of that point and of the way there. */
function isCaught({ start, c }: Start): boolean {
  const [run] = engineRuns(ARTIFICIAL, { from: [[format(start)]], step: [format(c), format(c)], steps: 25 });
  return run!.end === 'trapped' && run!.at?.join() === '0';
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

/** All starts −1/n, …, −60/n and three c: how many runs stop, and of how many starts that are sums of steps. */
function countCaught(n: number, anywhere = false): Observed {
  const starts = Array.from({ length: 60 }, (_, k) => q(-k - 1, n)).flatMap(start =>
    [q(1), q(1, 2), q(2, 3)].map(c => ({ start, c })),
  );
  const caught = starts.filter(isCaught);
  const wanted = anywhere ? [] : starts.filter(isExceptional);
  return heldIf(
    caught.length === wanted.length && caught.every((one, k) => one === wanted[k]),
    `${caught.length} of ${starts.length} runs stop at 0: those that start at a sum of steps`,
  );
}

/** Minibatches: f_1 … f_n, starts that are drawn, and one that is not. */
interface Batches {
  readonly text: string;
  readonly batch: number;
  /** A start from which a corner is met. */
  readonly exceptional: readonly string[];
}

/** No drawn start meets a corner; `given`: the exceptional one does not. */
function avoidsCorners({ text, batch, exceptional }: Batches, given = false): Observed {
  const box = exceptional.map(() => ['-3', '3'] as const);
  const runs = engineRuns(
    text,
    given ? { from: [exceptional], batch, steps: 8 } : { starts: 12, box, batch, steps: 8 },
  );
  const hits = runs.reduce((sum, { hitCount }) => sum + hitCount, 0);
  const met = runs.find(({ hitCount }) => hitCount > 0)?.hits[0];
  return heldIf(
    hits === 0 && runs.every(({ openCount }) => openCount === 0),
    met === undefined
      ? `${counted(runs.length, 'run')} of 8 steps, and no corner is met`
      : `x_${met.step} = (${met.at.join(', ')}) is a corner`,
  );
}

/** f_1 … f_n at a point: the mean of ∇̂f_I over all nonempty I, each as likely; `empty`: with I = ∅ as 0. */
function meanOfBatches(
  { text, at }: { readonly text: string; readonly at: readonly Rational[] },
  empty = false,
): Observed {
  const { summands, summandLine, objectiveLine } = problemIn(text);
  const gradients = summands.map((_, i) => gradientOf(summandLine(i), at));
  const batches = [...words(gradients.length, 2)]
    .map(word => gradients.filter((_, i) => word[i] === 1))
    .filter(batch => batch.length > 0);
  const all = q(batches.length + (empty ? 1 : 0));
  const mean = at.map((_, j) =>
    batches.reduce(
      (sum, batch) => sum.add(batch.reduce((s, g) => s.add(g[j]!), q(0)).div(q(batch.length).mul(all))),
      q(0),
    ),
  );
  const J = gradientOf(objectiveLine, at);
  return heldIf(
    isSameVector(mean, J),
    `E ∇̂f_I = ${showVector(mean)}, ∇̂J = ${showVector(J)}, of ${counted(batches.length, 'set')} I`,
  );
}

/** Convex quadratics, full batches: where the run goes is proven; `schedule`: Σ γ_k is finite for 1/(k+2)². */
interface Quadratic {
  readonly text: string;
  readonly from: readonly string[];
  readonly limit: readonly string[];
}

function converges({ text, from, limit }: Quadratic, schedule: string): Observed {
  const [run] = engineRuns(text, {
    from: [from],
    schedule,
    step: ['1/2', '1/2'],
    batch: problemIn(text).summands.length,
  });
  const { kind } = judgePoint(problemIn(text), limit, 10_000);
  return heldIf(
    run!.end === 'converges' && run!.at!.join() === limit.join() && kind === 'clarke',
    `${run!.end === 'short' ? `ends short of (${run!.shortOf?.join(', ')})` : `${run!.end} to (${run!.at?.join(', ')})`}, ${kind} critical`,
  );
}

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
      settled: 'drawn',
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
      settled: 'drawn',
      drawn: fc.record({
        start: fc.integer({ min: -60, max: -1 }).map(n => q(n, 24)),
        c: fc.constantFrom(q(1), q(1, 2), q(2, 3)),
      }),
      runs: 30,
      show: ({ start, c }) => `from ${start.toFraction()}, c = ${c.toFraction()}`,
      examine: one =>
        heldIf(
          isCaught(one) === isExceptional(one),
          isCaught(one) ? 'stops at 0, which is not Clarke critical' : 'passes',
        ),
      falsehood: { says: 'No run stops there.', examine: one => heldIf(!isCaught(one), 'it stops at 0') },
    }),
    experiment<number>({
      says: 'Of all starts on a grid and three c the runs that stop there are counted: those from sums of steps.',
      method: 'exhaustive',
      given: [6],
      show: n => `starts −1/${n}, …, −60/${n}`,
      examine: n => countCaught(n),
      falsehood: { says: 'None of them stops.', examine: n => countCaught(n, true) },
    }),
    experiment<Batches>({
      says: 'Minibatches: runs from drawn starts meet no corner in 8 steps.',
      method: 'exact',
      given: [
        { text: 'f(t) = abs(t), abs(t - 1) + relu(-t) + t - relu(t)', batch: 1, exceptional: ['1'] },
        { text: 'f(x, y) = max(x, y), abs(x) - min(y, 0), relu(x + y)', batch: 2, exceptional: ['1', '1'] },
        { text: 'f(x, y) = abs(x*y), x^2/3 + abs(y)', batch: 1, exceptional: ['0', '1'] },
      ],
      show: ({ text, batch }) => `${text}, batches of ${batch}`,
      examine: one => avoidsCorners(one),
      falsehood: { says: 'Runs from no start meet one.', examine: one => avoidsCorners(one, true) },
    }),
    experiment<{ readonly text: string; readonly at: readonly Rational[] }>({
      says: 'As mended, I uniform among the nonempty sets: the mean of ∇̂f_I is ∇̂J, with ties too.',
      method: 'exact',
      given: [
        { text: 'f(x, y) = abs(x), max(x, y)', at: [q(0), q(0)] },
        { text: 'f(x, y) = x^2, relu(y), x*y', at: [q(1), q(0)] },
        { text: 'f(x) = relu(x), relu(-x) + x, x^3, 1 - x', at: [q(0)] },
      ],
      show: ({ text, at }) => `${text} at ${showVector(at)}`,
      examine: one => meanOfBatches(one),
      falsehood: { says: 'So it is with I = ∅, and f_∅ = 0.', examine: one => meanOfBatches(one, true) },
    }),
    experiment<Quadratic>({
      says: 'Where a run goes is proven for mean values of quadratics with steps of infinite sum: to a Clarke critical point.',
      method: 'proof',
      given: [
        { text: 'f(x, y) = (x - 1)^2/2, (y + 2)^2/2', from: ['3', '0'], limit: ['1', '-2'] },
        { text: 'f(x) = x^2/2, (x - 3)^2/2', from: ['5'], limit: ['3/2'] },
        { text: 'f(x, y) = (x + y)^2/4 + relu(x - y - 10)', from: ['1', '0'], limit: ['1/2', '-1/2'] },
      ],
      show: ({ text, from }) => `${text} from (${from.join(', ')})`,
      examine: one => converges(one, '1/(k+1)'),
      falsehood: {
        says: 'It is so without Σ α_k = ∞, for α_k = 1/(k + 2)².',
        examine: one => converges(one, '1/(k+2)^2'),
      },
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
      why: 'I is a nonempty set, and no number: for I = ∅ the mean is 0/0. Uniform among the nonempty sets E ∇̂f_I = ∇̂J: each i has the weight (2ⁿ − 1)/n · 1/(2ⁿ − 1) = 1/n.',
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
