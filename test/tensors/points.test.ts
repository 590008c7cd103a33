import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { judge } from '../../src/judgement/index.ts';
import { coordinateTexts, spread } from '../../src/tensors/points.ts';

const X = ['x[0,0]', 'x[0,1]', 'x[1,0]', 'x[1,1]'];
const XB = [...X, 'b[0]', 'b[1]', 's'];
const folder = mkdtempSync(join(tmpdir(), 'points-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const read = (text: string, inputs: readonly string[]): string[] => coordinateTexts(text, inputs, '--at');

test.each([
  ['1,2,3,4', X, '1 2 3 4'],
  ['[[1, 2], [3/2, -0]]', X, '1 2 3/2 -0'],
  ['x=[[1,2],[3,4]]', X, '1 2 3 4'],
  ['x[1,1]=4,x[0,0]=1,x[0,1]=2,x[1,0]=3', X, '1 2 3 4'],
  ['x[1, 1]=4,x[0,0]=1,x[0,1]=2,x[1,0]=3', X, '1 2 3 4'],
  ['[[1,2],[3,4]],[5,6],7', XB, '1 2 3 4 5 6 7'],
  ['s=7,b=[5,6],x=[[1,2],[3,4]]', XB, '1 2 3 4 5 6 7'],
  ['y=1,x=2', ['x', 'y'], '2 1'],
])('%s', (text, inputs, point) => {
  expect(read(text, inputs).join(' ')).toBe(point);
});

test('from files', () => {
  const point = file('point.json', '{"x": [[1, 0.5], ["1/3", 4]], "b": [5, 6], "s": 7}');
  expect(read(`@${point}`, XB).join(' ')).toBe('1 0.5 1/3 4 5 6 7');
  const list = file('list.json', '[[[1, 2], [3, 4]], [5, 6], 7]');
  expect(read(`@${list}`, XB).join(' ')).toBe('1 2 3 4 5 6 7');
  const b = file('b.json', '[5, 6]');
  expect(read(`s=1,x=[[1,2],[3,4]],b=@${b}`, XB).join(' ')).toBe('1 2 3 4 5 6 1');
  const bytes = [0x93, ...Buffer.from('NUMPY'), 1, 0, 60, 0];
  const header = `${"{'descr': '|u1', 'fortran_order': False, 'shape': (2, 2), }".padEnd(59)}\n`;
  writeFileSync(join(folder, 'x.npy'), Uint8Array.from([...bytes, ...Buffer.from(header), 1, 2, 3, 4]));
  expect(read(`@${join(folder, 'x.npy')}`, X).join(' ')).toBe('1 2 3 4');
  expect(read(`x=@${join(folder, 'x.npy')},b=[0,0],s=0`, XB).join(' ')).toBe('1 2 3 4 0 0 0');
});

test.each([
  ['[[1,2,3],[4,5,6]]', X, 'expected x of shape [2,2], got [2,3]'],
  ['[1,2,3,4]', X, 'expected x of shape [2,2], got [4]'],
  ['[[1,2],[3]]', X, 'got lists of other lengths'],
  ['[[1,2],[3,4]]', XB, 'expected 3 arrays (x of shape [2,2], b of shape [2], s), got 1'],
  ['x=[[1,2],[3,4]],s=1', XB, 'got none for b[0]'],
  ['x=1,b=[1,2],s=1', XB, 'expected x of shape [2,2], got []'],
  ['y=1', X, 'expected values for x of shape [2,2], got "y=1"'],
  ['x=[[1,2],[3,4]],x[0,0]=2', X, 'x[0,0] is given twice'],
  ['[[1,2],[3,4]', X, 'to close'],
  ['[]', X, 'at least one entry'],
  ['@none.json', X, 'no such file'],
  ['x=1,x=2', ['x', 'y'], '--at: x is given twice'],
  ['x=1', ['x', 'y'], 'got none for y'],
  ['1', ['x', 'y'], 'expected a value for each of the inputs x, y, got 1 value'],
])('%s is refused', (text, inputs, why) => {
  expect(() => read(text, inputs)).toThrow(why);
});

test('values: nested lists, or by name', () => {
  expect(
    spread(
      [
        [1, 2],
        [3, 4],
      ],
      X,
      'at',
    ),
  ).toEqual([1, 2, 3, 4]);
  expect(
    spread(
      {
        b: [5, 6],
        s: 7,
        x: [
          [1, 2],
          [3, 4],
        ],
      },
      XB,
      'at',
    ),
  ).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(spread([1, 2, 3, 4], X, 'at')).toEqual([1, 2, 3, 4]);
  expect(() => spread({ x: [[1, 2]] }, X, 'at')).toThrow('at, x: expected x of shape [2,2], got [1,2]');
});

describe('judgements', () => {
  const program = {
    format: 'cornercheck.tensors/1',
    inputs: [
      { name: 'x', shape: [2, 2] },
      { name: 'b', shape: [2] },
    ],
    nodes: [
      { id: 'm', op: 'reduceMax', args: ['x'], axes: [1] },
      { id: 'y', op: 'max', args: ['m', 'b'] },
    ],
    output: 'y',
    weights: [1, 2],
  };
  const at = {
    x: [
      [1, 1],
      [0, 2],
    ],
    b: [0, 2],
  };
  test.each([
    [
      {
        x: [
          ['1/2', '1/2'],
          [0, 1],
        ],
        b: [0, 1],
      },
      'clarke',
    ],
    [
      [
        [
          ['1/2', '1/2'],
          [0, 2],
        ],
        [0, 0],
      ],
      'clarke',
    ],
    [
      [
        [
          [1, 1],
          [0, 1],
        ],
        [0, 1],
      ],
      'outside',
    ],
  ])('%j is %s', (gradient, verdict) => {
    const { verdict: found, text } = judge(program, at, gradient as number[][]);
    expect(found).toBe(verdict);
    expect(text).toContain('x[1,0]');
  });
});
