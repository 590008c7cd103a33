/** Nesterov’s nonsmooth functions of Chebyshev and Rosenbrock, as HANSO has them: how many Clarke stationary points they have. */
import { criticalFaces, reachableFaces } from '../../arrangement/index.ts';
import { explain } from '../../fields/index.ts';
import { type Rational, rational } from '../../numbers/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open } from '../experiment.ts';
import { factsAt } from '../kinds/at.ts';
import { external } from '../kinds/external.ts';
import { minimiser } from '../kinds/minimum.ts';
import { criticalAt } from '../kinds/sets.ts';
import { bare, proved, provedAll } from '../kinds/statement.ts';
import { lineOf, showPoint } from '../kit/programs.ts';
import { stationaryPoints } from './data/stationary-points.ts';

const HANSO = 'HANSO 2.2';

const second = (n: number): string => {
  const names = Array.from({ length: n }, (_, i) => `x${i + 1}`);
  const terms = names.slice(1).map((x, i) => `abs(${x} - 2*abs(${names[i]}) + 1)`);
  return `f(${names.join(', ')}) = 1/4*abs(x1 - 1) + ${terms.join(' + ')}`;
};
const FIRST = 'f(x, y, z) = (1-x)^2/4 + abs(1 + y - 2*x^2) + abs(1 + z - 2*y^2)';

const formula = (n: number): number => (3 ** (n - 1) + 1) / 2;

/** All faces of points with 0 ∈ D_P: whether these are as many Clarke critical points as is wanted, and nothing else. */
function counted(n: number, wanted: (n: number) => number): Observed {
  const found = reachableFaces(lineOf(second(n)));
  if (found.complete !== 'yes') return open(found.why ?? 'not all faces');
  const clarke = found.faces.filter(({ kind }) => kind === 'clarke');
  const isPoint = clarke.every(({ polyhedron }) => polyhedron.equations.size === n);
  return heldIf(
    clarke.length === wanted(n) && isPoint && clarke.length === found.faces.length,
    `${clarke.length} Clarke critical points: ${clarke.map(({ sample }) => showPoint(sample)).join(', ')}`,
  );
}

/** Whether an artificial point can be returned by no automatic differentiation. */
function unreachable(n: number, kind: 'reachable' | 'selectionCritical'): Observed {
  const found = criticalFaces(lineOf(second(n)));
  if (found.complete !== 'yes') return open(found.why ?? 'not all faces');
  const artificial = found.faces.filter(face => face.kind === 'artificial');
  const verdicts = artificial.map(({ sample }) => {
    const explained = explain(lineOf(second(n)), sample, { budget: 20_000 });
    return isEvaluationFailure(explained) ? 'undecided' : explained[kind].verdict;
  });
  if (verdicts.includes('undecided')) return open('a set');
  return heldIf(
    !verdicts.includes('yes'),
    `${artificial.length} artificial faces, coincidences of values: 0 is not in D_P on any of them`,
  );
}

interface Stationary {
  readonly n: number;
  readonly at: readonly Rational[];
}

const points = (most: number): Stationary[] =>
  Array.from({ length: most - 1 }, (_, k) => k + 2).flatMap(n => stationaryPoints(n).map(at => ({ n, at })));

function isStationary({ n, at }: Stationary, shift = rational(0)): Observed {
  const moved = [at[0]!.add(shift), ...at.slice(1)];
  const facts = factsAt(second(n), moved.map(x => x.toFraction()).join(', '));
  if (typeof facts === 'string' || facts.critical.clarke === 'undecided') return open('Clarke’s set');
  return heldIf(
    facts.critical.clarke === 'yes',
    `Clarke’s set is the hull of ${facts.sets.clarke.shown}`,
    n <= 3 ? facts.certificate : undefined,
  );
}

export const hanso: readonly Claim[] = [
  external({
    id: 'hanso-ns2-count',
    title: 'Nesterov’s second nonsmooth function has 2^(n−1) Clarke stationary points',
    source: `${HANSO}, yurirosen_ns2.m, pars_yurirosen_ns2.m`,
    decidable:
      'Each point of a list is decided with weights; that there are no others by a tree of signs that covers the space, for n up to 4 (5 with more effort).',
    experiments: [
      experiment<number>({
        says: 'Of all points (3^(n−1) + 1)/2 are Clarke critical, and 0 is in D_P at no others; for n = 2, 3, 4 (n = 5 with more effort).',
        method: 'exhaustive',
        given: effort => (effort > 1 ? [2, 3, 4, 5] : [2, 3, 4]),
        show: n => second(n),
        examine: n => counted(n, formula),
        falsehood: { says: 'There are 2^(n−1).', examine: n => counted(n, k => 2 ** (k - 1)) },
      }),
      experiment<Stationary>({
        says: 'The points of the list are Clarke stationary; for n = 2, …, 4 (n = 5, 6 with more effort).',
        method: 'exact',
        given: effort => points(effort >= 10 ? 6 : effort > 1 ? 5 : 4),
        show: ({ n, at }) => `n = ${n}, ${showPoint(at)}`,
        examine: one => isStationary(one),
        falsehood: {
          says: 'So they are with x₁ moved by 1/16.',
          examine: one => bare(isStationary(one, rational(1, 16))),
        },
      }),
      experiment<number>({
        says: 'The list has (3^(n−1) + 1)/2 distinct points.',
        method: 'exhaustive',
        given: [2, 3, 4, 5, 6, 7, 8],
        show: n => `n = ${n}`,
        examine: n => listed(n, formula),
        falsehood: { says: 'It has 2^(n−1).', examine: n => listed(n, k => 2 ** (k - 1)) },
      }),
      experiment<number>({
        says: 'No artificial point is reachable: 0 is in D_f there, and not in D_P.',
        method: 'exhaustive',
        given: [2, 3],
        show: n => second(n),
        examine: n => unreachable(n, 'reachable'),
        falsehood: {
          says: 'No artificial point is selection critical.',
          examine: n => unreachable(n, 'selectionCritical'),
        },
      }),
    ],
    printed: {
      text: 'for this version, there are 2^(n-1) Clarke stationary points',
      refuted: {
        says: 'There are 4 for n = 3.',
        on: second(3),
        method: 'exhaustive',
        check: () => counted(3, n => 2 ** (n - 1)),
      },
      mended:
        'There are (3^(n−1) + 1)/2: 2, 5, 14, 41, 122, …; for n = 3 the fifth is (0, 0, −1), with the value 5/4.',
    },
  }),
  external({
    id: 'hanso-ns2-minimiser',
    title: 'The optimal value of Nesterov’s second function is 0, at (1, …, 1)',
    source: `${HANSO}, yurirosen_ns2.m`,
    decidable: 'A sum of absolute values is not negative.',
    experiments: [
      provedAll(
        'For n = 2, 3, 4.',
        minimiser,
        [2, 3, 4].map(n => ({
          program: second(n),
          at: Array.from({ length: n }, () => '1').join(', '),
          value: '0',
          because: { by: 'weights' as const },
        })),
        { value: '1/4' },
      ),
    ],
  }),
  external({
    id: 'hanso-ns1',
    title: 'The only Clarke stationary point of Nesterov’s first nonsmooth function is the minimiser',
    source: `${HANSO}, testhanso2_2.m`,
    decidable: 'At each point of a grid by weights or a separating direction.',
    experiments: [
      proved(
        minimiser,
        { program: FIRST, at: '1, 1, 1', value: '0', because: { by: 'weights' } },
        { at: '1, 1, 0' },
      ),
      proved(criticalAt, { program: FIRST, at: '1, 1, 1', critical: true }, { at: '0, -1, 1' }),
      provedAll(
        'Other points on the curve of kinks, and beside it, are not critical.',
        criticalAt,
        [
          '0, -1, 1',
          '-1, 1, 1',
          '1/2, -1/2, -1/2',
          '0, 0, -1',
          '0, 0, 0',
          '1, 0, -1',
          '2, 7, 97',
          '1, 1, 0',
        ].map(at => ({ program: FIRST, at, critical: false as boolean })),
        { critical: true },
      ),
    ],
    beyond:
      'That no other point of all is critical follows from the equations e_(n−1) = 0, e_(i−1) = 4 x_i e_i between the means of the signs, which make all e_i = 0; it is not decided by a computation.',
  }),
];

function listed(n: number, wanted: (n: number) => number): Observed {
  const keys = new Set(stationaryPoints(n).map(showPoint));
  return heldIf(keys.size === wanted(n), `${keys.size} points`);
}
