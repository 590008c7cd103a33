/** Closed intervals with rational ends: enclosures of real numbers. */
import { floorQuotient } from '../integers.ts';
import { compare, max, min, type Rational, rational } from '../rational.ts';

/** A closed interval with rational ends. */
export interface Interval {
  readonly lo: Rational;
  readonly hi: Rational;
}

export const single = (x: Rational): Interval => ({ lo: x, hi: x });
export const addIntervals = (a: Interval, b: Interval): Interval => ({
  lo: a.lo.add(b.lo),
  hi: a.hi.add(b.hi),
});

export function multiplyIntervals(a: Interval, b: Interval): Interval {
  const products = [a.lo.mul(b.lo), a.lo.mul(b.hi), a.hi.mul(b.lo), a.hi.mul(b.hi)];
  return { lo: products.reduce(min), hi: products.reduce(max) };
}

export const contains = ({ lo, hi }: Interval, x: Rational): boolean =>
  compare(lo, x) <= 0 && compare(x, hi) <= 0;

/** The interval with ends that are multiples of 2^−bits. */
export function widened({ lo, hi }: Interval, bits: number): Interval {
  const scale = 1n << BigInt(bits);
  const floor = (x: Rational): bigint => floorQuotient(x.s * x.n * scale, x.d);
  return { lo: rational(floor(lo), scale), hi: rational(-floor(hi.neg()), scale) };
}
