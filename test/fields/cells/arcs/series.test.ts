import { describe, expect, test } from 'vitest';
import {
  addSeries,
  composeSeries,
  constantSeries,
  divideSeries,
  multiplySeries,
  type Series,
  scaleSeries,
  zeroSeries,
} from '../../../../src/fields/cells/arcs/series.ts';
import { format, rational } from '../../../../src/numbers/index.ts';

const series = (...entries: number[]): Series => entries.map(n => rational(n));
const text = (a: Series): string => a.map(format).join(' ');

describe('power series', () => {
  test('add, and are scaled', () => {
    expect(text(zeroSeries(3))).toBe('0 0 0');
    expect(text(constantSeries(rational(3), 4))).toBe('3 0 0 0');
    expect(text(addSeries(series(1, 2), series(3, -2)))).toBe('4 0');
    expect(text(scaleSeries(series(1, -2), rational(1, 2)))).toBe('1/2 -1');
  });

  test('multiply, modulo tⁿ', () => {
    expect(text(multiplySeries(series(1, 1, 0), series(1, -1, 0)))).toBe('1 0 -1');
    expect(text(multiplySeries(series(0, 1, 2), series(0, 3, 4)))).toBe('0 0 3');
    expect(text(multiplySeries(series(1, 2, 3), series(4, 5, 6)))).toBe('4 13 28');
  });

  test('divide: the quotient times the divisor is the dividend', () => {
    expect(text(divideSeries(series(1, 0, 0, 0), series(1, -1, 0, 0)))).toBe('1 1 1 1');
    expect(text(divideSeries(series(2, 0, 4), series(2, 2, 0)))).toBe('1 -1 3');
    const [a, b] = [series(5, 0, -2, 7), series(3, 1, 4, 1)];
    expect(text(multiplySeries(divideSeries(a, b), b))).toBe(text(a));
  });

  test('are put into others', () => {
    // 1 + 2a + 3a² at a = t + t².
    expect(text(composeSeries(series(1, 2, 3), series(0, 1, 1, 0)))).toBe('1 2 5 6');
    expect(text(composeSeries([], series(0, 1)))).toBe('0 0');
  });
});
