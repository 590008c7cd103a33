import { expect, test } from 'vitest';
import { clipped } from '../../../src/reports/pictures/clip.ts';
import type { Point } from '../../../src/reports/pictures/frame.ts';

const window = [
  [-1, 1],
  [0, 4],
] as const;

test('E8: a line is cut where it leaves the window, and comes back where it comes back', () => {
  const line: Point[] = [
    [0, 0],
    [2, 1],
    [0, 2],
    [0, 3],
  ];
  expect(clipped(line, ...window)).toEqual([
    [
      [0, 0],
      [1, 0.5],
    ],
    [
      [1, 1.5],
      [0, 2],
      [0, 3],
    ],
  ]);
});

test('nothing outside is drawn, nor what is no number', () => {
  expect(
    clipped(
      [
        [2, 0],
        [2, 4],
      ],
      ...window,
    ),
  ).toEqual([]);
  expect(
    clipped(
      [
        [-5, 1],
        [-3, 2],
      ],
      ...window,
    ),
  ).toEqual([]);
  expect(
    clipped(
      [
        [0, 0],
        [Number.NaN, 1],
        [0, 2],
        [Number.POSITIVE_INFINITY, 3],
      ],
      ...window,
    ),
  ).toEqual([]);
  expect(
    clipped(
      [
        [-3, 2],
        [3, 2],
      ],
      ...window,
    ),
  ).toEqual([
    [
      [-1, 2],
      [1, 2],
    ],
  ]);
});
