/** No direction has a positive product with all rows: what shows it, and what does not. */
import { describe, expect, test } from 'vitest';
import { checkFarkas } from '../../../src/certificates/kernel/farkas.ts';
import { meter, refusal, vector } from '../units.ts';

type Entries = readonly (string | number)[];
const said = (rows: readonly Entries[], multipliers: Entries, p = 2) =>
  refusal(() =>
    checkFarkas({ rows: rows.map(row => vector(...row)), multipliers: vector(...multipliers) }, p, meter),
  );

test.each<[string, Entries[], Entries]>([
  [
    'a row and its contrary',
    [
      [1, 2],
      [-1, -2],
    ],
    [1, 1],
  ],
  [
    'of another length',
    [
      [1, 2],
      ['-1/2', -1],
    ],
    ['1/3', '2/3'],
  ],
  [
    'three of the plane',
    [
      [1, 0],
      [0, 1],
      [-1, -1],
    ],
    [2, 2, 2],
  ],
  [
    'others do no harm',
    [
      [1, 0],
      [5, 7],
      [-1, 0],
    ],
    [1, 0, 1],
  ],
  ['a row of zeros', [[0, 0]], [1]],
])('it is shown by %s', (_, rows, multipliers) => expect(said(rows, multipliers)).toBe('none'));

describe('it is refused', () => {
  test.each<[string, Entries[], Entries, string]>([
    [
      'where all multipliers are 0',
      [
        [1, 0],
        [0, 1],
      ],
      [0, 0],
      'expected a multiplier other than 0',
    ],
    ['where there are none', [], [], 'expected a multiplier other than 0'],
    [
      'where one is negative',
      [
        [1, 0],
        [1, 0],
      ],
      [1, -1],
      'expected nonnegative multipliers',
    ],
    [
      'where one is missing',
      [
        [1, 0],
        [-1, 0],
        [0, 1],
      ],
      [1, 1],
      'expected as many multipliers as rows',
    ],
    ['where one is too many', [[0, 0]], [1, 1], 'expected as many multipliers as rows'],
    [
      'where something is left in the first entry',
      [
        [1, 0],
        [0, 0],
      ],
      [1, 1],
      'the rows do not combine to 0',
    ],
    [
      'where something is left in the last',
      [
        [1, 1],
        [-1, '-2/3'],
      ],
      [1, 1],
      'the rows do not combine to 0',
    ],
  ])('%s', (_, rows, multipliers, wrong) => expect(said(rows, multipliers)).toEqual({ wrong }));
});
