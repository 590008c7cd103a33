/** Clarke’s set where a document shows nothing of it: what first order says, and no more. */
import { describe, expect, test } from 'vitest';
import { checkUnshown } from '../../../src/certificates/sets/unshown.ts';
import { lineOf, meter, refusal, vector } from '../units.ts';

/** zero(y + x²): first order shows the cells of both signs, and leaves the others open. */
const ZERO = [
  'q = square x',
  'h = add y q',
  'n = neg h',
  'a = relu n',
  'b = relu h',
  'c = add a h',
  'z = sub c b',
];
/** relu(y) − relu(y − x²): between the two there is a cell, which first order does not see. */
const WEDGE = ['q = square x', 'h = sub y q', 'a = relu y', 'b = relu h', 'z = sub a b'];

type Status = 'exact' | 'bounds';
const said = (nodes: string[], status: Status, gradients: number[][], outer?: number[][]) =>
  refusal(() =>
    checkUnshown(
      {
        status,
        gradients: gradients.map(row => vector(...row)),
        outer: outer?.map(row => vector(...row)),
      },
      lineOf('x y', nodes),
      vector(0, 0),
      undefined,
      meter,
    ),
  );

describe('of cells that first order leaves open', () => {
  const [down, flat, up] = [
    [0, -1],
    [0, 0],
    [0, 1],
  ] as const;
  test.each<[string, string[], Status, (readonly number[])[], (readonly number[])[] | undefined, unknown]>([
    ['bounds are known', ZERO, 'bounds', [flat], [down, flat, up], 'none'],
    [
      'it is not known that they have interior: a lie',
      ZERO,
      'exact',
      [down, flat, up],
      undefined,
      { stop: 'whether a cell has interior' },
    ],
    [
      'it is not known that they are null sets',
      ZERO,
      'exact',
      [flat],
      undefined,
      { stop: 'whether a cell is a null set' },
    ],
    [
      'it is not known that they are null sets: a lie',
      WEDGE,
      'exact',
      [flat],
      undefined,
      { stop: 'whether a cell is a null set' },
    ],
    [
      'no bound is none',
      ZERO,
      'bounds',
      [flat],
      undefined,
      { wrong: 'expected an outer bound', path: '/outer' },
    ],
    [
      'what is shown may not be left out',
      ZERO,
      'exact',
      [],
      undefined,
      { wrong: 'lacks a gradient near the point', path: '/gradients' },
    ],
    [
      'nor may it be so in bounds',
      ZERO,
      'bounds',
      [],
      [down, up],
      { wrong: 'lacks a gradient near the point', path: '/outer' },
    ],
    [
      'no other gradient is',
      ZERO,
      'exact',
      [flat, [1, 0]],
      undefined,
      { wrong: 'is not a gradient near the point', path: '/gradients/1' },
    ],
  ])('%s', (_, nodes, status, gradients, outer, why) => {
    const copy = (rows: readonly (readonly number[])[]): number[][] => rows.map(row => [...row]);
    expect(said(nodes, status, copy(gradients), outer && copy(outer))).toEqual(why);
  });
});
