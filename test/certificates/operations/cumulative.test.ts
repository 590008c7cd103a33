/** The largest, or smallest, of the first arguments: pieces, their numbers, and cells. */
import { describe, expect, test } from 'vitest';
import type { Piece } from '../../../src/certificates/language/basic.ts';
import { cellsNear } from '../../../src/certificates/near/cells.ts';
import { cumulative } from '../../../src/certificates/operations/cumulative.ts';
import { costOf, inputsAt, jetsAt, lineOf, meter, refusal, texts } from '../units.ts';

/** `1 1 3`: the argument that each output is. */
const shown = (piece: Piece): string =>
  piece.map(([first]) => (first![0] === 'argument' ? first![1] + 1 : '?')).join(' ');

test.each<[string, string, number[], string[], string[]]>([
  ['the largest so far', 'cummax', [2, 1, 5], ['2', '2', '5'], ['1 0 0', '1 0 0', '0 0 1']],
  ['the smallest so far', 'cummin', [2, 3, 1], ['2', '2', '1'], ['1 0 0', '1 0 0', '0 0 1']],
  ['at a tie the first', 'cummax', [2, 2, 2], ['2', '2', '2'], ['1 0 0', '1 0 0', '1 0 0']],
  ['so of the smallest', 'cummin', [3, 2, 2], ['3', '2', '2'], ['1 0 0', '0 1 0', '0 1 0']],
  ['of negative numbers', 'cummax', [-3, -5, -1], ['-3', '-3', '-1'], ['1 0 0', '1 0 0', '0 0 1']],
])('%s', (_, op, at, values, gradients) => {
  const jets = jetsAt(lineOf('x y z', [`c = ${op} x y z`]), ...at).slice(3);
  expect(texts(jets.map(({ value }) => value))).toEqual(values);
  expect(jets.map(({ gradient }) => texts(gradient).join(' '))).toEqual(gradients);
});

test('pieces are numbered in binary, the second argument first', () => {
  const all = (n: number) => [...cumulative(n, 1, meter).pieces()].map(shown);
  expect(all(1)).toEqual(['1']);
  expect(all(3)).toEqual(['1 1 1', '1 2 2', '1 1 3', '1 2 3']);
  expect(all(5)).toHaveLength(16);
  expect(new Set(all(5)).size).toBe(16);
  expect([...cumulative(3, -1, meter).pieces()].map(shown)).toEqual(all(3));
});

describe('near are', () => {
  const near = (sign: 1 | -1, ...x: number[]) =>
    [...cellsNear(cumulative(x.length, sign, meter), inputsAt(...x), meter)].map(
      ({ piece, guards }) => `${shown(piece)}: ${guards.map(({ relation }) => relation).join(' ')}`,
    );

  test.each<[string, 1 | -1, number[], string[]]>([
    ['one, where nothing is tied', 1, [1, 3, 2], ['1 2 2: ']],
    ['one of the smallest', -1, [1, 3, 0], ['1 1 3: ']],
    ['at a tie both: the first takes its border', 1, [1, 1], ['1 1: >=', '1 2: >']],
    ['so of the smallest', -1, [1, 1], ['1 1: >=', '1 2: >']],
    ['only of what takes the lead', 1, [1, 3, 1], ['1 2 2: ']],
    ['with what is tied later', 1, [1, 0, 1], ['1 1 1: >=', '1 1 3: >']],
    ['of three all', 1, [0, 0, 0], ['1 1 1: >= >=', '1 1 3: >= >', '1 2 2: > >=', '1 2 3: > >']],
  ])('%s', (_, sign, x, expected) => expect(near(sign, ...x)).toEqual(expected));

  test('guards ask for the difference of the two, that of the lead above', () => {
    const of = (sign: 1 | -1) =>
      [...cumulative(2, sign, meter).near(() => 0)].map(({ guards }) =>
        guards.map(({ formula }) => formula.map(([op, k]) => `${op} ${k}`).join(', ')).join('; '),
      );
    expect(of(1)).toEqual(['argument 0, argument 1, sub 0', 'argument 1, argument 0, sub 0']);
    expect(of(-1)).toEqual(['argument 1, argument 0, sub 0', 'argument 0, argument 1, sub 0']);
  });
});

test('of more than 40 arguments it is not looked at; what is listed is paid for', () => {
  expect(cumulative(40, 1, meter).outputs).toBe(40);
  expect(refusal(() => cumulative(41, 1, meter))).toEqual({ stop: 'a node has too many pieces' });
  expect(costOf(counter => [...cumulative(3, 1, counter).pieces()])).toBe(4 * 3);
});
