/** Lemma 1: the two products of matrices, with the projection in front, are the same. */
import fc from 'fast-check';
import type { Rational } from '../../numbers/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed } from '../experiment.ts';
import { words } from '../kit/language/orders.ts';
import { q } from '../kit/programs.ts';

/** d_{p+1}, …, d_m ∈ ℝᵐ. */
interface Vectors {
  readonly p: number;
  readonly m: number;
  readonly d: readonly (readonly Rational[])[];
}

type Matrix = readonly (readonly Rational[])[];

const identity = (m: number): Matrix =>
  Array.from({ length: m }, (_, i) => Array.from({ length: m }, (_, j) => q(i === j ? 1 : 0)));

const product = (a: Matrix, b: Matrix): Matrix =>
  a.map(row =>
    b[0]!.map((_, j) => row.reduce((sum, x, k) => (x.n === 0n ? sum : sum.add(x.mul(b[k]![j]!))), q(0))),
  );

/** P_p (I − e_i e_iᵀ + d_i e_iᵀ) ⋯ and P_p (I + d_i e_iᵀ) ⋯, i from p + 1 to m; `whole`: without the projection. */
function sides({ p, m, d }: Vectors, whole: boolean): readonly [Matrix, Matrix] {
  const factor = (i: number, keep: boolean): Matrix =>
    identity(m).map((row, r) =>
      row.map((x, c) => (c !== i ? x : d[i - p]![r]!.add(keep || r !== i ? x : q(0)))),
    );
  const one = (keep: boolean): Matrix => {
    let left: Matrix = identity(m).map((row, r) => (whole || r < p ? row : row.map(() => q(0))));
    for (let i = p; i < m; i++) left = product(left, factor(i, keep));
    return left;
  };
  return [one(false), one(true)];
}

const isSame = (a: Matrix, b: Matrix): boolean =>
  a.every((row, i) => row.every((x, j) => x.equals(b[i]![j]!)));

function examine(one: Vectors, whole = false): Observed {
  const [left, right] = sides(one, whole);
  return heldIf(isSame(left, right), `p = ${one.p}, m = ${one.m}: both products are one matrix`);
}

/**
 * Both sides are affine in each d_i by itself, and there are as many matrices as there are i: they are equal for all real d if they
 * are where each d_i is 0 or one of e_1, …, e_m, since these points span ℝᵐ affinely.
 */
function* spanning(most: number): Iterable<Vectors> {
  for (let m = 2; m <= most; m++)
    for (let p = 1; p < m; p++)
      for (const word of words(m - p, m + 1))
        yield { p, m, d: word.map(k => Array.from({ length: m }, (_, j) => q(j === k - 1 ? 1 : 0))) };
}

const drawn: fc.Arbitrary<Vectors> = fc
  .integer({ min: 2, max: 7 })
  .chain(m => fc.integer({ min: 1, max: m - 1 }).map(p => ({ m, p })))
  .chain(({ m, p }) =>
    fc
      .array(
        fc.array(
          fc.integer({ min: -9, max: 9 }).map(x => q(x)),
          { minLength: m, maxLength: m },
        ),
        {
          minLength: m - p,
          maxLength: m - p,
        },
      )
      .map(d => ({ p, m, d })),
  );

const show = ({ p, m, d }: Vectors): string =>
  `p = ${p}, m = ${m}, d = ${d.map(row => `(${row.map(x => x.toFraction()).join(' ')})`).join(' ')}`;

export const lemma1: Claim = {
  id: 'lemma-1',
  kind: 'lemma',
  title: 'P_p ∏(I − e_i e_iᵀ + d_i e_iᵀ) = P_p ∏(I + d_i e_iᵀ): forward and backward mode compute the same',
  statement: String.raw`Let $0 < p < m$ and $d_i \in \mathbb{R}^m$ for $i = p + 1, \ldots, m$. Then $$P_p (I - e_{p+1} e_{p+1}^\top + d_{p+1} e_{p+1}^\top) \cdots (I - e_m e_m^\top + d_m e_m^\top) = P_p (I + d_{p+1} e_{p+1}^\top) \cdots (I + d_m e_m^\top)$$ where $P_p$ is the projection on the first $p$ coordinates.`,
  source: 'Lemma 1 and (6), section 4; its proof in Appendix B',
  hypotheses: ['0 < p < m', 'd_i ∈ ℝᵐ for i = p + 1, …, m'],
  decidable:
    'Both sides are affine in each d_i: the identity holds for all real d if it holds on 0, e_1, …, e_m in the place of each.',
  dependsOn: [],
  experiments: [
    experiment<Vectors>({
      says: 'For each m up to 4 (5 with more effort) and each p the identity holds for all real d_i.',
      method: 'proof',
      given: effort => spanning(effort > 1 ? 5 : 4),
      show,
      examine: one => examine(one),
      falsehood: { says: 'So it does without the projection P_p.', examine: one => examine(one, true) },
    }),
    experiment<Vectors>({
      says: 'It holds for integer d_i, m up to 7.',
      method: 'exact',
      settled: 'drawn',
      drawn,
      runs: 60,
      show,
      examine: one => examine(one),
      falsehood: { says: 'So it does without the projection P_p.', examine: one => examine(one, true) },
    }),
  ],
  errata: [
    {
      of: 'proof',
      printed: 'for each i ∈ {p + 1, …, m − 1} (9) … We argue by exhaustion from i = m − 1 downward to i = p',
      why: 'The range must begin with p, which is the result of interest; the argument is an induction.',
      mended: 'for each i ∈ {p, …, m − 1}, by induction',
    },
  ],
};
