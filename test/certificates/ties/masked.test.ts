/** Pieces that count where a node jumps and the program does not. */
import { describe, expect, test } from 'vitest';
import type { Active } from '../../../src/certificates/kernel/active.ts';
import { maskedActive, maskedNodewise, PLAIN, REACHED } from '../../../src/certificates/ties/masked.ts';
import { lineOf, meter, refusal, selectionOf, texts, vector } from '../units.ts';

type Point = readonly (string | number)[];
const shown = ({ count, gradients }: Active) => [
  Number(count),
  [...gradients.values()].map(row => texts(row).join(' ')).sort(),
];

/** x · sign x, which is |x|. */
const ABS = ['s = sign x', 'p = mul s x'];

describe('D_P', () => {
  test.each<[string, string, string[], Point, [number, string[]]]>([
    [
      'has pieces whose cells reach the point, with another value there',
      'x',
      ABS,
      [0],
      [3, ['-1', '0', '1']],
    ],
    ['has no others elsewhere', 'x', ABS, [2], [1, ['1']]],
    // floor is −1 or 0 near 0, and so many times x is 0 there.
    ['of a rounding has the pieces beside', 'x', ['f = floor x', 'p = mul f x'], [0], [2, ['-1', '0']]],
    ['and between whole numbers one', 'x', ['f = floor x', 'p = mul f x'], ['1/2'], [1, ['0']]],
    // With the choice −1 or 1 of sign relu is not tied, with 0 it is.
    [
      'has what is reached at the values that the choices before leave',
      'x',
      ['s = sign x', 'r = relu s', 'p = mul r x'],
      [0],
      [4, ['0', '1']],
    ],
    [
      'tells pieces that are made anew by their formulas',
      'x y',
      ['s = sort x y', 'm = component s k=1'],
      [0, 0],
      [2, ['0 1', '1 0']],
    ],
    [
      'has no pieces whose cells are empty: where y > y',
      'x y',
      [
        'g = greater y y',
        'o = const value=5',
        'w = where g o y',
        's = sub x x',
        'f = floor w',
        'p = mul f s',
      ],
      [0, 2],
      [2, ['0 0']],
    ],
    [
      'keeps what has the value of the program only',
      'x',
      ['s = sign x', 'q = square s', 'p = add q x'],
      [1],
      [1, ['1']],
    ],
  ])('%s', (_, inputs, nodes, x, expected) => {
    expect(shown(maskedNodewise(lineOf(inputs, nodes), vector(...x), meter))).toEqual(expected);
  });
});

describe('I(x)', () => {
  test.each<[string, string, string[], Point, [number, string[]]]>([
    [
      'has all pieces that have the value, reached or not',
      'x',
      ['r = abs x', 's = sub r x', 'p = mul s s'],
      [0],
      [2, ['0']],
    ],
    ['of two ways to one value both', 'x', ['a = abs x', 'q = square a'], [2], [2, ['4']]],
    [
      'of endlessly many pieces those that are reached',
      'x',
      ['f = floor x', 'p = mul f x'],
      [0],
      [2, ['-1', '0']],
    ],
  ])('%s', (_, inputs, nodes, x, expected) => {
    const line = lineOf(inputs, nodes);
    expect(shown(maskedActive(line, vector(...x), meter))).toEqual(expected);
  });

  test('is larger than D_P where a piece is not reached', () => {
    const line = lineOf('x', ['a = abs x', 'q = square a']);
    expect(shown(maskedNodewise(line, vector(2), meter))).toEqual([1, ['4']]);
  });
});

describe('it stops', () => {
  test('where a piece that is reached has no derivative at the point', () => {
    const root = selectionOf('u', ['0', 'u^(1/2)'], '1: u <= 0', '2: u > 0');
    const line = lineOf('x', ['r = s x'], { selections: { s: root } });
    const why = { stop: 'a piece has no derivative at the point, though its index cell reaches it' };
    expect(refusal(() => maskedNodewise(line, vector(0), meter))).toEqual(why);
    expect(shown(maskedNodewise(line, vector(4), meter))).toEqual([1, ['1/4']]);
    expect(shown(maskedNodewise(line, vector(-4), meter))).toEqual([1, ['0']]);
  });

  test('where a node has no value at what a choice leaves it', () => {
    const selection = selectionOf('u', ['1/u', '2'], '1: u <= 0', '2: u > 0');
    const nodes = ['f = floor x', 'o = const value=1', 'u = add f o', 'r = s u'];
    const line = lineOf('x', nodes, { selections: { s: selection } });
    // Between whole numbers floor is 0; at 0 it is −1 beside, which leaves 1/0.
    expect(shown(maskedNodewise(line, vector('1/2'), meter))).toEqual([1, ['0']]);
    expect(refusal(() => maskedNodewise(line, vector(0), meter))).toEqual({
      stop: 'what a node is at the values that a choice of pieces leaves it',
    });
  });
});

test.each([
  ['where no node jumps', PLAIN],
  ['where one does', REACHED],
])(
  'a root of what is not seen to be ≥ 0 has no list that is refused for it, %s',
  (_, { nodewise, active }) => {
    const line = lineOf('x y', ['a = square x', 'b = square y', 'g = sub a b', 'r = sqrt g']);
    for (const [derive] of [nodewise, active])
      expect(refusal(() => derive(line, vector(0, 0), meter))).toEqual({
        stop: 'the piece that a node takes has no derivative there',
      });
  },
);
