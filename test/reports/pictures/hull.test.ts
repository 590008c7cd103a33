import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { compare, format, rational, ZERO } from '../../../src/numbers/index.ts';
import { corners, type ExactPoint } from '../../../src/reports/pictures/hull.ts';

const point = (x: number, y: number): ExactPoint => [rational(x), rational(y)];
const texts = (points: readonly ExactPoint[]) => points.map(p => p.map(format).join(','));

test('a square, with points inside and on its sides', () => {
  const points = [point(0, 0), point(1, 1), point(2, 0), point(2, 2), point(0, 2), point(1, 0), point(0, 0)];
  expect(texts(corners(points))).toEqual(['0,0', '2,0', '2,2', '0,2']);
});

test('a segment has two corners, a point one', () => {
  expect(texts(corners([point(1, 1), point(0, 0), point(2, 2)]))).toEqual(['0,0', '2,2']);
  expect(texts(corners([point(1, 1), point(1, 1)]))).toEqual(['1,1']);
});

const anyPoint = fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }));
property.prop([fc.array(anyPoint, { minLength: 3, maxLength: 12 })])(
  'no point lies outside, every corner is needed',
  raw => {
    const points = raw.map(([x, y]) => point(x, y));
    const hull = corners(points);
    if (hull.length < 3) return;
    for (const [i, a] of hull.entries()) {
      const b = hull[(i + 1) % hull.length]!;
      const side = (p: ExactPoint) =>
        b[0]
          .sub(a[0])
          .mul(p[1].sub(a[1]))
          .sub(b[1].sub(a[1]).mul(p[0].sub(a[0])));
      for (const p of points) expect(compare(side(p), ZERO)).toBeGreaterThanOrEqual(0);
      expect(compare(side(hull[(i + 2) % hull.length]!), ZERO)).toBe(1);
    }
  },
);
