/** Places without a value, joined where they touch. */
import { expect, test } from 'vitest';
import { rational } from '../../../src/numbers/index.ts';
import { joinedHoles } from '../../../src/segments/critical/elementary-set.ts';
import { LinePoint } from '../../../src/segments/elementary/point.ts';

const [a, b, c] = [1, 2, 3].map(x => LinePoint.at(rational(x))) as [LinePoint, LinePoint, LinePoint];
const endless = undefined;

test.each([
  ['none', [], []],
  ['one', [[a, b]], [[a, b]]],
  [
    'two apart',
    [
      [a, a],
      [b, c],
    ],
    [
      [a, a],
      [b, c],
    ],
  ],
  [
    'an interval, its end, and the next',
    [
      [endless, a],
      [a, a],
      [a, b],
    ],
    [[endless, b]],
  ],
  [
    'all of the line',
    [
      [endless, a],
      [a, a],
      [a, endless],
    ],
    [[endless, endless]],
  ],
  [
    'endless ends do not touch',
    [
      [a, endless],
      [endless, b],
    ],
    [
      [a, endless],
      [endless, b],
    ],
  ],
] as const)('%s', (_, holes, expected) => {
  const of = (list: readonly (readonly (LinePoint | undefined)[])[]) =>
    list.map(([from, to]) => ({ from, to }));
  expect(joinedHoles(of(holes))).toEqual(of(expected));
});
