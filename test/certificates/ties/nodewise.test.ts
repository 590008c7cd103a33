/** D_P, in the ways in which it is listed, by hand. */
import { describe, expect, test } from 'vitest';
import type { Active } from '../../../src/certificates/kernel/active.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { activeOf, nodewiseParts, nodewiseSet, untoldSet } from '../../../src/certificates/ties/nodewise.ts';
import { costOf, lineOf, meter, texts, vector } from '../units.ts';

type Point = readonly (string | number)[];
const shown = (found: Active | undefined) =>
  found && [Number(found.count), [...found.gradients.values()].map(row => texts(row).join(' ')).sort()];

describe('D_P is', () => {
  test.each<[string, string, string[], Point, [number, string[]]]>([
    ['the gradient, where nothing is tied', 'x y', ['m = max x y'], [2, 1], [1, ['1 0']]],
    ['the gradients of all that is active at a tie', 'x y', ['m = max x y'], [1, 1], [2, ['0 1', '1 0']]],
    ['no other pieces', 'x y z', ['m = max x y z'], [1, 1, 0], [2, ['0 1 0', '1 0 0']]],
    [
      'of the zero function more than 0',
      't',
      ['a = neg t', 'b = relu a', 'c = add b t', 'r = relu t', 'z = sub c r'],
      [0],
      [4, ['-1', '0', '1']],
    ],
    ['counted, not listed, where pieces are alike', 'x', ['m = max x x x'], [1], [3, ['1']]],
    [
      'of a tie in a tie the gradients of all its pieces',
      'x y',
      ['a = abs x', 'm = max a y'],
      [0, 0],
      [4, ['-1 0', '0 1', '1 0']],
    ],
    [
      'of ties with one in common what one choice of it gives',
      'x',
      ['a = relu x', 'n = neg a', 'b = abs n', 's = add a b'],
      [0],
      [4, ['0', '2']],
    ],
    [
      'without coincidences of pieces that are not active at their node',
      'x',
      ['a = abs x', 'b = abs x', 's = sub a b'],
      [1],
      [1, ['0']],
    ],
  ])('%s', (_, inputs, nodes, x, expected) => {
    expect(shown(nodewiseSet(lineOf(inputs, nodes), vector(...x), meter))).toEqual(expected);
  });

  test('of several outputs a list of Jacobians, whose rows take one choice', () => {
    const line = lineOf('x', ['r = relu x', 'a = abs x'], { outputs: ['r', 'a'] });
    expect(shown(nodewiseSet(line, vector(0), meter))).toEqual([4, ['0 -1', '0 1', '1 -1', '1 1']]);
    const one = lineOf('x', ['r = relu x', 'n = neg r'], { outputs: ['r', 'n'] });
    expect(shown(nodewiseSet(one, vector(0), meter))).toEqual([2, ['0 0', '1 -1']]);
  });
});

describe('of more than 256 inputs', () => {
  const inputs = Array.from({ length: 257 }, (_, i) => `x${i}`).join(' ');
  const at = (...x: readonly number[]) => vector(...x, ...new Array<number>(257 - x.length).fill(0));
  const begins = (found: Active) => [
    Number(found.count),
    [...found.gradients.values()].map(row => texts(row.slice(0, 2)).join(' ')).sort(),
  ];
  const sum = lineOf(inputs, ['a = relu x0', 'b = abs x1', 's = add a b']);

  test.each<[string, Line, readonly number[], [number, string[]]]>([
    ['all sums of what ties add', sum, [], [4, ['0 -1', '0 1', '1 -1', '1 1']]],
    ['one gradient where nothing is tied', sum, [1, -1], [1, ['1 -1']]],
    ['a tie in a tie', lineOf(inputs, ['a = abs x0', 'm = max a x1']), [], [4, ['-1 0', '0 1', '1 0']]],
  ])('%s', (_, line, x, expected) => {
    const found = nodewiseSet(line, at(...x), meter);
    expect(begins(found)).toEqual(expected);
    // Dual numbers have as many entries as there are inputs, for each of them.
    expect(costOf(counter => nodewiseSet(line, at(...x), counter))).toBeLessThan(257 * 257);
    for (const row of found.gradients.values()) expect(row).toHaveLength(257);
  });
});

test('what has too many choices to be listed is told tie after tie', () => {
  const pairs = Array.from({ length: 20 }, (_, k) => k);
  const inputs = pairs.flatMap(k => [`x${k}`, `y${k}`]);
  const nodes = pairs.map(k => `m${k} = max x${k} y${k}`);
  const line = lineOf(inputs.join(' '), [...nodes, `m = max ${pairs.map(k => `m${k}`).join(' ')}`]);
  const cheap = new Meter(1_000_000);
  const { count, gradients } = nodewiseSet(line, vector(...inputs.map(() => 0)), cheap);
  expect([Number(count), gradients.size]).toEqual([20 * 2 ** 20, 40]);
});

describe('I(x) is D_P', () => {
  test.each<[string, string, string[], Point, [number, string[]] | undefined]>([
    ['where all pieces have the value of their node', 'x', ['r = relu x'], [0], [2, ['0', '1']]],
    ['where there is one piece each', 'x y', ['p = mul x y'], [2, 3], [1, ['3 2']]],
    ['not told where a piece has another value', 'x', ['r = relu x'], [1], undefined],
    ['nor of one node among others', 'x y z', ['r = relu x', 'm = max r y z'], [0, 0, -1], undefined],
    ['nor where there are endlessly many pieces', 'x', ['r = floor x'], ['1/2'], undefined],
  ])('%s', (_, inputs, nodes, x, expected) => {
    expect(shown(untoldSet(lineOf(inputs, nodes), vector(...x), meter))).toEqual(expected);
  });
});

test('what is active, and the ties that are left', () => {
  const line = lineOf('x y', ['m = max x x', 'a = abs y', 's = add m a']);
  const { active, open, count, jets } = activeOf(line, vector(2, 0), meter);
  expect([...active.values()].map(pieces => pieces.length)).toEqual([2, 2, 1]);
  expect([...open].map(({ id }) => id)).toEqual(['a']);
  expect(Number(count)).toBe(4);
  expect(texts(jets.map(({ value }) => value))).toEqual(['2', '0', '2', '0', '2']);
});

test('as a sum: what is left without the ties, and what each part adds', () => {
  const line = lineOf('x y', ['a = relu x', 'b = abs y', 'c = add a b', 's = add c x']);
  const { count, start, parts } = nodewiseParts(line, vector(0, 0), meter);
  expect([Number(count), texts(start), parts.map(part => part.map(texts))]).toEqual([
    4,
    ['1', '0'],
    [
      [
        ['0', '0'],
        ['1', '0'],
      ],
      [
        ['0', '1'],
        ['0', '-1'],
      ],
    ],
  ]);
});
