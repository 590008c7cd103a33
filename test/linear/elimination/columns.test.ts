import { describe, expect, test } from 'vitest';
import {
  type Columns,
  isLine,
  isPoint,
  lowestCorner,
  lowestValue,
  memberVector,
  separates,
} from '../../../src/linear/elimination/columns.ts';

/** Two boxes, a ray and a line. */
const mixed: Columns = {
  dimension: 2,
  points: 2,
  rays: 1,
  lines: 1,
  vectors: [
    [5n, 0n],
    [3n, 4n],
    [1n, 1n],
    [0n, 7n],
  ],
  radii: [
    [0n, 0n],
    [1n, 2n],
  ],
};

const plain = (
  vectors: readonly (readonly bigint[])[],
  [points, rays, lines]: readonly [number, number, number],
): Columns => ({ dimension: 2, points, rays, lines, vectors });

describe('members', () => {
  test('are points, then rays, then lines', () => {
    expect([0, 1, 2, 3].map(index => isPoint(mixed, { index }))).toEqual([true, true, false, false]);
    expect([0, 1, 2, 3].map(index => isLine(mixed, { index }))).toEqual([false, false, false, true]);
  });

  test('are vectors, or corners of boxes', () => {
    expect(memberVector(mixed, { index: 1 })).toEqual([3n, 4n]);
    expect(memberVector(mixed, { index: 1, signs: [-1, 1] })).toEqual([2n, 6n]);
    expect(memberVector(mixed, { index: 1, signs: [0, -1] })).toEqual([3n, 2n]);
    expect(memberVector(mixed, { index: 2, signs: [1, 1] })).toEqual([1n, 1n]);
    expect(memberVector(plain([[1n, 2n]], [1, 0, 0]), { index: 0, signs: [1, 1] })).toEqual([1n, 2n]);
  });

  test('the lowest corner of a box goes against the direction, and stays where that says nothing', () => {
    expect(lowestCorner(mixed, 1, [3n, -2n])).toEqual({ index: 1, signs: [-1, 1] });
    expect(lowestCorner(mixed, 1, [0n, 1n])).toEqual({ index: 1, signs: [0, -1] });
    expect(lowestCorner(mixed, 2, [3n, -2n])).toEqual({ index: 2 });
    expect(lowestCorner(mixed, 3, [3n, -2n])).toEqual({ index: 3 });
    expect(lowestCorner(plain([[1n, 2n]], [1, 0, 0]), 0, [1n, 1n])).toEqual({ index: 0 });
  });

  test('the lowest value is that of the lowest corner', () => {
    for (const direction of [
      [3n, -2n],
      [-1n, 5n],
      [0n, -1n],
    ])
      for (const index of [0, 1, 2, 3]) {
        const corner = memberVector(mixed, lowestCorner(mixed, index, direction));
        expect(lowestValue(mixed, index, direction)).toBe(
          direction[0]! * corner[0]! + direction[1]! * corner[1]!,
        );
      }
    expect(lowestValue(mixed, 1, [3n, -2n])).toBe(-6n);
  });
});

describe('a direction separates where it is', () => {
  const right = [1n, 0n];

  test('positive on points: 0 does not do', () => {
    expect(separates(plain([[1n, 9n]], [1, 0, 0]), right)).toBe(true);
    expect(separates(plain([[0n, 9n]], [1, 0, 0]), right)).toBe(false);
    expect(separates(plain([[-1n, 9n]], [1, 0, 0]), right)).toBe(false);
  });

  test('nonnegative on rays: 0 does', () => {
    const with2 = (ray: bigint[]) => plain([[1n, 0n], ray], [1, 1, 0]);
    expect(separates(with2([1n, 0n]), right)).toBe(true);
    expect(separates(with2([0n, 1n]), right)).toBe(true);
    expect(separates(with2([-1n, 1n]), right)).toBe(false);
  });

  test('zero on lines: either sign does not do', () => {
    const with2 = (line: bigint[]) => plain([[1n, 0n], line], [1, 0, 1]);
    expect(separates(with2([0n, 1n]), right)).toBe(true);
    expect(separates(with2([1n, 1n]), right)).toBe(false);
    expect(separates(with2([-1n, 1n]), right)).toBe(false);
  });

  test('positive on the whole of a box', () => {
    const box = (r: bigint): Columns => ({ ...plain([[2n, 5n]], [1, 0, 0]), radii: [[r, 9n]] });
    expect([1n, 2n, 3n].map(r => separates(box(r), right))).toEqual([true, false, false]);
  });
});
