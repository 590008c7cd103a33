import { describe, expect, test } from 'vitest';
import type { Columns } from '../../../src/linear/elimination/columns.ts';
import { toFloatColumns } from '../../../src/linear/proposals/float-columns.ts';
import { roundedSeparator, shortSeparator } from '../../../src/linear/proposals/round.ts';

const points = (...vectors: bigint[][]): Columns => ({
  dimension: vectors[0]!.length,
  points: vectors.length,
  rays: 0,
  lines: 0,
  vectors,
});

describe('a long separator', () => {
  const long = [10n ** 30n, 1n];

  test('is rounded to six bits where that still separates', () => {
    // 10³⁰ has 100 bits; 10³⁰/2⁹⁴ = 50.4…
    expect(shortSeparator(points([1n, 0n]), long)).toEqual([50n, 0n]);
    expect(shortSeparator(points([-1n, 0n]), [-(10n ** 30n), 0n])).toEqual([-50n, 0n]);
    // Rounded to the nearest, not down: 63.5·2⁹⁴ and a little more.
    expect(shortSeparator(points([1n]), [(127n << 93n) + 1n])).toEqual([64n]);
  });

  test('keeps three times as many bits where it does not', () => {
    // 6 bits of 21 leave (32, 0), which is negative on the second.
    const columns = points([1n, 0n], [-1n, 256n]);
    expect(shortSeparator(columns, [1n << 20n, 9216n])).toEqual([1n << 17n, 1152n]);
  });

  test('is left as it is where it is short, or no rounding separates', () => {
    const short = [33n, -1n];
    expect(shortSeparator(points([1n, 0n]), short)).toBe(short);
    // Seven bits: six of them do.
    expect(shortSeparator(points([1n]), [64n])).toEqual([32n]);
    const close = [1n << 40n, 1n];
    expect(shortSeparator(points([1n, 0n], [-1n, (1n << 40n) + 1n]), close)).toBe(close);
  });

  test('is left as it is where there are rays or lines, which may lie in its hyperplane', () => {
    const vectors = [
      [1n, 0n],
      [0n, 1n],
    ];
    const half = { dimension: 2, points: 1, vectors };
    expect(shortSeparator({ ...half, rays: 1, lines: 0 }, long)).toBe(long);
    expect(shortSeparator({ ...half, rays: 0, lines: 1 }, [10n ** 30n, 0n])).toEqual([10n ** 30n, 0n]);
  });
});

describe('a separator in doubles', () => {
  const rounded = (columns: Columns, direction: number[]) =>
    roundedSeparator(toFloatColumns(columns, false), direction);

  test('is rounded to three bits, or to as many more as it needs', () => {
    expect(rounded(points([1n, 1n]), [1, 0.5])).toEqual([8n, 4n]);
    expect(rounded(points([1n, 1n]), [-0.25, 2])).toEqual([-1n, 8n]);
    // (8, 0) is negative on the second, (64, 1) is not.
    expect(rounded(points([1n, 0n], [-1n, 100n]), [1, 0.02])).toEqual([64n, 1n]);
    expect(rounded(points([1n, 0n], [-1n, 1000n]), [1, 0.002])).toEqual([1024n, 2n]);
  });

  test('must be positive, not 0, on points and on rays', () => {
    expect(rounded(points([1n, 1n], [1n, -1n]), [1, 1])).toBe(undefined);
    expect(rounded(points([1n, 1n], [1n, -2n]), [1, 1])).toBe(undefined);
    const ray = {
      ...points([1n, 0n]),
      rays: 1,
      vectors: [
        [1n, 0n],
        [0n, 1n],
      ],
    };
    expect(rounded(ray, [1, 0])).toBe(undefined);
    expect(rounded(ray, [1, 1])).toEqual([8n, 8n]);
  });

  test('must be positive on whole boxes', () => {
    const box = (...radius: bigint[]): Columns => ({ ...points([4n, 4n]), radii: [radius] });
    expect(rounded(box(3n, 4n), [1, 1])).toEqual([8n, 8n]);
    expect(rounded(box(4n, 4n), [1, 1])).toBe(undefined);
    expect(rounded(box(3n, 4n), [1, -1])).toBe(undefined);
    const beforeRay: Columns = {
      ...box(3n, 4n),
      rays: 1,
      vectors: [
        [4n, 4n],
        [1n, 1n],
      ],
    };
    expect(rounded(beforeRay, [1, 1])).toEqual([8n, 8n]);
    expect(rounded({ ...box(3n, 4n), vectors: [[4n, -4n]] }, [1, -1])).toEqual([8n, -8n]);
  });

  test('is nothing where the direction is 0, or too small, or too large, or no number', () => {
    for (const bad of [0, 5e-324, Infinity, -Infinity, Number.NaN])
      expect(rounded(points([1n]), [bad])).toBe(undefined);
    expect(rounded(points([1n]), [1e-300])).toEqual([8n]);
    expect(rounded(points([1n]), [1e300])).toEqual([8n]);
  });
});
