/** Partial sums from the left, those of one key together: every way to reach a target, and what stays possible. */
import { expect, test } from 'vitest';
import { sumsByKey } from '../../../src/fields/active/sums-by-key.ts';
import { Budget, Undecided } from '../../../src/fields/budget.ts';
import {
  rationalField as field,
  isZero,
  type OrderedField,
  type Rational,
} from '../../../src/numbers/index.ts';
import { vector } from '../evaluated.ts';

type Field = OrderedField<Rational>;
const run = (sets: number[][][], target: number[], of: Field = field, steps = 1_000) =>
  sumsByKey(
    of,
    sets.map(set => set.map(one => vector(...one))),
    vector(...target),
    new Budget(steps),
  );
/** `from +by to`, set by set. */
const shown = (...args: Parameters<typeof run>) =>
  run(...args)?.steps.map(layer => layer.map(({ from, by, to }) => `${from} +${by} ${to}`));

const BIT = [[0], [1]];

test('the steps of every way', () => {
  // 0 + 1 and 1 + 0: the sum 1 is number 1 whichever way it was reached.
  expect(shown([BIT, BIT], [1])).toEqual([
    ['0 +0 0', '0 +1 1'],
    ['0 +1 1', '1 +0 1'],
  ]);
  expect(shown([BIT, BIT], [2])).toEqual([['0 +1 1'], ['1 +1 2']]);
  expect(
    shown(
      [
        [
          [1, 0],
          [0, 1],
        ],
        [
          [0, 1],
          [1, 1],
        ],
      ],
      [1, 1],
    ),
  ).toEqual([['0 +0 0'], ['0 +0 0']]);
});

test('none, where no way leads there, also in one coordinate alone', () => {
  expect(run([BIT, BIT], [3])).toBeUndefined();
  expect(run([[[1, 0]], [[0, 1]]], [1, 0])).toBeUndefined();
  expect(run([], [1])).toBeUndefined();
});

test('of no sets the sum is 0, and of no coordinates all sums are one', () => {
  expect(run([], [0])).toEqual({ steps: [] });
  expect(shown([[[]], [[], []]], [])).toEqual([['0 +0 0'], ['0 +0 0', '0 +1 0']]);
});

test('a sum that is not known to be the target is kept as possible, one that is known not to be is dropped', () => {
  // Whether a number below 2 is 0 is not known.
  const open: Field = { ...field, sign: a => (a.abs().compare(2) < 0 ? 'undecided' : field.sign(a)) };
  const found = run([[[0], [1], [5]]], [1], open)!;
  expect(found.steps).toEqual([[0, 1].map(by => ({ from: 0n, by, to: BigInt(by) }))]);
  expect(found.possible).toEqual(new Set([0n, 1n]));
  const half: Field = { ...field, sign: a => (isZero(a) ? 0 : 'undecided') };
  expect(run([BIT], [1], half)!.possible).toEqual(new Set([0n]));
  expect(run([BIT], [1])!.possible).toBeUndefined();
});

test('what it costs is counted', () => {
  const many = new Array<number[][]>(20).fill(BIT);
  expect(() => run(many, [10], field, 50)).toThrow(Undecided);
});
