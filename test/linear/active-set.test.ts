import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ActiveSet, leastNorm } from '../../src/linear/active-set.ts';
import {
  type Columns,
  isLine,
  isPoint,
  lowestValue,
  type Member,
  memberVector,
  separates,
} from '../../src/linear/elimination/columns.ts';

const inner = (a: readonly bigint[], b: readonly bigint[]): bigint =>
  a.reduce((sum, value, j) => sum + value * b[j]!, 0n);
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** Points (or boxes), rays and lines of space, and members to start from. */
const cases = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.nat(3), fc.nat(2), fc.boolean())
  .chain(([points, rays, lines, boxes]) => {
    const vectors = (n: number, min: bigint, max: bigint) =>
      fc.array(fc.array(fc.bigInt({ min, max }), { minLength: 3, maxLength: 3 }), {
        minLength: n,
        maxLength: n,
      });
    const signs = fc.array(fc.constantFrom(-1, 0, 1), { minLength: 3, maxLength: 3 });
    const start = fc.array(fc.tuple(fc.nat(points + rays + lines - 1), signs), { maxLength: 6 });
    return fc
      .tuple(vectors(points + rays + lines, -3n, 4n), vectors(points, 0n, 2n), start)
      .map(([all, radii, chosen]): [Columns, Member[]] => [
        { dimension: 3, points, rays, lines, vectors: all, radii: boxes ? radii : undefined },
        chosen.map(([index, corner]) => ({
          index,
          signs: boxes && index < points ? corner : undefined,
        })),
      ]);
  });

/** Weights of independent members, positive but on lines, in lowest terms, and what they sum to. */
function isConsistent(columns: Columns, { members, weights, total, sum }: ActiveSet): void {
  expect(members.length).toBeLessThanOrEqual(4);
  members.forEach((member, i) => {
    if (!isLine(columns, member)) expect(weights[i]! > 0n).toBe(true);
  });
  expect(weights.reduce(gcd, 0n)).toBe(1n);
  expect(weights.reduce((all, w, i) => (isPoint(columns, members[i]!) ? all + w : all), 0n)).toBe(total);
  expect(total > 0n).toBe(true);
  const vectors = members.map(member => memberVector(columns, member));
  expect(sum).toEqual(
    [0, 1, 2].map(j => vectors.reduce((all, vector, i) => all + weights[i]! * vector[j]!, 0n)),
  );
}

describe('the least-norm active set', () => {
  test('is at or beyond no hyperplane: the optimality conditions, from any start', () => {
    fc.assert(
      fc.property(cases, ([columns, start]) => {
        for (const found of [leastNorm(columns, 'norm'), leastNorm(columns, 'norm', start)]) {
          isConsistent(columns, found);
          const { sum, total } = found;
          const square = inner(sum, sum);
          columns.vectors.forEach((_, i) => {
            const value = lowestValue(columns, i, sum);
            if (i < columns.points) expect(value * total >= square).toBe(true);
            else if (i < columns.points + columns.rays) expect(value >= 0n).toBe(true);
            else expect(value).toBe(0n);
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  test('or, asked for a sign only, its point separates or is 0, as the least point does', () => {
    fc.assert(
      fc.property(cases, ([columns, start]) => {
        const least = leastNorm(columns, 'norm');
        for (const found of [leastNorm(columns, 'sign'), leastNorm(columns, 'sign', start)]) {
          isConsistent(columns, found);
          const zero = found.sum.every(value => value === 0n);
          expect(zero).toBe(least.sum.every(value => value === 0n));
          if (!zero) expect(separates(columns, found.sum)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('by hand', () => {
  const points = (...vectors: bigint[][]): Columns => ({
    dimension: vectors[0]!.length,
    points: vectors.length,
    rays: 0,
    lines: 0,
    vectors,
  });

  test('the first point is the start, and stays where it separates and only a sign is asked', () => {
    const columns = points([0n, 2n], [4n, 1n]);
    expect(leastNorm(columns, 'sign')).toEqual({
      members: [{ index: 0 }],
      weights: [1n],
      total: 1n,
      sum: [0n, 2n],
    });
    // (8/17, 32/17) is nearer to 0: weights 15/17 and 2/17.
    expect(leastNorm(columns, 'norm')).toEqual({
      members: [{ index: 0 }, { index: 1 }],
      weights: [15n, 2n],
      total: 17n,
      sum: [8n, 32n],
    });
    expect(leastNorm(columns, 'sign', [{ index: 1 }]).members).toEqual([{ index: 1 }]);
    // A point on the hyperplane through 0 does not do.
    expect(leastNorm(points([0n, 2n], [4n, 0n]), 'sign').members).toEqual([{ index: 0 }, { index: 1 }]);
  });

  test('a ray in the hyperplane does, one behind it does not', () => {
    const withRay = (ray: bigint[]): Columns => ({ ...points([0n, 2n], ray), points: 1, rays: 1 });
    expect(leastNorm(withRay([3n, 0n]), 'sign').members).toEqual([{ index: 0 }]);
    const near: Columns = { ...points([0n, 2n], [4n, 1n], [3n, 0n]), points: 2, rays: 1 };
    expect(leastNorm(near, 'sign').members).toEqual([{ index: 0 }]);
    // (0, 2) + 1/5 (3, −1): the foot of 0 on the line of the ray.
    expect(leastNorm(withRay([3n, -1n]), 'sign')).toEqual({
      members: [{ index: 0 }, { index: 1 }],
      weights: [5n, 1n],
      total: 5n,
      sum: [3n, 9n],
    });
    expect(leastNorm(withRay([0n, -1n]), 'norm').sum).toEqual([0n, 0n]);
  });

  test('lines come first, dependent ones left out', () => {
    const columns: Columns = {
      ...points([3n, 4n, 5n], [0n, 0n, 2n], [0n, 0n, -1n], [0n, 1n, 1n]),
      points: 1,
      lines: 3,
    };
    expect(leastNorm(columns, 'norm')).toEqual({
      members: [{ index: 1 }, { index: 3 }, { index: 0 }],
      weights: [-1n, -8n, 2n],
      total: 2n,
      sum: [6n, 0n, 0n],
    });
  });

  test('of a box the corner that is lowest enters', () => {
    const box: Columns = { ...points([5n, 1n]), radii: [[3n, 1n]] };
    expect(leastNorm(box, 'norm')).toMatchObject({ sum: [2n, 0n], total: 1n });
  });
});
