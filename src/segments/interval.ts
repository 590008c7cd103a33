/** Closed intervals with rational ends: enclosures of functions of t. */
import { compare, max, min, type Rational, rational, sign } from '../numbers/index.ts';
import { isPolynomial, type Polynomial, type RationalFunction } from '../polynomials/index.ts';
import { floorQuotient, magnitude } from '../polynomials/integers.ts';

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

/**
 * An interval that contains p(t) for all t in the interval: p expanded about the middle, its other terms bounded there.
 * In integers: with the middle a/b and the radius r/b, bⁿ p((a + v)/b) for |v| ≤ r. With `bits`, rounded outward to
 * multiples of 2^−bits: long numbers need not be brought to lowest terms then.
 */
export function polynomialRange(p: Polynomial, { lo, hi }: Interval, bits?: number): Interval {
  const n = p.coefficients.length - 1;
  if (n < 1) return single(rational(p.coefficients[0] ?? 0n, p.denominator));
  const b = 2n * lo.d * hi.d;
  const [left, right] = [lo.s * lo.n * 2n * hi.d, hi.s * hi.n * 2n * lo.d];
  const a = (left + right) / 2n;
  const r = (right - left) / 2n;
  const shifted: bigint[] = new Array(n + 1);
  let scale = 1n;
  for (let i = n; i >= 0; i -= 1, scale *= b) shifted[i] = p.coefficients[i]! * scale;
  for (let i = 0; i < n; i += 1) for (let j = n - 1; j >= i; j -= 1) shifted[j]! += a * shifted[j + 1]!;
  let spread = 0n;
  for (let i = n; i >= 1; i -= 1) spread = (spread + magnitude(shifted[i]!)) * r;
  const common = (scale / b) * p.denominator;
  const [least, most] = [shifted[0]! - spread, shifted[0]! + spread];
  if (bits === undefined) return { lo: rational(least, common), hi: rational(most, common) };
  const grid = 1n << BigInt(bits);
  return {
    lo: rational(floorQuotient(least * grid, common), grid),
    hi: rational(-floorQuotient(-most * grid, common), grid),
  };
}

/** The same for a rational function; undefined where its denominator is not seen to stay away from 0. */
export function functionRange(f: RationalFunction, t: Interval, bits?: number): Interval | undefined {
  if (isPolynomial(f)) return polynomialRange(f.top, t, bits);
  const bottom = polynomialRange(f.bottom, t);
  if (sign(bottom.lo) !== sign(bottom.hi) || sign(bottom.lo) === 0) return undefined;
  const inverse = { lo: rational(1).div(bottom.hi), hi: rational(1).div(bottom.lo) };
  return multiplyIntervals(polynomialRange(f.top, t), inverse);
}
