import { describe, expect, test } from 'vitest';
import type { Columns } from '../../../src/linear/elimination/columns.ts';
import { toFloatColumns } from '../../../src/linear/proposals/float-columns.ts';

const columns: Columns = {
  dimension: 2,
  points: 2,
  rays: 1,
  lines: 1,
  vectors: [
    [1n, -4n],
    [0n, 0n],
    [8n, 2n],
    [-16n, 4n],
  ],
};
const radii = [
  [2n, 1n],
  [0n, 4n],
];

describe('columns in doubles', () => {
  test('each vector has the largest entry 1, in size; a zero vector stays zero', () => {
    const { values, radii, ...shape } = toFloatColumns(columns, false);
    expect([...values]).toEqual([0.25, -1, 0, 0, 1, 0.25, -1, 0.25]);
    expect(radii).toBe(undefined);
    expect(shape).toEqual({ dimension: 2, points: 2, rays: 1, lines: 1, count: 4 });
  });

  test('a box is scaled as a whole', () => {
    const found = toFloatColumns({ ...columns, radii }, false);
    expect([...found.values]).toEqual([0.25, -1, 0, 0, 1, 0.25, -1, 0.25]);
    expect([...found.radii!]).toEqual([0.5, 0.25, 0, 1]);
    const wide = toFloatColumns({ ...columns, radii: [[8n, 1n], radii[1]!] }, false);
    expect([...wide.values].slice(0, 2)).toEqual([0.125, -0.5]);
    expect([...wide.radii!].slice(0, 2)).toEqual([1, 0.125]);
  });

  test('with a common factor distances keep their order', () => {
    expect([...toFloatColumns(columns, true).values]).toEqual([0.0625, -0.25, 0, 0, 0.5, 0.125, -1, 0.25]);
    const zero = { ...columns, points: 1, rays: 0, lines: 0, vectors: [[0n, 0n]] };
    expect([...toFloatColumns(zero, true).values]).toEqual([0, 0]);
  });

  test('beyond the range of doubles all are cut to the same bits', () => {
    const huge = 1n << 3000n;
    const vectors = columns.vectors.map(vector => vector.map(value => value * huge));
    expect([...toFloatColumns({ ...columns, vectors }, false).values]).toEqual([
      0.25, -1, 0, 0, 1, 0.25, -1, 0.25,
    ]);
    expect([...toFloatColumns({ ...columns, vectors }, true).values]).toEqual([
      0.0625, -0.25, 0, 0, 0.5, 0.125, -1, 0.25,
    ]);
    const tall = radii.map(radius => radius.map(value => value * huge));
    const both = toFloatColumns({ ...columns, vectors, radii: tall }, false);
    expect([...both.values]).toEqual([0.25, -1, 0, 0, 1, 0.25, -1, 0.25]);
    expect([...both.radii!]).toEqual([0.5, 0.25, 0, 1]);
    // Only the boxes are beyond it: the vectors are 0 beside them.
    const boxed = toFloatColumns({ ...columns, radii: tall }, false);
    expect(Math.max(...boxed.values.slice(0, 4).map(Math.abs))).toBeLessThan(1e-290);
    expect([...boxed.radii!]).toEqual([1, 0.5, 0, 1]);
    // A small one beside a huge one is lost, not turned into something else.
    const mixed = { ...columns, vectors: [[huge, 0n], ...columns.vectors.slice(1)] };
    expect([...toFloatColumns(mixed, true).values].slice(0, 2)).toEqual([1, 0]);
  });
});
