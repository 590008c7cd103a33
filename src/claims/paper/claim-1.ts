/** Claim 1: along a segment the index is constant between finitely many points. */
import { counted } from '../../documents/counted.ts';
import { rational } from '../../numbers/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, UNMET } from '../experiment.ts';
import { differentiated } from '../kit/ad.ts';
import { answered } from '../kit/answers/answered.ts';
import { ZERO_ANSWERS } from '../kit/answers/written-down.ts';
import { ZERO_FAMILIES } from '../kit/line/zeros-on-lines.ts';
import { lineOf, q } from '../kit/programs.ts';
import {
  drawnSegments,
  indicesBetween,
  operationSegments,
  pieceEnds,
  restrictionOf,
  type Segment,
  segmentOf,
  showSegment,
} from '../kit/segments.ts';

/** The piece that every node takes at a point. */
const indexAt = ({ line, at }: Pick<Segment, 'line' | 'at'>): string | undefined =>
  differentiated(line, at)?.evaluation.pieces.join(' ');

/** All indices on each interval; `merged`: as if the first breakpoint were none. */
function examine(one: Segment, merged = false): Observed {
  const restriction = restrictionOf(one);
  if (restriction === undefined) return UNMET;
  const { pieces, curve, breakpoints } = restriction;
  if (merged && breakpoints.length === 0) return UNMET;
  const ends = pieces.map(pieceEnds);
  const intervals = merged ? [[ends[0]![0], ends[1]![1]] as const, ...ends.slice(2)] : ends;
  const indices = intervals.map(([from, to]) => indicesBetween(one.line, curve, from, to));
  if (indices.includes(undefined)) return UNMET;
  return heldIf(
    indices.every(set => set!.size === 1) && pieces.every(piece => piece.undecidedTies.length === 0),
    `${counted(breakpoints.length, 'number')} between 0 and 1, s is constant between them`,
  );
}

export const claim1: Claim = {
  id: 'claim-1',
  kind: 'claim',
  title:
    'Along a segment there are finitely many 0 = a_0 < … < a_N = 1 with s(x + t(y − x)) constant on each (a_i, a_{i+1})',
  statement: String.raw`There exists a finite set of numbers $0 = a_0 < a_1 < \ldots < a_N = 1$ such that for all $i \in 0, \ldots, N - 1$ the function $t \mapsto s(x + t(y - x))$ is constant.`,
  source: 'Claim 1, Appendix B; its proof in Appendix C.1',
  hypotheses: ['s is an elementary index'],
  decidable:
    'The a_i are zeros of the guards that are asked on the way, isolated as real algebraic numbers. That a guard has no zero between them is counted: so s is constant at every t, not at some.',
  dependsOn: ['definition-2', 'proposition-7'],
  experiments: [
    experiment<Segment>({
      says: 'Between neighbouring numbers that are computed the index of the program is one.',
      method: 'exact',
      given: [
        segmentOf('f(x) = relu(x^2 - 2)', [q(-2)], [q(2)]),
        segmentOf('f(x) = relu(x/(x - 3)) + abs(x - 1)/(x - 5)', [q(-1)], [q(2)]),
        segmentOf('f(x, y) = max(x*y, x + y)', [q(-3), q(1)], [q(3), q(2)]),
      ],
      settled: 'drawn',
      drawn: drawnSegments(2),
      runs: 40,
      show: showSegment,
      examine: one => examine(one),
      falsehood: { says: 'So it is without the first of these numbers.', examine: one => examine(one, true) },
    }),
    experiment<Segment>({
      says: 'So it is for the operations of the language.',
      method: 'exact',
      given: () => operationSegments(),
      show: showSegment,
      examine: one => examine(one),
      falsehood: { says: 'So it is without the first of the numbers.', examine: one => examine(one, true) },
    }),
    answered(ZERO_FAMILIES, ZERO_ANSWERS, {
      says: 'What marks such numbers, the zeros of a function with exp, log and their kin, is found all and once: as many as it was made with, each of them 0 or between two signs.',
      falsehood: 'There is one more; signs are the opposite ones, and integrals greater by 1.',
    }),
  ],
  errata: [
    {
      of: 'statement',
      printed: 'such that for all i ∈ 0, …, N − 1, the function t ↦ s(x + t(y − x)) is constant',
      on: 'relu from −1 to 1',
      refute: () => {
        const indices = [rational(-1), rational(1)].map(x =>
          indexAt({ line: lineOf('f(t) = relu(t)'), at: [x] }),
        );
        return heldIf(indices[0] === indices[1], `s is ${indices[0]} at t = 0 and ${indices[1]} at t = 1`);
      },
      mended: '… is constant on (a_i, a_{i+1}).',
    },
  ],
};
