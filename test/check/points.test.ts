import { describe, expect, test } from 'vitest';
import { basePoints, nearbyPoints, weakOrders } from '../../src/check/points.ts';
import {
  compare,
  float32,
  float64,
  format,
  isRepresentable,
  rational,
  toFloat,
} from '../../src/numbers/index.ts';

const text = (point: readonly Parameters<typeof format>[0][]): string => point.map(format).join(' ');

describe('weakOrders', () => {
  test.each([
    [1, 1],
    [2, 3],
    [3, 13],
    [4, 75],
  ])('of %i items: the Fubini number %i, each once', (n, count) => {
    const orders = weakOrders(n);
    expect(orders).toHaveLength(count);
    expect(new Set(orders.map(String)).size).toBe(count);
  });
});

describe('basePoints', () => {
  test('on the line: every threshold of the library, the marks, and their opposites', () => {
    const points = basePoints(1, [rational(5, 4)]).map(text);
    for (const wanted of ['0', '1', '-1', '3', '-3', '6', '5/4', '-5/4']) expect(points).toContain(wanted);
    expect(new Set(points).size).toBe(points.length);
  });

  test('far out as well, tied and apart', () => {
    expect(basePoints(1, []).map(text)).toEqual(expect.arrayContaining(['2048', '-2048']));
    expect(basePoints(3, []).map(text)).toEqual(
      expect.arrayContaining(['2048 2048 2048', '2048 4096 6144', '-2048 -4096 -6144']),
    );
  });

  test('every subset of the coordinates is tied at some point', () => {
    for (const p of [2, 3, 4]) {
      const ties = new Set(
        basePoints(p, []).map(point => point.map(x => point.findIndex(y => compare(x, y) === 0)).join('')),
      );
      // Bell numbers less the partition into single points, which four and more coordinates do without.
      expect(ties.size).toBe({ 2: 2, 3: 5, 4: 14 }[p]);
    }
  });

  test('opposite signs of one size, and zeros', () => {
    const points = basePoints(2, []).map(text);
    expect(points).toContain('0 0');
    expect(points).toContain('1 -1');
  });
});

describe('nearbyPoints', () => {
  test.each([float32, float64])(
    'of $name: both neighbours of every coordinate, all representable',
    machine => {
      const points = nearbyPoints([rational(1), rational(0)], machine);
      expect(points.flat().every(x => isRepresentable(x, machine))).toBe(true);
      const ulp = 2 ** (1 - machine.precision);
      const found = new Set(points.map(point => point.map(x => toFloat(x)).join(' ')));
      for (const wanted of [
        [1 + ulp, 0],
        [1 - ulp / 2, 0],
        [1, 2 ** machine.minExponent],
        [1, -(2 ** machine.minExponent)],
      ])
        expect(found).toContain(wanted.join(' '));
      // One coordinate is moved at a time, to either side.
      for (const point of points)
        expect(point.filter((x, i) => compare(x, rational(1 - i)) !== 0)).toHaveLength(1);
    },
  );
});
