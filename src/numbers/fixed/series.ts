/**
 * Power series in fixed point. Each rounding is a floor of a nonnegative number, so that sums are too small by an amount
 * that is written down: the true value lies in [value, value + off] units.
 */
import { magnitude } from '../integers.ts';
import type { FixedEnclosure } from './fixed.ts';

/** A number from n to n + off units of 2^−shift. */
export interface Argument {
  readonly n: bigint;
  readonly off: bigint;
  readonly shift: number;
}

/**
 * The powers yⁱ/i!, i = 0, 1, …, n − 1, in units of 2^−bits for 0 ≤ y ≤ 1/16, each too small by at most `off`; and so is
 * the sum of all behind them.
 *
 * With e = off of y in units of 2^−bits, rounded up: t₀ is exact; t₁ is off by at most e + 1. From d on, the next is off by at
 * most (d y + t e)/i + 1 ≤ d/32 + e/32 + 1 (⌊⌊a⌋/i⌋ = ⌊a/i⌋ is one floor), so e + 2 bounds all. Behind the last is a tⁿ = 0,
 * of a true value of at most e + 2; the ones from there on sum to at most 1 + 1/31 times that, which is below e + 2 + e + 2.
 */
export function exponentialTerms(y: Argument, bits: number): { terms: bigint[]; off: bigint } {
  const e = y.shift >= bits ? (y.off >> BigInt(y.shift - bits)) + 1n : y.off << BigInt(bits - y.shift);
  const terms = [1n << BigInt(bits)];
  const shift = BigInt(y.shift);
  let term = terms[0]!;
  for (let i = 1n; ; i += 1n) {
    term = ((term * y.n) >> shift) / i;
    if (term === 0n) return { terms, off: 2n * (e + 2n) };
    terms.push(term);
  }
}

/**
 * atan t or atanh t (all signs plus) for |t| ≤ 1/3: at the lower end, and of slope at most 1/(1 − t²) ≤ 9/8.
 *
 * At p = |t|, in units of 2^−bits: w = ⌊p²⌋ is off by 1; pⱼ = ⌊pⱼ₋₁ w⌋ from d on by at most d/9 + 1/3 + 1, so 2 bounds all; a
 * summand ⌊pⱼ/(2j + 1)⌋ by at most 2/3 + 1 < 2 (j = 0: it is exact). The ones left out, from 2/9 units on, sum to below 1.
 */
export function inverseTangent({ lo, hi, bits }: FixedEnclosure, alternates: boolean): FixedEnclosure {
  const shift = BigInt(bits);
  const p = magnitude(lo);
  const square = (p * p) >> shift;
  let [sum, off] = [p, 1n];
  for (let power = p, k = 3n; power > 0n; k += 2n) {
    power = (power * square) >> shift;
    sum += alternates && (k & 2n) !== 0n ? -(power / k) : power / k;
    off += 2n;
  }
  const value = lo < 0n ? -sum : sum;
  const width = hi - lo;
  return { lo: value - off, hi: value + off + width + (width >> 3n) + 1n, bits };
}

/** ⌈√n⌉ of a small integer. */
export function rootAbove(n: number): number {
  let root = 0;
  while (root * root < n) root += 1;
  return root;
}
