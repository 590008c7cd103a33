import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastNorm } from '../../../src/linear/active-set.ts';
import { decideSign } from '../../../src/linear/decide.ts';
import { type Columns, separates } from '../../../src/linear/elimination/columns.ts';
import { proposeLeastNorm } from '../../../src/linear/proposals/float-active-set.ts';
import { type FloatColumns, toFloatColumns } from '../../../src/linear/proposals/float-columns.ts';

const points = (...vectors: bigint[][]): Columns => ({
  dimension: vectors[0]!.length,
  points: vectors.length,
  rays: 0,
  lines: 0,
  vectors,
});

const small = (points: number, rays: number, lines: number, boxes: boolean): fc.Arbitrary<Columns> => {
  const dimension = 3;
  const vector = (min: bigint, max: bigint) =>
    fc.array(fc.bigInt({ min, max }), { minLength: dimension, maxLength: dimension });
  const exactly = (n: number, one: fc.Arbitrary<bigint[]>) => fc.array(one, { minLength: n, maxLength: n });
  return fc
    .tuple(exactly(points + rays + lines, vector(-3n, 5n)), exactly(points, vector(0n, 2n)))
    .map(([vectors, radii]) => ({
      dimension,
      points,
      rays,
      lines,
      vectors,
      radii: boxes ? radii : undefined,
    }));
};

const shapes = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.nat(3), fc.nat(2), fc.boolean())
  .chain(([points, rays, lines, boxes]) => small(points, rays, lines, boxes));

const propose = (columns: Columns, goal: 'norm' | 'sign') =>
  proposeLeastNorm(toFloatColumns(columns, goal === 'norm'), goal);

test('in small integers what looks outside is, what looks inside is, and little looks unclear', () => {
  const seen = { outside: 0, inside: 0, unclear: 0 };
  fc.assert(
    fc.property(shapes, columns => {
      const { looks } = propose(columns, 'sign');
      seen[looks] += 1;
      const { separated } = decideSign(columns);
      if (looks !== 'unclear') expect(looks).toBe(separated ? 'outside' : 'inside');
    }),
    { numRuns: 300, seed: 1 },
  );
  expect(seen.outside).toBeGreaterThan(60);
  expect(seen.inside).toBeGreaterThan(200);
  expect(seen.unclear).toBeLessThan(20);
});

test('the members proposed carry the least-norm point, and the direction is that point', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }).chain(n => small(n, 0, 0, false)),
      columns => {
        const { direction, members } = propose(columns, 'norm');
        const { sum, total } = leastNorm(columns, 'norm');
        const top = Math.max(...columns.vectors.flat().map(value => Math.abs(Number(value)))) || 1;
        sum.forEach((value, j) => {
          expect(direction[j]).toBeCloseTo(Number(value) / Number(total) / top, 9);
        });
        // The exact method has nothing to add to them.
        const again = leastNorm(columns, 'norm', members);
        const known = new Set(members.map(({ index }) => index));
        expect(again.members.every(({ index }) => known.has(index))).toBe(true);
      },
    ),
    { numRuns: 200, seed: 2 },
  );
});

describe('by hand', () => {
  test('one point is outside, and is the direction', () => {
    const { direction, members, looks } = propose(points([3n, 4n]), 'sign');
    expect([looks, members]).toEqual(['outside', [{ index: 0 }]]);
    expect([...direction]).toEqual([0.75, 1]);
  });

  test('it begins at the nearest point, and stops as soon as that separates', () => {
    const columns = { ...points([0n, 2n], [2n, 2n], [4n, 1n]), points: 3 };
    const floats = { ...toFloatColumns(columns, true) };
    const { direction, members, looks } = proposeLeastNorm(floats, 'sign');
    expect([looks, members, [...direction]]).toEqual(['outside', [{ index: 0 }], [0, 0.5]]);
    const turned = toFloatColumns(points([4n, 1n], [2n, 2n], [0n, 2n]), true);
    expect(proposeLeastNorm(turned, 'sign').members).toEqual([{ index: 2 }]);
    // Nearer with the third: the norm falls.
    const nearer = proposeLeastNorm(floats, 'norm');
    expect(nearer.members).toEqual([{ index: 0 }, { index: 2 }]);
    expect(nearer.looks).toBe('unclear');
    expect([...nearer.direction]).toEqual([2 / 17, 8 / 17].map(value => expect.closeTo(value, 12)));
  });

  test('0 between two points, and 0 itself, look inside', () => {
    const { members, looks } = propose(points([2n, 0n], [5n, 5n], [-1n, 0n]), 'sign');
    expect([looks, members]).toEqual(['inside', [{ index: 0 }, { index: 2 }]]);
    expect(propose(points([1n, 1n], [0n, 0n]), 'sign')).toMatchObject({
      looks: 'inside',
      members: [{ index: 1 }],
    });
  });

  test('a point in the span of the lines, or before a ray, looks inside', () => {
    const vectors = [
      [1n, 2n, 0n],
      [1n, 0n, 0n],
      [0n, 1n, 0n],
    ];
    const lines = { dimension: 3, points: 1, rays: 0, lines: 2, vectors };
    expect(propose(lines, 'sign')).toMatchObject({
      looks: 'inside',
      members: [{ index: 1 }, { index: 2 }, { index: 0 }],
    });
    const ray = {
      dimension: 2,
      points: 1,
      rays: 1,
      lines: 0,
      vectors: [
        [2n, 2n],
        [-1n, -1n],
      ],
    };
    expect(propose(ray, 'sign').looks).toBe('inside');
    const past = {
      ...ray,
      vectors: [
        [2n, 2n],
        [1n, 1n],
      ],
    };
    expect(propose(past, 'sign').looks).toBe('outside');
  });

  test('beside a line the point is taken to its foot', () => {
    const vectors = [
      [3n, 3n],
      [0n, 1n],
    ];
    const { direction, members, looks } = propose(
      { dimension: 2, points: 1, rays: 0, lines: 1, vectors },
      'sign',
    );
    expect([looks, members]).toEqual(['outside', [{ index: 1 }, { index: 0 }]]);
    expect([...direction]).toEqual([1, 0].map(value => expect.closeTo(value, 12)));
  });

  /** Vectors as they are, not scaled: (1, 0) is a point, what follows are rays. */
  const withRays = (...rays: [number, number][]): FloatColumns => ({
    dimension: 2,
    points: 1,
    rays: rays.length,
    lines: 0,
    count: rays.length + 1,
    values: Float64Array.from([1, 0, ...rays.flat()]),
    radii: undefined,
  });
  const entered = (columns: FloatColumns) =>
    proposeLeastNorm(columns, 'norm').members.map(({ index }) => index);

  test('what would shorten the point by less than a relative 1e-12 does not enter', () => {
    expect(entered(withRays([-1e-12, 1]))).toEqual([0]);
    expect(entered(withRays([-1.01e-12, 1]))).not.toEqual([0]);
    // Relative to the length of the point, which is 1/4 here.
    const beside = (gap: number): FloatColumns => ({
      ...withRays([0, 0]),
      points: 2,
      rays: 0,
      values: Float64Array.from([0.25, 0, 0.25 - gap, 1]),
    });
    expect(entered(beside(0.5e-12))).toEqual([0]);
    expect(entered(beside(4e-12))).toEqual([0, 1]);
  });

  test('what would leave as soon as it entered ends it', () => {
    // Its weight would be some 1e-15.
    const far = withRays([-1e-9, 1e6]);
    expect(proposeLeastNorm(far, 'norm')).toMatchObject({
      looks: 'unclear',
      members: [{ index: 0 }, { index: 1 }],
    });
  });

  test('where several leave in one round the weights move towards the goal between them', () => {
    const columns = points(
      [3n, 3n, 0n, -2n],
      [-3n, 3n, 1n, 2n],
      [4n, -2n, 3n, 2n],
      [3n, -3n, 2n, 5n],
      [5n, 4n, -3n, -2n],
      [2n, 1n, 1n, -3n],
      [5n, 4n, 5n, 0n],
      [4n, -3n, -1n, -2n],
      [3n, 3n, 2n, 2n],
      [0n, 1n, -1n, -3n],
      [-2n, 3n, -2n, -3n],
    );
    // 9, where it begins, stays in to the end.
    expect(propose(columns, 'norm').members.map(({ index }) => index)).toEqual([9, 1, 7, 10]);
  });

  test('of a box the lowest corner enters', () => {
    const box: Columns = { ...points([4n, 0n]), radii: [[3n, 1n]] };
    const { direction, members, looks } = propose(box, 'sign');
    expect(looks).toBe('outside');
    expect(direction[0]).toBeGreaterThan(0);
    expect(separates(box, [1n, 0n])).toBe(true);
    const covering: Columns = { ...points([4n, 0n]), radii: [[5n, 1n]] };
    const inside = propose(covering, 'sign');
    expect(inside.looks).toBe('inside');
    expect(members[0]).toEqual({ index: 0 });
    expect(inside.members.slice(1).every(({ signs }) => signs?.[0] === -1)).toBe(true);
  });
});

test('what is near 0 is not taken for 0 while columns still bring it nearer, or separate', () => {
  // 2^−32 above 0, and then below it.
  const near = points([1n << 32n, 1n], [-(1n << 32n), 1n]);
  expect(propose(near, 'sign').looks).toBe('outside');
  const around = points([1n << 32n, 1n], [-(1n << 32n), 1n], [0n, -1n]);
  expect(propose(around, 'sign')).toMatchObject({ looks: 'inside' });
  expect(propose(around, 'sign').members).toHaveLength(3);
});
