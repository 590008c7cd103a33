import { describe, expect, test } from 'vitest';
import { magnitudes } from '../../../src/check/questions/magnitudes.ts';
import { basePoints, nearbyPoints } from '../../../src/check/questions/points.ts';
import type { Look } from '../../../src/check/questions/wide-points.ts';
import {
  compare,
  float32,
  float64,
  format,
  isRepresentable,
  rational,
  toFloat,
} from '../../../src/numbers/index.ts';

const look: Look = { marks: [], machine: float64, plain: true, smooth: false, permutes: false, share: 0 };
const text = (point: readonly Parameters<typeof format>[0][]): string => point.map(format).join(' ');

describe('basePoints', () => {
  test('on the line: every threshold of the library, the marks, and their opposites', () => {
    const points = basePoints(1, { ...look, marks: [rational(5, 4)] }).map(text);
    for (const wanted of ['0', '1', '-1', '3', '-3', '6', '7', '-7', '5/4', '-5/4'])
      expect(points).toContain(wanted);
    expect(new Set(points).size).toBe(points.length);
  });

  test('far out as well, tied and apart', () => {
    expect(basePoints(1, look).map(text)).toEqual(expect.arrayContaining(['2048', '-2048']));
    expect(basePoints(3, look).map(text)).toEqual(
      expect.arrayContaining(['2048 2048 2048', '2048 4096 6144', '-2048 -4096 -6144']),
    );
  });

  test('of exp, log and their kin a zero beside what is positive', () => {
    expect(basePoints(2, { ...look, transcendental: true }).map(text)).toEqual(
      expect.arrayContaining(['0 2', '2 0']),
    );
  });

  test('every subset of the coordinates is tied at some point', () => {
    for (const p of [2, 3, 4]) {
      const ties = new Set(
        basePoints(p, look).map(point => point.map(x => point.findIndex(y => compare(x, y) === 0)).join('')),
      );
      // The Bell numbers.
      expect(ties.size).toBe({ 2: 2, 3: 5, 4: 15 }[p]);
    }
  });

  test('opposite signs of one size, and zeros', () => {
    const points = basePoints(2, look).map(text);
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

describe('C: to the edge of the format, and between the dyadic numbers', () => {
  test.each([float32, float64])('$name: from near the least normal number to near the largest', machine => {
    const sizes = magnitudes(machine).map(x => toFloat(x));
    // Sums and products by small numbers of the least ones are still normal.
    expect(sizes[0]).toBeGreaterThan(2 ** (machine.minExponent + 4));
    expect(sizes.at(0)!).toBeLessThan(2 ** (machine.minExponent + 30));
    expect(sizes.at(-1)!).toBeGreaterThan(2 ** (machine.maxExponent - 30));
    for (const x of magnitudes(machine)) expect(isRepresentable(x, machine)).toBe(true);
    const ratios = sizes.slice(1).map((x, i) => x / sizes[i]!);
    expect(Math.min(...ratios)).toBeGreaterThan(1);
  });

  test('on the line all of them, with both signs, beside 1/3, 1/10 and 7/10 as the floats that they become', () => {
    const points = basePoints(1, look).map(([x]) => toFloat(x!));
    for (const size of magnitudes(float64))
      expect(points).toEqual(expect.arrayContaining([toFloat(size), -toFloat(size)]));
    expect(points).toEqual(expect.arrayContaining([1 / 3, 0.1, 0.7, -1 / 3, -0.7]));
    expect(basePoints(1, { ...look, machine: undefined }).map(text)).toEqual(
      expect.arrayContaining(['1/3', '-1/10']),
    );
  });

  test('forms beside the first share them out', () => {
    const shares = [1, 2, 3, 4, 5].map(share => basePoints(1, { ...look, share }).map(text));
    const first = basePoints(1, look).map(text);
    for (const own of shares) expect(own.length).toBeLessThan(0.6 * first.length);
    expect(new Set(shares.flat())).toEqual(new Set(first));
  });

  test('forms with shared or constant arguments are asked at few points: both signs, far out, and at their numbers', () => {
    const special = { ...look, plain: false, marks: [rational(-3, 2)], share: 1 };
    const points = basePoints(1, special).map(text);
    expect(points.length).toBeLessThan(20);
    expect(points).toEqual(expect.arrayContaining(['-3/2', '3/2', '-1', '0', '1', '1/2', '-2048']));
  });

  test.each([2, 3, 5, 17])(
    'of %i coordinates: far out and close in, tied and apart, and all different fractions',
    p => {
      const points = basePoints(p, look).map(point => point.map(x => toFloat(x)));
      expect(points.some(x => x.every(v => Math.abs(v) > 1e6) && new Set(x).size === p)).toBe(true);
      expect(points.some(x => x.includes(1 / 3) && new Set(x).size > 1)).toBe(true);
      for (const point of basePoints(p, look))
        for (const x of point) expect(isRepresentable(x, float64)).toBe(true);
    },
  );
});

describe('C: of many arguments', () => {
  test.each([5, 8, 16, 17, 33])(
    '%i: winners at the first and last place and about the ends of registers; ties',
    p => {
      const points = basePoints(p, look).map(point => point.map(x => toFloat(x)));
      const winners = points.map(x => x.flatMap((v, i) => (v === Math.max(...x) ? [i] : [])));
      const alone = new Set(winners.filter(({ length }) => length === 1).map(([i]) => i!));
      for (const place of [0, 3, 4, 7, 8, 15, 16, 31, 32]) if (place < p) expect(alone).toContain(place);
      expect(winners.some(({ length }) => length === 2)).toBe(true);
      expect(winners.some(({ length }) => length === 3)).toBe(true);
      // At the second place, and at the last.
      const order = points.map(x => [...x].sort((a, b) => b - a));
      expect(order.some(x => x[0]! > x[1]! && x[1] === x[2])).toBe(true);
      expect(order.some(x => x[0]! > x[1]! && x.at(-1) === x.at(-2))).toBe(true);
    },
  );

  test('of one piece there are few: no tie tells more than another', () => {
    expect(basePoints(8, { ...look, smooth: true }).length).toBeLessThan(basePoints(8, look).length / 3);
  });
});

test('nine arguments: the largest stands where a vector register ends, and nowhere else', () => {
  const all = basePoints(9, look).map(text);
  for (const wanted of ['1 2 3 4 5 6 7 8 9', '9 1 2 3 4 5 6 7 8', '6 7 8 9 1 2 3 4 5'])
    expect(all).toContain(wanted);
  expect(all).not.toContain('3 4 5 6 7 8 9 1 2');
});

describe('what is told apart', () => {
  const points = (p: number, more: Partial<Look> = {}) => basePoints(p, { ...look, ...more });

  test('two arguments: every mark beside small numbers, in one order', () => {
    const pairs = points(2, { marks: [rational(5, 4)] }).map(text);
    for (const near of ['0', '1', '-1', '1/2', '2', '-2', '5/4', '-5/4'])
      expect(pairs).toContain(`${near} 5/4`);
    for (const far of ['3', '-3', '6']) expect(pairs).not.toContain(`${far} 5/4`);
    expect(points(3, { marks: [rational(5, 4)] }).map(text)).not.toContain('1 5/4 5/4');
  });

  test('far out: either argument is the larger one, with another sign', () => {
    const ratios = points(2)
      .map(point => point.map(x => toFloat(x)) as [number, number])
      .filter(([x, y]) => Math.abs(x) > 1e9 && x !== y)
      .map(([x, y]) => (Math.abs(x) > Math.abs(y) ? x / y : y / x));
    expect(ratios.length).toBeGreaterThan(4);
    for (const ratio of ratios) expect(ratio).toBeCloseTo(-3, 5);
    // Three: one, minus three and minus four of a size.
    const three = points(3)
      .map(point => point.map(x => toFloat(x)))
      .filter(point => Math.min(...point.map(Math.abs)) > 1e9 && new Set(point).size === 3);
    expect(three.length).toBeGreaterThan(2);
    for (const point of three) {
      const least = Math.min(...point.map(Math.abs));
      const parts = point.map(x => Math.round(Math.abs(x) / least)).sort();
      expect(parts).toEqual([1, 3, 4]);
    }
  });

  test('four arguments: all orders with a tie, and of those without one a few', () => {
    const all = points(4).map(text);
    for (const tied of ['0 0 1 2', '2 1 0 0', '1 1 0 0', '0 0 0 0']) expect(all).toContain(tied);
    expect(all).not.toContain('0 1 2 3');
    expect(all).not.toContain('3 1 2 0');
  });

  test('five arguments: ties at every place, above others that differ', () => {
    const all = points(5).map(text);
    for (const tied of ['1 1 -3 -8 -5', '-1 1 1 -8 -5', '1 -6 -3 -8 1', '1 -6 1 -8 1', '-1 1 -3 2 1'])
      expect(all).toContain(tied);
    expect(all).toContain('1 1 1 1 1');
    expect(points(5, { smooth: true }).map(text)).toContain('1/2 -1 -2 2 3');
    expect(points(5, { permutes: true }).map(text)).not.toContain('1 1 1 1 1');
    expect(points(9).map(text)).not.toContain('1 1 1 1 1 1 1 1 1');
    const beside = points(5, { share: 1 }).map(text);
    expect(beside).not.toContain('1 1 -3 -8 -5');
    expect(beside).toEqual(expect.arrayContaining(['1 -6 -3 -8 1', '1 -2 3 -4 5']));
  });
});
