import { expect, test } from 'vitest';
import { START, waysToSum } from '../../../src/fields/active/subset-sum.ts';
import { Budget, Undecided } from '../../../src/fields/budget.ts';
import { compare, isZero, type Rational, rational, rationalField, sign } from '../../../src/numbers/index.ts';

const sets = (...lists: number[][]) => lists.map(list => list.map(n => [rational(n)]));
/** The numbers of the vectors that are taken, way by way. */
function ways(
  problem: readonly (readonly (readonly Rational[])[])[],
  target: readonly Rational[],
  budget = 1_000,
) {
  const steps = waysToSum(rationalField, problem, target, new Budget(budget))?.steps;
  if (steps === undefined) return undefined;
  let open = [{ at: START, taken: '' }];
  for (const layer of steps)
    open = open.flatMap(({ at, taken }) =>
      layer.filter(({ from }) => from === at).map(({ by, to }) => ({ at: to, taken: taken + by })),
    );
  return open.map(({ taken }) => taken).sort();
}

test('all ways to a sum are found, and no others', () => {
  expect(ways(sets([1, 2], [3, 4], [5, 6]), [rational(10)])).toEqual(['001', '010', '100']);
  expect(ways(sets([1, 2], [3, 4], [5, 6]), [rational(9)])).toEqual(['000']);
  expect(ways(sets([1, 2], [3, 4], [5, 6]), [rational(13)])).toBeUndefined();
  expect(ways(sets([0, 1, -1]), [rational(-1)])).toEqual(['2']);
  expect(ways(sets([1], [], [1]), [rational(2)])).toBeUndefined();
});

test('vectors do not carry over from one coordinate to the next', () => {
  const vectors = [
    [
      [rational(1), rational(-8)],
      [rational(0), rational(8)],
    ],
    [
      [rational(0), rational(8)],
      [rational(1, 2), rational(-1)],
    ],
  ];
  expect(ways(vectors, [rational(1), rational(0)])).toEqual(['00']);
  expect(ways(vectors, [rational(1, 2), rational(7)])).toEqual(['11']);
  expect(ways(vectors, [rational(0), rational(16)])).toEqual(['10']);
  expect(ways(vectors, [rational(1), rational(1)])).toBeUndefined();
});

test('sums cost a step for each eight', () => {
  const many = sets(...Array.from({ length: 12 }, (_, i) => [0, 3 ** i]));
  expect(ways(many, [rational(3 ** 5 + 1)], 200)).toEqual(['100001000000']);
  expect(() => ways(many, [rational(1)], 10)).toThrow(new Undecided('more than 10 steps of enumeration'));
});

test('numbers without a common scale are summed by key, and what is not decided is possible', () => {
  const { integers: _, ...other } = rationalField;
  const { steps, possible } = waysToSum(other, sets([1, 2], [0, 1]), [rational(2)], new Budget(100))!;
  expect(steps.map(layer => layer.map(({ from, by, to }) => `${from} ${by} ${to}`))).toEqual([
    ['0 0 0', '0 1 1'],
    ['0 1 1', '1 0 1'],
  ]);
  expect(possible).toBeUndefined();
  // Of differences up to 1 the sign is not known.
  const blurred: typeof other = {
    ...other,
    sign: a => (compare(a.abs(), rational(1)) <= 0 && !isZero(a) ? 'undecided' : sign(a)),
  };
  const blurredWays = waysToSum(blurred, sets([1, 2], [0, 3]), [rational(2)], new Budget(100))!;
  // 1 and 2 are 2 or may be; 4 is not, 5 is not.
  expect(blurredWays.steps[1]!.map(({ from, by }) => `${from} ${by}`)).toEqual(['0 0', '1 0']);
  expect([...blurredWays.possible!]).toEqual([0n]);
  expect(waysToSum(blurred, sets([7], [0]), [rational(2)], new Budget(100))).toBeUndefined();
  expect(() => waysToSum(other, sets([1, 2], [0, 1]), [rational(2)], new Budget(1))).toThrow(Undecided);
});

/** Steps as they are listed, set by set: from, by, to. */
const listed = (problem: ReturnType<typeof sets>, target: number): string[] | undefined =>
  waysToSum(rationalField, problem, [rational(target)], new Budget(1_000))?.steps.map(layer =>
    layer.map(({ from, by, to }) => `${from} ${by} ${to}`).join(', '),
  );

test('only steps that lead from the start to the target are listed', () => {
  expect(listed(sets([0, 1], [0, 1], [0, 1]), 1)).toEqual([
    '0 0 0, 0 1 1',
    '0 0 0, 0 1 1, 1 0 1',
    '0 1 1, 1 0 1',
  ]);
  expect(listed(sets([0, 5], [0, 1], [0, 1], [0, 5]), 6)).toEqual([
    '0 0 0, 0 1 5',
    '0 0 0, 0 1 1, 5 0 5, 5 1 6',
    '0 1 1, 1 0 1, 5 1 6, 6 0 6',
    '1 1 6, 6 0 6',
  ]);
  expect(listed([], 0)).toEqual([]);
  expect(listed([], 1)).toBeUndefined();
});

test('sets are cut where both halves have about as many sums', () => {
  // 64 beside six times 2: 64 sums from either side, while 64 · 8 would be too many.
  const uneven = sets(
    Array.from({ length: 64 }, (_, i) => i * 64),
    ...Array.from({ length: 6 }, (_, i) => [0, 2 ** i]),
  );
  expect(ways(uneven, [rational(64 * 7 + 5)], 50)).toEqual(['7101000']);
  expect(ways(uneven.toReversed(), [rational(64 * 7 + 5)], 50)).toEqual(['0001017']);
});
