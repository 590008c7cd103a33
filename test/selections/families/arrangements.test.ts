import { expect, it } from 'vitest';
import {
  arrangementCount,
  rankArrangement,
  unrankArrangement,
} from '../../../src/selections/families/arrangements.ts';

it.each([
  [4, 4],
  [5, 2],
  [3, 0],
  [6, 1],
])('the sequences of %i numbers, %i at a time, are numbered in lexicographic order', (n, size) => {
  const count = arrangementCount(n, size);
  const all = Array.from({ length: count }, (_, rank) => unrankArrangement(n, size, rank));
  expect(all.map(sequence => rankArrangement(n, sequence))).toEqual(all.map((_, rank) => rank));
  expect(all.map(String)).toEqual(all.map(String).sort());
  expect(new Set(all.map(String)).size).toBe(count);
});

it('10 numbers have 3628800 orders, the last one descending', () => {
  expect(arrangementCount(10, 10)).toBe(3_628_800);
  expect(unrankArrangement(10, 10, 3_628_799)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
});
