/** What polynomials and rational functions of t take on an interval, enclosed. */
import { type Interval, multiplyIntervals, single } from '../numbers/enclosed/interval.ts';
import { rational, sign } from '../numbers/index.ts';
import { floorQuotient, magnitude } from '../numbers/integers.ts';
import type { Polynomial } from './polynomial.ts';
import { isPolynomial, type RationalFunction } from './rational-function.ts';

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
