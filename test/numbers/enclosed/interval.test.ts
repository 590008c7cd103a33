import { expect, test } from 'vitest';
import {
  addIntervals,
  contains,
  type Interval,
  multiplyIntervals,
  single,
  widened,
} from '../../../src/numbers/enclosed/interval.ts';
import { rational } from '../../../src/numbers/index.ts';

test('rounding goes outward', () => {
  const wide = widened({ lo: rational(-1, 3), hi: rational(1, 3) }, 4);
  expect([wide.lo.toFraction(), wide.hi.toFraction()]).toEqual(['-3/8', '3/8']);
  const kept = widened({ lo: rational(-3, 8), hi: rational(5, 16) }, 4);
  expect([kept.lo.toFraction(), kept.hi.toFraction()]).toEqual(['-3/8', '5/16']);
});

const shown = ({ lo, hi }: Interval) => [lo.toFraction(), hi.toFraction()];
const interval = (lo: number, hi: number): Interval => ({ lo: rational(lo), hi: rational(hi) });

test('sums and products by hand, of either sign', () => {
  expect(shown(addIntervals(interval(-1, 2), interval(3, 5)))).toEqual(['2', '7']);
  expect(shown(multiplyIntervals(interval(-2, 3), interval(-5, 7)))).toEqual(['-15', '21']);
  expect(shown(multiplyIntervals(interval(-3, -2), interval(-7, -5)))).toEqual(['10', '21']);
  expect(shown(multiplyIntervals(interval(-3, -2), interval(5, 7)))).toEqual(['-21', '-10']);
  expect(shown(multiplyIntervals(interval(2, 3), interval(-7, 5)))).toEqual(['-21', '15']);
  expect(shown(single(rational(3)))).toEqual(['3', '3']);
});

test('both ends belong to an interval, nothing beyond them does', () => {
  const unit = interval(0, 1);
  expect([rational(0), rational(1), rational(1, 2)].every(x => contains(unit, x))).toBe(true);
  expect([rational(-1, 9), rational(10, 9)].some(x => contains(unit, x))).toBe(false);
});
