import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastNorm } from '../../src/linear/active-set.ts';
import { membership, minimumNormPoint } from '../../src/linear/index.ts';
import { compare, equal, sign, sub, ZERO } from '../../src/numbers/index.ts';
import { cloud, inner, provesInside, q, vec } from './rationals.ts';

describe('minimumNormPoint', () => {
  test('is in the hull and no generator is nearer in its direction (the variational inequality)', () => {
    fc.assert(
      fc.property(cloud(6, 9), ([generators, point]) => {
        const found = minimumNormPoint(generators, point);
        const shifted = generators.map(g => g.map((value, j) => sub(value, point[j]!)));
        expect(provesInside(shifted, found.point, found.weights)).toBe(true);
        expect(equal(inner(found.point, found.point), found.squaredNorm)).toBe(true);
        for (const g of shifted)
          expect(compare(inner(found.point, g), found.squaredNorm)).toBeGreaterThanOrEqual(0);
        expect(sign(found.squaredNorm) === 0).toBe(membership(generators, point).inside);
      }),
      { numRuns: 200 },
    );
  });

  test('known points', () => {
    const { point, squaredNorm } = minimumNormPoint([vec(1, 3), vec(3, 1), vec(5, 5)]);
    expect(point).toEqual(vec(2, 2));
    expect(squaredNorm).toEqual(q(8));
    expect(minimumNormPoint([vec(3)], vec(1)).point).toEqual(vec(2));
    expect(
      minimumNormPoint([
        [q(1, 2), q(0)],
        [q(0), q(1, 3)],
      ]),
    ).toEqual({
      point: [q(2, 13), q(3, 13)],
      weights: new Map([
        [0, q(4, 13)],
        [1, q(9, 13)],
      ]),
      squaredNorm: q(1, 13),
    });
    expect(minimumNormPoint([vec(0, 1), vec(1, 1)], vec(0, 1)).squaredNorm).toEqual(ZERO);
  });

  test('scaling one generator changes the answer (each has not a factor of its own)', () => {
    expect(minimumNormPoint([vec(4, 0), vec(0, 1)]).point).toEqual([q(4, 17), q(16, 17)]);
  });

  test('refuses nothing to be near to', () => {
    const nothing = new RangeError('minimumNormPoint: expected at least one generator of at least one entry');
    expect(() => minimumNormPoint([])).toThrow(nothing);
    expect(() => minimumNormPoint([[]])).toThrow(nothing);
    const lengths = new RangeError('subtractVectors: expected vectors of one length, got 2 and 1');
    expect(() => minimumNormPoint([vec(1), vec(1, 2)])).toThrow(lengths);
    expect(() => minimumNormPoint([vec(1, 2)], vec(1))).toThrow(lengths);
  });
});

describe('leastNorm without a proposal, and from a bad start', () => {
  test('ends at the same point from every start', () => {
    const coordinate = fc.bigInt({ min: -3n, max: 3n });
    const vectors = fc.array(fc.array(coordinate, { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(vectors, fc.array(fc.nat(7), { maxLength: 8 }), (points, indices) => {
        const columns = { dimension: 3, points: points.length, rays: 0, lines: 0, vectors: points };
        const start = indices.filter(i => i < points.length).map(index => ({ index }));
        const [a, b] = [leastNorm(columns, 'norm'), leastNorm(columns, 'norm', start)];
        a.sum.forEach((value, j) => {
          expect(value * b.total).toBe(b.sum[j]! * a.total);
        });
      }),
      { numRuns: 300 },
    );
  });
});
