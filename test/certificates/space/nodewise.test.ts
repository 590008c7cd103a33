/** D_P all over a part of a cell of a piecewise affine program, by hand. */
import { describe, expect, test } from 'vitest';
import { cellsOf, type IndexCell } from '../../../src/certificates/space/cells.ts';
import type { Constraint } from '../../../src/certificates/space/feasible.ts';
import { agreements, nodewiseOver } from '../../../src/certificates/space/nodewise.ts';
import { lineOf, meter, number, textOf, texts, vector } from '../units.ts';

type Row = [a: (string | number)[], c: string | number, relation: Constraint['relation']];
const constraint = ([a, c, relation]: Row): Constraint => ({ a: vector(...a), c: number(c), relation });
const shown = ({ a, c, relation }: Constraint): string => `${texts(a).join(' ')} | ${textOf(c)} ${relation}`;

/** The cell whose function has this gradient. */
const cellWith = (line: ReturnType<typeof lineOf>, gradient: string): IndexCell =>
  cellsOf(line, meter).find(({ value }) => texts(value.a).join(' ') === gradient)!;

const RELU = lineOf('x', ['r = relu x']);
const ZERO = lineOf('x', ['a = neg x', 'b = relu a', 'c = add b x', 'r = relu x', 'z = sub c r']);
const SIZES = lineOf('x y', ['a = abs x', 'b = abs y', 's = add a b']);
const SHIFTED = lineOf('x', ['o = const value=2', 's = sub x o', 'd = add s s', 'r = relu d']);
const SO_FAR = lineOf('x y', ['c = cummax x y', 'k = component c k=2']);
const LARGEST = lineOf('x y', ['m = max x y', 'r = relu m']);

describe('D_P is', () => {
  test.each<[string, ReturnType<typeof lineOf>, string, Row[], string[]]>([
    ['the gradient, inside a cell', RELU, '1', [[[1], 0, '>']], ['1']],
    ['those of both pieces, on the border', RELU, '1', [[[1], 0, '=']], ['0', '1']],
    ['on a part that is larger than the border one', RELU, '1', [[[1], 0, '>=']], ['1']],
    ['of the zero function more than 0', ZERO, '0', [[[1], 0, '=']], ['-1', '0', '1']],
    ['at another point', SHIFTED, '2', [[[1], -2, '=']], ['0', '2']],
    ['not of another point', SHIFTED, '2', [[[1], -3, '=']], ['2']],
    [
      'of one tie on an edge',
      SIZES,
      '1 1',
      [
        [[1, 0], 0, '='],
        [[0, 1], 0, '>'],
      ],
      ['-1 1', '1 1'],
    ],
    [
      'of two where these meet',
      SIZES,
      '1 1',
      [
        [[1, 0], 0, '='],
        [[0, 1], 0, '='],
      ],
      ['-1 -1', '-1 1', '1 -1', '1 1'],
    ],
    [
      'of what only several equations say',
      LARGEST,
      '1 0',
      [
        [[1, 1], 0, '='],
        [[1, -1], 0, '='],
      ],
      ['0 0', '0 1', '1 0'],
    ],
    [
      'without what these do not',
      LARGEST,
      '1 0',
      [
        [[1, -1], 0, '='],
        [[1, 0], 0, '>'],
      ],
      ['0 1', '1 0'],
    ],
    ['of pieces that have all outputs of their node', SO_FAR, '1 0', [[[1, -1], 0, '>']], ['1 0']],
  ])('%s', (_, line, gradient, part, expected) => {
    const found = nodewiseOver(line, cellWith(line, gradient), part.map(constraint), meter);
    expect(found.map(row => texts(row).join(' ')).sort()).toEqual(expected);
  });
});

describe('a piece has the value of its node', () => {
  test.each<[string, ReturnType<typeof lineOf>, string, string[][]]>([
    ['where it is equal', RELU, '1', [['-1 | 0 =']]],
    ['for each piece', SIZES, '1 1', [['-2 0 | 0 ='], ['0 -2 | 0 =']]],
    ['at other points', SHIFTED, '2', [['-2 | 4 =']]],
    ['by the cells before it', LARGEST, '1 0', [['-1 1 | 0 ='], ['-1 0 | 0 =']]],
    ['where one of its outputs is equal, not only all over', SO_FAR, '1 0', [['0 0 | 0 =', '-1 1 | 0 =']]],
    ['nowhere else, where there is one piece', lineOf('x', ['n = neg x']), '-1', []],
    [
      'for all outputs of it',
      lineOf('x y', ['s = sort x y', 'k = component s k=1']),
      '1 0',
      [['-1 1 | 0 =', '1 -1 | 0 =']],
    ],
  ])('%s', (_, line, gradient, expected) => {
    expect(agreements(line, cellWith(line, gradient), meter).map(all => all.map(shown))).toEqual(expected);
  });
});
