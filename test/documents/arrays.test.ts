import { expect, test } from 'vitest';
import { arraysOf, entryName, indicesOf, nestedOf } from '../../src/documents/arrays.ts';

const entries = (name: string, shape: readonly number[]): string[] =>
  Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, k) => entryName(name, indicesOf(k, shape)));

test('entries of an array are called by their indices, row after row', () => {
  expect(entries('x', [2, 2])).toEqual(['x[0,0]', 'x[0,1]', 'x[1,0]', 'x[1,1]']);
  expect(entries('x', [])).toEqual(['x']);
});

test('inputs are put together again', () => {
  const inputs = [...entries('x', [2, 3]), 't', ...entries('w.1', [1, 1, 2]), ...entries('y', [1])];
  expect(arraysOf(inputs)).toEqual([
    { name: 'x', shape: [2, 3], first: 0 },
    { name: 't', shape: [], first: 6 },
    { name: 'w.1', shape: [1, 1, 2], first: 7 },
    { name: 'y', shape: [1], first: 9 },
  ]);
});

test.each([
  ['one is missing', ['x[0]', 'x[2]']],
  ['another order', ['x[1]', 'x[0]']],
  ['not the first', ['x[1]', 'x[2]']],
  ['other ranks', ['x[0]', 'x[0,1]']],
  ['too long', ['x[0]', 'x[1000000]']],
])('names that are no entries of an array are numbers alone: %s', (_, inputs) => {
  expect(arraysOf(inputs).every(({ shape }) => shape.length === 0 || shape.join() === '1')).toBe(true);
  expect(arraysOf(inputs).map(({ first }) => first)).toEqual([...inputs.keys()]);
});

test('nested lists', () => {
  expect(nestedOf([1, 2, 3, 4, 5, 6], [2, 3])).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(nestedOf(['1'], [])).toBe('1');
});
