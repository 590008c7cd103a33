/** What half-spaces say of ties in their cone, and what they leave open. */
import { describe, expect, test } from 'vitest';
import { rayKey } from '../../../src/certificates/near/clarke.ts';
import { ConeReading } from '../../../src/certificates/ties/cone-reading.ts';
import { tieSystem } from '../../../src/certificates/ties/system.ts';
import { lineOf, meter, selectionOf, texts, vector } from '../units.ts';

type Row = readonly (string | number)[];

/** At 0: in the cone in which the rows are positive, by a direction. */
function reading(
  inputs: string,
  nodes: readonly string[],
  direction: Row,
  rows: readonly Row[],
  fields = {},
) {
  const line = lineOf(inputs, nodes, fields);
  const system = tieSystem(line, vector(...line.inputs.map(() => 0)), meter);
  const known = new Set(rows.map(row => rayKey(vector(...row), meter)));
  const found = new ConeReading(system, vector(...direction), known, meter).gradient();
  return found && texts(found).join(' ');
}

test.each<[string, string[], Row, Row[], string | undefined]>([
  [
    'the largest is what the others are below',
    ['m = max x y z'],
    [3, 2, 1],
    [
      [1, -1, 0],
      [1, 0, -1],
    ],
    '1 0 0',
  ],
  ['by any positive multiple of a row', ['m = max x y'], [2, 1, 0], [[3, -3, 0]], '1 0 0'],
  ['not where one is not told', ['m = max x y z'], [3, 2, 1], [[1, -1, 0]], undefined],
  ['not by a row of the other side', ['m = max x y'], [2, 1, 0], [[-1, 1, 0]], undefined],
  ['not another one than along the direction', ['m = max x y'], [1, 2, 0], [[1, -1, 0]], undefined],
  ['the least is what the others are above', ['m = min x y'], [2, 1, 0], [[1, -1, 0]], '0 1 0'],
  ['not the largest', ['m = min x y'], [1, 2, 0], [[1, -1, 0]], undefined],
  [
    'a tie that no output asks for may stay open',
    ['m = max x y', 'z0 = sub m m', 'r = relu z', 's = add z0 r'],
    [0, 0, 1],
    [[0, 0, 1]],
    '0 0 1',
  ],
  [
    'with what stands before it, and beside it',
    ['a = abs x', 'n = neg a', 's = sub n y'],
    [-1, 0, 0],
    [[-1, 0, 0]],
    '1 -1 0',
  ],
])('of inputs: %s', (_, nodes, direction, rows, expected) => {
  expect(reading('x y z', nodes, direction, rows)).toBe(expected);
});

describe('of a tie in a tie', () => {
  test.each<[string, string[], Row, Row[], string | undefined]>([
    [
      'all of a largest are below what it is below',
      ['a = max x y', 'm = max a z'],
      [1, 2, 3],
      [
        [-1, 0, 1],
        [0, -1, 1],
      ],
      '0 0 1',
    ],
    ['one of them is not enough', ['a = max x y', 'm = max a z'], [1, 2, 3], [[0, -1, 1]], undefined],
    ['one of a least is enough', ['a = min x y', 'm = max a z'], [1, 2, 3], [[-1, 0, 1]], '0 0 1'],
    [
      'one of a largest is enough to be above',
      ['a = max x y', 'm = min a z'],
      [1, 2, 0],
      [[1, 0, -1]],
      '0 0 1',
    ],
    ['all of a least have to be above', ['a = min x y', 'm = min a z'], [1, 2, 0], [[1, 0, -1]], undefined],
    [
      'all of a least are above',
      ['a = min x y', 'm = min a z'],
      [1, 2, 0],
      [
        [1, 0, -1],
        [0, 1, -1],
      ],
      '0 0 1',
    ],
    [
      'contraries change sides: one is enough',
      ['a = max x y', 'n = neg a', 'm = max n z'],
      [1, -5, 1],
      [[1, 0, 1]],
      '0 0 1',
    ],
    ['or all are asked for', ['a = min x y', 'n = neg a', 'm = max n z'], [1, 2, 1], [[1, 0, 1]], undefined],
    [
      'so of each',
      ['a = min x y', 'n = neg a', 'm = max n z'],
      [1, 2, 1],
      [
        [1, 0, 1],
        [0, 1, 1],
      ],
      '0 0 1',
    ],
    [
      'by factors, and with what is added',
      ['a = max x y', 'd = add a a', 'e = add d x', 'm = max e z'],
      [1, 1, 4],
      [
        [-3, 0, 1],
        [-1, -2, 1],
      ],
      '0 0 1',
    ],
    [
      'so not by other ones',
      ['a = max x y', 'd = add a a', 'e = add d x', 'm = max e z'],
      [1, 1, 4],
      [
        [-3, 0, 1],
        [-1, -1, 1],
      ],
      undefined,
    ],
    [
      'itself, where it is the largest',
      ['a = max x y', 'm = max a z'],
      [3, 2, 1],
      [
        [1, -1, 0],
        [1, 0, -1],
      ],
      '1 0 0',
    ],
  ])('%s', (_, nodes, direction, rows, expected) => {
    expect(reading('x y z', nodes, direction, rows)).toBe(expected);
  });
});

describe('of cases', () => {
  const own = (pieces: readonly string[], ...index: readonly string[]) => ({
    selections: { s: selectionOf('u v', pieces, ...index) },
  });
  const plus = own(['v', '2*v', '3*v'], '1: u = 0', '2: u > 0', '3: u < 0');
  const not = own(['v', '2*v'], '1: u != 0', '2: u = 0');

  test.each<[string, string[], Row, Row[], object, string | undefined]>([
    [
      'the median is told by all of its guards',
      ['m = median x y z'],
      [1, 2, 3],
      [
        [-1, 1, 0],
        [0, -1, 1],
        [-1, 0, 1],
      ],
      {},
      '0 1 0',
    ],
    ['the cell whose guard is positive', ['r = s x y'], [1, 1, 0], [[1, 0, 0]], plus, '0 2 0'],
    ['on its other side another one', ['r = s x y'], [-1, 1, 0], [[-1, 0, 0]], plus, '0 3 0'],
    ['none where that is not told', ['r = s x y'], [1, 1, 0], [[0, 1, 0]], plus, undefined],
    [
      'a guard that is 0 all over holds where it may be 0',
      ['n = neg x', 'o = add x n', 'r = s o y'],
      [1, 1, 0],
      [],
      plus,
      '0 1 0',
    ],
    ['and not where it must not', ['n = neg x', 'o = add x n', 'r = s o y'], [1, 1, 0], [], not, '0 2 0'],
    ['one that is not asked to be 0 is so but on a null set', ['r = s x y'], [1, 1, 0], [], not, '0 1 0'],
    [
      'a guard of a tie, by what this is',
      ['a = abs x', 'd = sub a y', 'r = s d z'],
      [2, 1, 0],
      [
        [1, 0, 0],
        [1, -1, 0],
      ],
      plus,
      '0 0 2',
    ],
    [
      'not where the tie is open',
      ['a = abs x', 'd = sub a y', 'r = s d z'],
      [2, 1, 0],
      [[1, -1, 0]],
      plus,
      undefined,
    ],
  ])('%s', (_, nodes, direction, rows, fields, expected) => {
    expect(reading('x y z', nodes, direction, rows, fields)).toBe(expected);
  });

  test('of each output its own', () => {
    const rows = [[1, -1]];
    const fields = { outputs: ['a', 'b'] };
    const nodes = ['s = sort x y', 'a = component s k=1', 'b = component s k=2'];
    expect(reading('x y', nodes, [2, 1], rows, fields)).toBe('1 0 0 1');
    expect(reading('x y', [...nodes, 'c = max x y'], [2, 1], [], { outputs: ['a', 'c'] })).toBeUndefined();
  });
});
