/** Index cells near a point, and functions before which there is one. */
import { describe, expect, test } from 'vitest';
import { Germs } from '../../../src/certificates/functions/germ.ts';
import { keyOfSeveral } from '../../../src/certificates/functions/several.ts';
import { cellsNear, localArguments, smoothGerms } from '../../../src/certificates/near/cells.ts';
import { jetsAt, lineOf, meter, refusal, selectionOf, texts, vector } from '../units.ts';

type Point = readonly (string | number)[];

test('slots that are given twice are one coordinate', () => {
  const line = lineOf('x y', ['m = median y x y']);
  const args = localArguments(line.steps[0]!, jetsAt(line, 2, 3), meter);
  expect(args.map(({ value, gradient }) => [texts([value])[0], texts(gradient)])).toEqual([
    ['3', ['1', '0']],
    ['2', ['0', '1']],
    ['3', ['1', '0']],
  ]);
});

describe('cells near the point are', () => {
  /** Of a selection of u and v at x and y: the pieces, and how many guards vanish, how many of them are constant. */
  function near(pieces: readonly string[], index: readonly string[], ...at: Point) {
    const line = lineOf('x y', ['n = s x y'], { selections: { s: selectionOf('u v', pieces, ...index) } });
    const [step] = line.steps;
    const values = vector(...at).map(value => ({ value, gradient: [], note: false }));
    const all = [...step!.basic.pieces()];
    return [...cellsNear(step!.basic, localArguments(step!, values, meter), meter)].map(({ piece, guards }) =>
      [1 + all.indexOf(piece), guards.length, guards.filter(({ constant }) => constant).length].join(' '),
    );
  }
  const pieces = ['0', 'u', 'v'];

  test.each<[string, string[], Point, string[]]>([
    ['those that have it inside, without guards', ['1: u > 0', '2: u <= 0'], [1, 0], ['1 0 0']],
    ['those that have it on the border', ['1: u > 0', '2: u <= 0'], [0, 0], ['1 1 0', '2 1 0']],
    [
      'with the guards that vanish only',
      ['1: u > 0 and v > 0', '2: u <= 0 or v <= 0'].slice(0, 1),
      [0, 1],
      ['1 1 0'],
    ],
    ['not those of which one guard fails', ['1: u > 0 and v > 0'], [0, -1], []],
    ['also those of equations', ['1: u = 0', '2: u != 0'], [0, 0], ['1 1 0', '2 1 0']],
    ['not these where they fail', ['1: u = 0', '2: u != 0'], [1, 0], ['2 0 0']],
    ['of guards that are constant it is said', ['1: u - u >= 0 and u > 0'], [0, 0], ['1 2 1']],
    [
      'not where one fails before another has no value',
      ['1: u > 0 and 1/v > 0', '2: u <= 0'],
      [-1, 0],
      ['2 0 0'],
    ],
    ['nor after it', ['1: 1/v > 0 and u > 0', '2: u <= 0'], [-1, 0], ['2 0 0']],
  ])('%s', (_, index, at, expected) => expect(near(pieces, index, ...at)).toEqual(expected));

  test('not known where a guard has no value', () => {
    expect(refusal(() => near(pieces, ['1: 1/v > 0 and u > 0', '2: u <= 0'], 1, 0))).toEqual({
      stop: 'a guard is undefined at the point',
    });
  });
});

describe('a function is known near the point', () => {
  function known(inputs: string, nodes: readonly string[], at: Point, fields = {}): Record<string, string> {
    const line = lineOf(inputs, nodes, fields);
    const values = jetsAt(line, ...at).map(({ value }) => value);
    const slots = smoothGerms(line, vector(...at), values, new Germs(line.inputs.length, meter));
    const names = [
      ...line.inputs,
      ...line.steps.flatMap(({ id, basic }) => Array.from({ length: basic.outputs }, () => id)),
    ];
    return Object.fromEntries(
      slots.flatMap((germ, k) => (germ ? [[names[k]!, keyOfSeveral(germ.top)]] : [])),
    );
  }

  test.each<[string, string, string[], Point, Record<string, string>, object?]>([
    ['in displacements from it', 'x', ['q = square x'], [3], { x: '1:1/1 :3/1', q: '1:6/1 2:1/1 :9/1' }],
    [
      'behind one cell',
      'x',
      ['r = relu x', 'n = neg r'],
      [1],
      { x: '1:1/1 :1/1', r: '1:1/1 :1/1', n: '1:-1/1 :-1/1' },
    ],
    ['not behind two', 'x', ['r = relu x', 'n = neg r', 'd = add x x'], [0], { x: '1:1/1', d: '1:2/1' }],
    [
      'nor where the one has a guard',
      'x',
      ['r = s x'],
      [0],
      { x: '1:1/1' },
      { selections: { s: selectionOf('u', ['u'], '1: u = 0') } },
    ],
    [
      'nor where a second one begins',
      'x',
      ['r = s x'],
      [0],
      { x: '1:1/1' },
      { selections: { s: selectionOf('u', ['u', '2*u'], '1: u > -1', '2: u > 0') } },
    ],
    ['nor a root', 'x', ['r = sqrt x'], [4], { x: '1:1/1 :4/1' }],
    [
      'of several outputs all',
      'x y',
      ['s = sort x y'],
      [1, 2],
      { x: '1:1/1 :1/1', y: '0,1:1/1 :2/1', s: '1:1/1 :1/1' },
    ],
  ])('%s', (_, inputs, nodes, at, expected, fields = {}) => {
    const sorted = (all: Record<string, string>) =>
      Object.fromEntries(Object.entries(all).map(([name, key]) => [name, key.split(' ').sort()]));
    expect(sorted(known(inputs, nodes, at, fields))).toEqual(sorted(expected));
  });
});
