/** Tied norms, programs that have inputs in their place, and what each norm adds; by hand. */
import { describe, expect, test } from 'vitest';
import type { Line } from '../../../src/certificates/language/line.ts';
import type { Gram } from '../../../src/certificates/near/root.ts';
import {
  gramOf,
  imageOf,
  openedLine,
  partOf,
  rowsOf,
  tiedNorms,
} from '../../../src/certificates/sets/opened.ts';
import { jetsAt, lineOf, meter, number, refusal, texts, vector } from '../units.ts';

const shown = (gram: Gram): string => gram.map(row => texts(row).join(' ')).join(', ');
const zeros = (line: Line) => vector(...line.inputs.map(() => 0));

describe('tied are', () => {
  const tied = (nodes: readonly string[], at: readonly number[] = [0, 0], fields = {}) =>
    tiedNorms(lineOf('x y', nodes, fields), vector(...at), meter).map(({ step, linear, gram }) => [
      step.id,
      gram ? shown(gram) : linear,
    ]);

  test.each<[string, string[], unknown[]]>([
    ['norms of what is 0', ['n = norm2 x y'], [['n', true]]],
    ['of affine functions too', ['a = add x y', 'b = neg x', 'n = norm2 a b'], [['n', true]]],
    ['not affine behind a choice', ['r = relu x', 'n = norm2 r y'], [['n', false]]],
    [
      'nor where one thing that is added is none',
      ['q = mul x y', 'a = add q x', 'n = norm2 a y'],
      [['n', false]],
    ],
    ['nor behind a curve', ['q = mul x y', 'n = norm2 q y'], [['n', false]]],
    [
      'nor behind another norm',
      ['m = norm2 x y', 'n = norm2 m x'],
      [
        ['m', true],
        ['n', false],
      ],
    ],
    [
      'roots of squares, by their quadratic form',
      ['a = square x', 'b = mul x y', 'c = add a b', 'd = square y', 's = add c d', 'r = sqrt s'],
      [['r', '1 1/2, 1/2 1']],
    ],
  ])('%s', (_, nodes, expected) => expect(tied(nodes)).toEqual(expected));

  test('none where something is not 0', () => {
    expect(tied(['n = norm2 x y'], [0, 1])).toEqual([]);
    expect(tied(['a = square x', 'r = sqrt a'], [1, 0])).toEqual([]);
  });
});

test('opened, a norm is an input behind the others, and what it is taken of an output', () => {
  const line = lineOf('x y', ['a = add x y', 'n = norm2 a y', 'b = mul n x', 'm = norm2 x y', 's = add b m']);
  const norms = tiedNorms(line, zeros(line), meter);
  const opened = openedLine(line, norms);
  expect([opened.inputs, opened.steps.map(({ id }) => id)]).toEqual([
    ['x', 'y', 'norm 1', 'norm 2'],
    ['a', 'b', 's'],
  ]);
  const jets = jetsAt(opened, 2, 3, 5, 7);
  const outputs = opened.outputs.map(slot => jets[slot]!);
  // 5·2 + 7; then x + y, y; x, y.
  expect(texts(outputs.map(({ value }) => value))).toEqual(['17', '5', '3', '2', '3']);
  expect(outputs.map(({ gradient }) => texts(gradient).join(' '))).toEqual([
    '5 0 2 1',
    '1 1 0 0',
    '0 1 0 0',
    '1 0 0 0',
    '0 1 0 0',
  ]);
});

describe('one choice makes', () => {
  function part(nodes: readonly string[], fields = {}) {
    const line = lineOf('x y', nodes, fields);
    const norms = tiedNorms(line, zeros(line), meter);
    const opened = openedLine(line, norms);
    const jets = jetsAt(opened, ...opened.inputs.map(() => 0));
    const rows = opened.outputs.map(slot => jets[slot]!.gradient);
    const found = partOf(rows, norms, { q: line.outputs.length, p: 2 }, meter);
    return [
      texts(found.centre).join(' '),
      ...found.norms.map(one => [texts(one.adjoints).join(' '), shown(one.form), shown(one.gram)]),
    ];
  }

  test.each<[string, string[], unknown[]]>([
    ['a point and a ball', ['n = norm2 x y', 's = add n x'], ['1 0', ['1', '1 0, 0 1', '1 0, 0 1']]],
    [
      'one by its factor',
      ['n = norm2 x y', 'd = add n n', 'm = neg d'],
      ['0 0', ['-2', '1 0, 0 1', '4 0, 0 4']],
    ],
    [
      'one by what it is taken of',
      ['a = add x x', 'b = sub x y', 'n = norm2 a b'],
      ['0 0', ['1', '5 -1, -1 1', '5 -1, -1 1']],
    ],
    [
      'a root by its form',
      ['a = square x', 'b = square y', 'c = add a b', 'r = sqrt c'],
      ['0 0', ['1', '1 0, 0 1', '1 0, 0 1']],
    ],
    ['none of a factor that is 0', ['n = norm2 x y', 'p = mul n x', 's = add p y'], ['0 1']],
    ['none of what does not move', ['q = square x', 'n = norm2 q q'], ['0 0']],
    [
      'one of a norm that is taken of another one',
      ['n = norm2 x y', 'd = add n n', 'm = norm2 d x'],
      ['0 0', ['1', '5 0, 0 4', '5 0, 0 4']],
    ],
    [
      'also where that is taken twice',
      ['n = norm2 x y', 'm = norm2 n n'],
      ['0 0', ['1', '2 0, 0 2', '2 0, 0 2']],
    ],
    [
      'each its own',
      ['m = norm2 x x', 'n = norm2 y y', 's = sub m n'],
      ['0 0', ['1', '2 0, 0 0', '2 0, 0 0'], ['-1', '0 0, 0 2', '0 0, 0 2']],
    ],
  ])('%s', (_, nodes, expected) => expect(part(nodes)).toEqual(expected));

  test('of several outputs a ball that counts in one', () => {
    expect(part(['n = norm2 x x', 's = neg y'], { outputs: ['n', 's'] })).toEqual([
      '0 0 0 -1',
      ['1 0', '2 0, 0 0', '2 0 0 0, 0 0 0 0, 0 0 0 0, 0 0 0 0'],
    ]);
  });

  test('of several outputs Jacobians with one u', () => {
    const line = ['n = norm2 x x', 'm = neg n', 's = add m y'];
    expect(part(line, { outputs: ['n', 's'] })).toEqual([
      '0 0 0 1',
      ['1 -1', '2 0, 0 0', '2 0 -2 0, 0 0 0 0, -2 0 2 0, 0 0 0 0'],
    ]);
  });

  test.each<[string, string[], string]>([
    [
      'a norm of another one and of more in one entry',
      ['n = norm2 x y', 'a = add n x', 'm = norm2 a y'],
      'a norm is taken of another one that is tied, and of more',
    ],
    [
      'a norm of two in one entry',
      ['n = norm2 x x', 'm = norm2 y y', 'a = add n m', 'k = norm2 a x'],
      'a norm is taken of another one that is tied, and of more',
    ],
    [
      'two norms of a third',
      ['n = norm2 x y', 'a = norm2 n x', 'b = norm2 n y', 's = add a b'],
      'a norm is taken of another one that is tied, and of more',
    ],
    [
      'a norm that is taken, and used besides',
      ['n = norm2 x y', 'm = norm2 n x', 's = add m n'],
      'a norm that is taken by another one that is tied, and not by it alone',
    ],
  ])('not known: %s', (_, nodes, stop) => expect(refusal(() => part(nodes))).toEqual({ stop }));
});

describe('matrices', () => {
  const matrix = [vector(1, 2), vector(3, 4)];

  test('MᵀM', () => expect(shown(gramOf(matrix, meter))).toBe('10 14, 14 20'));

  test('of several outputs, entries α_r α_s Q', () => {
    expect(shown(imageOf([[number(5)]], vector(2, -3), meter))).toBe('20 -30, -30 45');
    expect(shown(imageOf(gramOf(matrix, meter), vector(2), meter))).toBe('40 56, 56 80');
  });

  test('row after row', () => {
    expect(rowsOf(vector(1, 2, 3, 4, 5, 6), 3).map(row => texts(row).join(' '))).toEqual(['1 2 3', '4 5 6']);
  });
});
