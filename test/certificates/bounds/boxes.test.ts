/** Boxes in which one thing is not so, or not shown: each is refused for that. What slopes hold: test/arrangement/boxes. */

import { expect, test } from 'vitest';
import { coverBox, readBox } from '../../../src/certificates/bounds/boxes.ts';
import type { Loose } from '../documents.ts';
import { refused } from '../refused.ts';
import { lineOf, meter, refusal } from '../units.ts';

const RISING = lineOf('x y', ['m = max x y']);

test('what is named in a box is not believed', () => {
  const line = lineOf('x y', ['s = mul x x', 't = mul y y', 'u = mul t y', 'v = sub u y', 'm = add s v']);
  const whole = readBox(
    [
      ['-1', '1'],
      ['-1', '1'],
    ],
    line,
    meter,
  );
  // (0, ±√(1/3)).
  for (const entry of [{ directions: [] }, { directions: [['1', '0']] }])
    expect(refusal(() => coverBox(line, whole, [entry], { open: [], samples: [] }, meter))).toEqual({
      stop: 'whether 0 ∈ D_P at another point of a box',
    });
  const far = readBox(
    [
      ['3', '3'],
      ['0', '0'],
    ],
    line,
    meter,
  ).map(({ lo }) => lo);
  const refusedFor = (entry: unknown, samples: readonly (typeof far | undefined)[]) =>
    refusal(() => coverBox(line, whole, [entry], { open: [], samples }, meter));
  expect(refusedFor({ directions: [], face: 0 }, [far])).toEqual({
    wrong: 'is not in the box',
    path: '/tree/0/face',
  });
  expect(refusedFor({ directions: [], face: 0 }, [undefined])).toEqual({
    stop: 'it rests on what is not confirmed',
  });
  const many = lineOf(
    'x y',
    Array.from({ length: 6 }, (_, i) => `r${i} = relu ${i === 0 ? 'x' : `r${i - 1}`}`),
  );
  expect(
    refusal(() => coverBox(many, whole, [{ directions: [] }], { open: [], samples: [] }, meter)),
  ).toHaveProperty('stop');
});

test('what a tree of boxes says', () => {
  const whole = readBox(
    [
      ['0', '1'],
      ['0', '1'],
    ],
    RISING,
    meter,
  );
  const refusedFor = (...tree: unknown[]) =>
    refusal(() => coverBox(RISING, whole, tree, { open: [], samples: [] }, meter));
  expect(coverBox(RISING, whole, [{ direction: ['1', '1'] }], { open: [], samples: [] }, meter)).toBe(false);
  expect(coverBox(RISING, whole, [{ open: true }], { open: [whole], samples: [] }, meter)).toBe(true);
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
  ['critical', 'x^2 + abs(y) + (x^2 - 2)^2', '--box', '-1/2,3/2'],
  [
    [d => (d.boxes.open[0][0] = ['0', '1']), '/boxes/tree/47: is in none of the open boxes'],
    [d => d.boxes.open.push(d.boxes.open[0]), '/boxes/open/1: nothing is left open in it'],
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

/** Three points: (0, 0), (0, 3/2) and (0, 2). */
const CRESCENT = 'max(x^2 + (y - 1)^2 + y - 1, -x^2 - (y - 1)^2 + y + 1)';
const named = (d: Loose): Loose[] => d.boxes.tree.filter((entry: Loose) => entry.face !== undefined);
refused(
  ['critical', CRESCENT, '--box', '-5,5'],
  [
    [d => delete named(d)[0]!.face, '/boxes/tree/24: face 0 is in the box as well'],
    [d => (d.boxes.tree = [{ directions: [], face: 0 }]), '/boxes/tree/0: face 1 is in the box as well'],
    [d => (named(d)[0]!.face = 3), '/boxes/tree/24/face: expected the number of a face'],
    [d => (named(d)[0]!.directions = [['1']]), '/boxes/tree/24/directions/0: expected 2 numbers, got 1'],
    [
      d =>
        d.boxes.open.push([
          ['0', '1'],
          ['0', '1'],
        ]),
      '/boxes/open/0: nothing is left open in it',
    ],
    [d => (named(d)[0]!.open = true), '/boxes/tree/24: expected one thing that is known of the box'],
  ],
);
