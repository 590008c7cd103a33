/** Directions inside half-spaces, and off hyperplanes. */
import { describe, expect, test } from 'vitest';
import { inside, turnAside } from '../../../src/fields/directions/directions.ts';
import { format } from '../../../src/numbers/index.ts';
import { vector } from '../evaluated.ts';

describe('directions', () => {
  const rows = (...list: number[][]) =>
    list.map(row => ({ row: vector(...row), relation: '>' as const, affine: true }));
  const turned = (d: number[], inner: number[][], ...apart: number[][]): string =>
    turnAside(
      vector(...d),
      rows(...inner),
      apart.map(one => vector(...one)),
    )
      .map(format)
      .join(' ');

  test('lie inside where all products are positive', () => {
    expect(inside(vector(1, 1), rows([1, 0], [0, 1]))).toBe(true);
    expect(inside(vector(1, 0), rows([1, 0], [0, 1]))).toBe(false);
    expect(inside(vector(1, -1), rows([1, 0], [0, 1]))).toBe(false);
    expect(inside(vector(0), [])).toBe(true);
  });

  test('are moved off hyperplanes only where they lie on them', () => {
    expect(turned([1, 2], [[1, 0]], [1, -1])).toBe('1 2');
    expect(turned([1, 1], [], [1, -1])).toBe('2 0');
    expect(
      turned(
        [1, 1],
        [
          [1, 0],
          [0, 1],
        ],
        [1, -1],
      ),
    ).toBe('3/2 1/2');
    // And off several, one after the other.
    expect(turned([1, 1], [], [1, -1], [1, 0])).toBe('2 0');
    expect(turned([0, 0], [], [1, 0], [0, 1])).toBe('1 1');
  });

  test('stay off the hyperplanes that were cleared before', () => {
    // From (1, 1) along (1, −1) by 1 and 1/2 one comes to (2, 0) and (3/2, 1/2); the first lies on y = 0.
    expect(turned([1, 1], [], [0, 1], [1, -1])).toBe('3/2 1/2');
    // A normal that is 0 has no hyperplane to leave.
    expect(turned([1, 1], [[1, 0]], [0, 0])).toBe('1 1');
  });
});
