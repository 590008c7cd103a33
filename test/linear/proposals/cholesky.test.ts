import { describe, expect, test } from 'vitest';
import { Cholesky } from '../../../src/linear/proposals/cholesky.ts';

/** Columns with their heights: 1 for points, 0 for rays and lines. */
type Column = readonly [readonly number[], number];

function factored(dimension: number, columns: readonly Column[]): Cholesky {
  const factor = new Cholesky(dimension);
  for (const [column, height] of columns) expect(factor.append(Float64Array.from(column), height)).toBe(true);
  return factor;
}

const minimum = (factor: Cholesky): number[] => [...factor.minimum()];
const close = (values: readonly number[]) => values.map(value => expect.closeTo(value, 12));

describe('the least-norm point of an affine hull', () => {
  test('of one, two and three points', () => {
    expect(minimum(factored(2, [[[3, 4], 1]]))).toEqual(close([1]));
    // (2, 0) and (0, 1): the foot of the perpendicular from 0.
    const two: Column[] = [
      [[2, 0], 1],
      [[0, 1], 1],
    ];
    expect(minimum(factored(2, two))).toEqual(close([0.2, 0.8]));
    // The triangle's plane is all of the plane: 0 in barycentric coordinates.
    const three: Column[] = [...two, [[-1, -1], 1]];
    expect(minimum(factored(2, three))).toEqual(close([0.2, 0.4, 0.4]));
  });

  test('goes along rays and lines as far as is best, which takes no weight from points', () => {
    const columns: Column[] = [
      [[0, 0, 2], 0],
      [[1, 0, 3], 1],
      [[1, 1, 0], 0],
    ];
    // (1, 0, 3) − 3/2 (0, 0, 2) − 1/2 (1, 1, 0) = (1/2, −1/2, 0).
    expect(minimum(factored(3, columns))).toEqual(close([-1.5, 1, -0.5]));
  });

  test('after a column is taken out is that of the others', () => {
    const columns: Column[] = [
      [[1, 2, 0, -1], 1],
      [[0, 1, 3, 1], 0],
      [[2, -1, 1, 1], 1],
      [[-1, 1, 1, 2], 1],
      [[1, 1, -2, 3], 1],
    ];
    for (const [out] of columns.entries()) {
      const factor = factored(4, columns);
      factor.remove(out);
      const rest = columns.filter((_, i) => i !== out);
      expect(factor.size).toBe(4);
      expect(factor.columns.map(column => [...column])).toEqual(rest.map(([column]) => column));
      expect(minimum(factor)).toEqual(close(minimum(factored(4, rest))));
      // And once more, then in again.
      factor.remove(1);
      const [removed] = rest.splice(1, 1);
      expect(minimum(factor)).toEqual(close(minimum(factored(4, rest))));
      const [column, height] = removed!;
      expect(factor.append(Float64Array.from(column), height)).toBe(true);
      expect(minimum(factor)).toEqual(close(minimum(factored(4, [...rest, removed!]))));
    }
  });
});

describe('a column that depends on those that are in', () => {
  test('is not let in, and changes nothing', () => {
    const factor = factored(3, [
      [[1, 0, 0], 1],
      [[0, 1, 0], 1],
    ]);
    const before = minimum(factor);
    expect(factor.append(Float64Array.of(0.5, 0.5, 0), 1)).toBe(false);
    expect([factor.size, factor.columns.length]).toEqual([2, 2]);
    expect(minimum(factor)).toEqual(before);
    expect(factor.append(Float64Array.of(1, -1, 0), 0)).toBe(false);
    expect(factor.append(Float64Array.of(0, 0, 0), 0)).toBe(false);
    // With another height it does not depend on them.
    expect(factor.append(Float64Array.of(1, -1, 0), 1)).toBe(true);
  });

  test('nor is one that nearly does: to a squared distance of 1e-13 of its square', () => {
    const off = (gap: number) => factored(2, [[[1, 0], 0]]).append(Float64Array.of(1, gap), 0);
    expect(off(1e-6)).toBe(true);
    expect(off(1e-7)).toBe(false);
    expect(off(Number.NaN)).toBe(false);
  });

  test('nor is one more than there are dimensions and heights', () => {
    const factor = factored(1, [
      [[1], 1],
      [[2], 1],
    ]);
    expect(factor.append(Float64Array.of(5), 0)).toBe(false);
    expect(factor.size).toBe(2);
    // Not even where rounding makes it look independent of two that are nearly the same.
    const near = factored(1, [
      [[1], 1],
      [[1 - 2e-6], 1],
    ]);
    expect(near.append(Float64Array.of(-1), 1)).toBe(false);
  });
});
