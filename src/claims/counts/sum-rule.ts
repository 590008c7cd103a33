/** When the sum rule of Clarke’s sets is an equality, for differences of maxima of linear functions. */
import fc from 'fast-check';
import { explain } from '../../fields/index.ts';
import {
  type Constraint,
  membership,
  polyhedronPoint,
  subtractVectors,
  type Vector,
  zeroVector,
} from '../../linear/index.ts';
import { type Rational, rational, ZERO } from '../../numbers/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open } from '../experiment.ts';
import { external } from '../kinds/external.ts';
import { hull } from '../kinds/sets.ts';
import { proved } from '../kinds/statement.ts';
import { lineOf } from '../kit/programs.ts';
import { isSameVector, keyOf, showSet } from '../kit/sets.ts';
import { inputName, linearText } from './abs-linear.ts';

/** max over A minus (or plus) max over B, of linear functions in the plane. */
interface TwoMaxima {
  readonly A: readonly Vector[];
  readonly B: readonly Vector[];
}

const maximum = (vectors: readonly Vector[]): string =>
  vectors.length === 1
    ? `(${linearText(vectors[0]!, inputName)})`
    : `max(${vectors.map(vector => linearText(vector, inputName)).join(', ')})`;

const textOf = ({ A, B }: TwoMaxima, between: '-' | '+'): string =>
  `f(x1, x2) = ${maximum(A)} ${between} ${maximum(B)}`;

/** ⟨of − other, d⟩ > 0 (or < 0) for all others. */
const above = (of: Vector, all: readonly Vector[], isBelow = false): Constraint[] =>
  all
    .filter(other => !isSameVector(of, other))
    .map(other => ({
      a: isBelow ? subtractVectors(other, of) : subtractVectors(of, other),
      c: ZERO,
      relation: '>' as const,
    }));

/** Every vertex a − b of conv A − conv B is a gradient: a and b are greatest along a common direction. */
function isCompatible({ A, B }: TwoMaxima): boolean {
  return A.every(a =>
    B.every(b => {
      const isVertex = polyhedronPoint([...above(a, A), ...above(b, B, true)], 2).feasible;
      return !isVertex || polyhedronPoint([...above(a, A), ...above(b, B)], 2).feasible;
    }),
  );
}

/** Whether Clarke’s set of the difference, or sum, is the difference, or sum, of the sets, exactly where the condition says so. */
function ruled(maxima: TwoMaxima, between: '-' | '+', says: boolean): Observed {
  const found = explain(lineOf(textOf(maxima, between)), zeroVector(2));
  if (isEvaluationFailure(found) || found.clarke.status !== 'exact') return open('Clarke’s set');
  const { gradients } = found.clarke;
  const { A, B } = maxima;
  const all = A.flatMap(a =>
    B.map(b => a.map((entry, i) => (between === '-' ? entry.sub(b[i]!) : entry.add(b[i]!)))),
  );
  const outside = all.filter(vector => !membership(gradients, vector).inside);
  return heldIf(
    (outside.length === 0) === says,
    `Clarke’s set is the hull of ${showSet(gradients)}${outside.length > 0 ? `, without ${showSet(outside)} of the ${between === '-' ? 'difference' : 'sum'} of the sets` : ': all'}`,
  );
}

const vectorOf = (x: number, y: number): Rational[] => [rational(x), rational(y)];
const AROUND = [-1, 0, 1].flatMap(x => [-1, 0, 1].map(y => vectorOf(x, y)));
const ORIGIN = vectorOf(0, 0);

/** Two ridges: max(0, u) − max(0, v). */
const RIDGES: readonly TwoMaxima[] = AROUND.flatMap(u =>
  AROUND.flatMap(v =>
    [u, v].some(w => isSameVector(w, ORIGIN)) ? [] : [{ A: [ORIGIN, u], B: [ORIGIN, v] }],
  ),
);

const someVectors: fc.Arbitrary<Vector[]> = fc.uniqueArray(
  fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 })).map(([x, y]) => vectorOf(x, y)),
  { minLength: 2, maxLength: 4, selector: keyOf },
);
const twoMaxima: fc.Arbitrary<TwoMaxima> = fc.record({ A: someVectors, B: someVectors });

export const sumRules: readonly Claim[] = [
  external({
    id: 'tian-so-sum-rule',
    title:
      'A claim of the form: the sum rule for max A − max B is an equality exactly where every vertex of conv A − conv B is the gradient of a cell',
    source: 'Tian and So 2023 (wording not read)',
    decidable:
      'Clarke’s set of the difference by its cells; compatibility by directions along which a and b are greatest together.',
    dependsOn: ['clarke-sum-strict'],
    experiments: [
      experiment<TwoMaxima>({
        says: 'For max(0, u) − max(0, v), with all u and v of entries −1, 0, 1.',
        method: 'exhaustive',
        given: RIDGES,
        show: maxima => textOf(maxima, '-'),
        examine: maxima => ruled(maxima, '-', isCompatible(maxima)),
        falsehood: {
          says: 'It is an equality for all of them.',
          examine: maxima => ruled(maxima, '-', true),
        },
      }),
      experiment<TwoMaxima>({
        says: 'For maxima of two to four linear functions.',
        method: 'exact',
        drawn: twoMaxima,
        show: maxima => textOf(maxima, '-'),
        examine: maxima => ruled(maxima, '-', isCompatible(maxima)),
        falsehood: {
          says: 'It is an equality for none of them.',
          examine: maxima => ruled(maxima, '-', false),
        },
      }),
      experiment<TwoMaxima>({
        says: 'For max A + max B, which is convex, it always is one.',
        method: 'exact',
        drawn: twoMaxima,
        show: maxima => textOf(maxima, '+'),
        examine: maxima => ruled(maxima, '+', true),
        falsehood: {
          says: 'So it is for differences.',
          examine: maxima => ruled(maxima, '-', true),
        },
      }),
      proved(
        hull,
        {
          program: 'f(x, y) = max(0, x) - max(0, x + y)',
          at: '0, 0',
          vectors: [
            ['0', '0'],
            ['1', '0'],
            ['-1', '-1'],
            ['0', '-1'],
          ],
        },
        {
          vectors: [
            ['0', '0'],
            ['1', '0'],
            ['-1', '-1'],
          ],
        },
      ),
    ],
  }),
];
