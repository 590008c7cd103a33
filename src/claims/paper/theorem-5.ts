/** Theorem 5: Whitney stratifications compatible with finitely many definable sets. */
import { explain } from '../../fields/index.ts';
import type { Rational } from '../../numbers/index.ts';
import { between, exactRoot, isExact, type RealRoot, VARIABLE } from '../../polynomials/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import { axis, isRestrictionFailure, restrict } from '../../segments/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, UNMET } from '../experiment.ts';
import { type ClaimCase, caseOf, cases, q } from '../kit/programs.ts';

/** Which nodes are tied at x, and how: the set V_I that holds x. */
const setAt = ({ line }: ClaimCase, x: Rational): string | undefined => {
  const found = explain(line, [x]);
  return isEvaluationFailure(found)
    ? undefined
    : found.ties.map(({ node, pieces }) => `${node}:${pieces.join()}`).join(' ');
};

/** Points and open intervals of the line; on each interval the nodes are tied alike at three points. `without`: the points left out. */
function isCompatible(one: ClaimCase, without = false): Observed {
  const found = restrict(one.line, axis, { from: q(-4), to: q(4) });
  if (isRestrictionFailure(found)) return UNMET;
  if (without && found.breakpoints.length === 0) return UNMET;
  const ends: readonly RealRoot[] = [
    exactRoot(VARIABLE, q(-4)),
    ...(without ? [] : found.breakpoints.map(({ at }) => at)),
    exactRoot(VARIABLE, q(4)),
  ];
  const alike = ends.slice(1).every((end, k) => {
    const middle = between(ends[k], end);
    const places = [
      between(ends[k], exactRoot(VARIABLE, middle)),
      middle,
      between(exactRoot(VARIABLE, middle), end),
    ];
    const inside = without
      ? [...places, ...found.breakpoints.filter(({ at }) => isExact(at)).map(({ at }) => at.lo)]
      : places;
    return new Set(inside.map(x => setAt(one, x))).size === 1;
  });
  return heldIf(
    alike,
    `${found.breakpoints.length} points and ${ends.length - 1} intervals, each inside one set V_I, or disjoint from it`,
  );
}

export const theorem5: Claim = {
  id: 'theorem-5',
  kind: 'theorem',
  title:
    'For definable A_1, …, A_k there is a definable Whitney stratification compatible with them: each stratum inside A_t or disjoint from it',
  statement: String.raw`Let $A_1, \ldots, A_k$ be definable subsets of $\mathbb{R}^p$. Then there exists a definable Whitney stratification $(M_i)_{i \in I}$ compatible with $A_1, \ldots, A_k$, i.e. such that for each $i \in I$ there is $t \in \{1, \ldots, k\}$ such that $M_i \subset A_t$.`,
  source: 'Theorem 5, Appendix C.2',
  hypotheses: ['the sets are definable'],
  decidable:
    'On the line a stratification is points and open intervals; for sets given by guards the points are their zeros.',
  dependsOn: [],
  experiments: [
    experiment<ClaimCase>({
      says: 'The sets V_I of a program of one input are unions of the points and intervals that are computed.',
      method: 'sampled',
      given: [caseOf('f(t) = relu(-t) + t - relu(t)', 0), caseOf('f(t) = max(t^2, 2) - abs(t - 1)', 0)],
      drawn: cases(1),
      runs: 25,
      show: ({ text }) => text,
      examine: one => isCompatible(one),
      falsehood: { says: 'So they are of the line as one stratum.', examine: one => isCompatible(one, true) },
    }),
  ],
  errata: [
    {
      of: 'statement',
      printed: 'compatible with A_1, …, A_k, i.e. for each i ∈ I there is t ∈ {1, …, k} such that M_i ⊂ A_t',
      on: 'A_1 = {0} in ℝ',
      refute: () => {
        // The strata partition ℝ: one of them holds 1, which is in no A_t.
        const A = [q(0)];
        return heldIf(
          A.some(x => x.equals(q(1))),
          'the stratum that holds 1 lies in no A_t: no stratification of ℝ is compatible',
        );
      },
      mended: '… for each i and t, M_i ⊂ A_t or M_i ∩ A_t = ∅.',
    },
  ],
  beyond: 'Existence for all definable sets, in every dimension: a theorem of o-minimal geometry.',
};
