/** Boxes in which one thing is not so, or not shown: each is refused for that. What slopes hold: test/arrangement/boxes. */

import { expect, test } from 'vitest';
import { coverBox, readBox } from '../../../src/certificates/bounds/boxes.ts';
import type { Loose } from '../documents.ts';
import { refused } from '../refused.ts';
import { lineOf, meter, refusal } from '../units.ts';

const RISING = lineOf('x y', ['m = max x y']);

test('what a tree of boxes says', () => {
  const whole = readBox(
    [
      ['0', '1'],
      ['0', '1'],
    ],
    RISING,
    meter,
  );
  const refusedFor = (...tree: unknown[]) => refusal(() => coverBox(RISING, whole, tree, [], meter));
  expect(coverBox(RISING, whole, [{ direction: ['1', '1'] }], [], meter)).toBe(false);
  expect(coverBox(RISING, whole, [{ open: true }], [whole], meter)).toBe(true);
  expect(refusedFor({ direction: ['-1', '-1'] })).toEqual({
    wrong: 'no element of D_P rises along it',
    path: '/tree/0/direction',
  });
  expect(refusedFor({ direction: ['1', '0'] })).toEqual({
    stop: 'whether every element of D_P rises along a direction all over a box',
  });
  expect(refusedFor({ open: true })).toEqual({ wrong: 'is in none of the open boxes', path: '/tree/0' });
  expect(refusedFor({ input: 'z', at: '1/2' })).toEqual({
    wrong: 'expected an input',
    path: '/tree/0/input',
  });
  expect(refusedFor({ input: 'x', at: '2' })).toEqual({ wrong: 'is not in the box', path: '/tree/0/at' });
  expect(refusedFor({ input: 'x', at: '1/2' }, { direction: ['1', '1'] })).toEqual({
    wrong: 'the tree ends before all of the box is covered',
    path: '/tree',
  });
  expect(refusedFor({ direction: ['1', '1'] }, { direction: ['1', '1'] })).toEqual({
    wrong: 'belongs to no box',
    path: '/tree/1',
  });
  expect(refusedFor({ open: true, direction: ['1', '1'] })).toEqual({
    wrong: 'expected one thing that is known of the box',
    path: '/tree/0',
  });
  expect(refusal(() => readBox([['0', '1']], RISING, meter))).toEqual({
    wrong: 'expected one range an input',
  });
  expect(
    refusal(() =>
      readBox(
        [
          ['1', '0'],
          ['0', '1'],
        ],
        RISING,
        meter,
      ),
    ),
  ).toMatchObject({ wrong: 'expected lo ≤ hi' });
});

const point = (x: string): Loose => ({ equations: [`x = ${x}`, 'y = 0'], inequalities: [] });

refused(
  ['critical', 'x^2 + abs(y)', '--box', '-1,2'],
  [
    [d => (d.boxes.open[0][0] = ['1', '2']), '/boxes/tree/36: is in none of the open boxes'],
    [d => d.boxes.tree.pop(), 'not re-derived: /faces/0 (it rests on what is not confirmed)'],
    [d => (d.faces[0].kind = 'artificial'), '/faces/0/kind: is of another kind'],
    [d => (d.faces[0].clarke = []), '/faces/0/clarke: expected the point where it is Clarke critical'],
    [d => (d.faces[0].clarke = [point('1')]), '/faces/0: expected one point, an equation an input'],
    [
      d => (d.faces[0].reachable = [point('0')]),
      '/faces/0/reachable: expected the point where it is not Clarke critical',
    ],
    [d => (d.faces[0].equations = ['x = 0']), '/faces/0: expected one point, an equation an input'],
    [d => (d.faces[0].value = '1'), '/faces/0/value: is not f there'],
    [d => (d.of = undefined), '/of: expected reachable, where there are signs or boxes'],
    [d => (d.signs = { functions: [], tree: [] }), '/signs: expected none where there are boxes'],
    [
      d => {
        d.complete = 'yes';
        delete d.why;
      },
      '/complete: a box was left open',
    ],
  ],
);
