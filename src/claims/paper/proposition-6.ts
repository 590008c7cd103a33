/** Proposition 6: the graph of D_f is closed. */
import { explain } from '../../fields/index.ts';
import { membership } from '../../linear/index.ts';
import type { Rational } from '../../numbers/index.ts';
import { functionValue } from '../../polynomials/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import { conservativeAlong } from '../../segments/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open, UNMET } from '../experiment.ts';
import { q } from '../kit/programs.ts';
import { drawnSegments, restrictionOf, type Segment, segmentOf, showSegment } from '../kit/segments.ts';
import { keyOf, showSet } from '../kit/sets.ts';

/** The limits of the generators of D_f(x_k) as x_k → x from the other end; undefined where they are not all known. */
function limitsAt(one: Segment): readonly (readonly Rational[])[] | undefined {
  const restriction = restrictionOf(one);
  const piece = restriction && conservativeAlong(one.line, restriction)[0];
  if (piece?.count === undefined || piece.set !== 'active') return undefined;
  const limits = piece.gradients.map(gradient => gradient.map(entry => functionValue(entry, q(0))));
  return limits.every(limit => !limit.includes(undefined)) ? (limits as (readonly Rational[])[]) : undefined;
}

/** Each limit lies in D_f(x); `single`: each is ∇̂f(x). */
function examine(one: Segment, single = false): Observed {
  const limits = limitsAt(one);
  const found = explain(one.line, one.at, { coincidences: true });
  if (limits === undefined || isEvaluationFailure(found)) return UNMET;
  if (found.active.status !== 'exact') return open(found.active.why);
  const returned = found.derivative.backward[0]!;
  const inside = single
    ? limits.every(limit => keyOf(limit) === keyOf(returned))
    : limits.every(limit => membership(found.active.gradients, limit).inside);
  return heldIf(
    inside,
    `limits ${showSet(limits)}, D_f(x) is the hull of ${showSet(found.active.gradients)}`,
  );
}

export const proposition6: Claim = {
  id: 'proposition-6',
  kind: 'proposition',
  title: 'D_f has a closed graph: limits of v_k ∈ D_f(x_k), x_k → x, lie in D_f(x)',
  statement: String.raw`As $k \to \infty$, assume that $x_k \to \bar x \in \mathbb{R}^p$, $v_k \in D_f(x_k)$ and $v_k \to \bar v$. Then $\bar v \in D_f(\bar x)$.`,
  source: 'Proposition 6, Appendix A; its proof in Appendix B',
  hypotheses: ['f ∈ 𝒮 with a representation'],
  decidable:
    'Along a segment the active composite pieces are the same for all x_k near x; their gradients are quotients of polynomials, with limits at x.',
  dependsOn: ['definition-5'],
  property: 'closed-graph',
  experiments: [
    experiment<Segment>({
      says: 'The limits along a segment, of all generators, lie in D_f(x), each with a certificate.',
      method: 'exact',
      given: [
        segmentOf('f(t) = relu(-t) + t - relu(t)', [q(0)], [q(1)]),
        segmentOf('f(x, y) = abs(x) * max(x, y)', [q(0), q(0)], [q(1), q(1)]),
        segmentOf('f(x, y) = max(x, y) - min(x, 2*y)', [q(0), q(0)], [q(1), q(0)]),
      ],
      settled: 'drawn',
      drawn: drawnSegments(2),
      runs: 40,
      show: one => showSegment(one),
      examine: one => examine(one),
      falsehood: {
        says: 'They are ∇̂f(x): the graph of the selection derivative is closed.',
        examine: one => examine(one, true),
      },
    }),
  ],
  errata: [
    {
      of: 'proof',
      printed: 's_k = S(x_k) … and hence {1, …, r} ∈ S(x)',
      why: 'S is not defined: I is meant. And {1, …, r} is a part of I(x), not an element.',
      mended: 'I(x_k) = {1, …, r} along a subsequence, and {1, …, r} ⊆ I(x̄)',
    },
  ],
};
