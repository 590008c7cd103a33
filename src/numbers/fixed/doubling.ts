/** sin r and 1 − cos r together: the series at r/2^s, then s doublings of the angle. All factors are nonnegative. */
import type { FixedEnclosure } from './fixed.ts';
import { type Argument, exponentialTerms } from './series.ts';

/**
 * sin r and 1 − cos r for 0 ≤ r ≤ 2 to about `bits` bits, by `halved` + 5 halvings.
 *
 * With σ = sin θ from a to a + e and v = 1 − cos θ from b to b + f (θ ≤ 1, so v < 1/2):
 * sin 2θ = 2σ(1 − v) is at least 2a(1 − b − f), and at most 2(af + e(1 − b)) more;
 * 1 − cos 2θ = 2v(2 − v), which increases with v, is at least 2b(2 − b), and at most 4f(1 − b) more.
 * Rounding adds less than 2 units. (sin from v alone, √(v(2 − v)), would lose all near 0.)
 */
export function sineAndVersine(
  r: Argument,
  bits: number,
  halved: number,
): { readonly sine: FixedEnclosure; readonly versine: FixedEnclosure } {
  const s = halved + 5;
  // Each doubling multiplies the error of v by 4; 12 bits are for the sums’ own.
  const inner = bits + 2 * s + 12;
  const shift = BigInt(inner);
  const one = 1n << shift;
  let { a, e, b, f } = sums({ ...r, shift: r.shift + s }, inner);
  for (let i = 0; i < s; i += 1) {
    const [sine, versine] = [a * (one - b - f), b * (2n * one - b)];
    const left = one - b;
    e = ((2n * (a * f + e * left)) >> shift) + 2n;
    f = ((4n * f * left) >> shift) + 2n;
    [a, b] = [(2n * sine) >> shift, (2n * versine) >> shift];
  }
  return { sine: { lo: a, hi: a + e, bits: inner }, versine: { lo: b, hi: b + f, bits: inner } };
}

/** y − y³/3! + … and y²/2! − y⁴/4! + …, y ≤ 1/16: each term, and what is left out, is off by at most `off`. */
function sums(y: Argument, bits: number): { a: bigint; e: bigint; b: bigint; f: bigint } {
  const { terms, off } = exponentialTerms(y, bits);
  const slack = off * BigInt(terms.length + 1);
  const sum = [-slack, -slack];
  for (let i = 1; i < terms.length; i += 1) sum[(i + 1) % 2]! += (i - 1) % 4 < 2 ? terms[i]! : -terms[i]!;
  const [a, b] = sum.map(lo => (lo < 0n ? 0n : lo)) as [bigint, bigint];
  return { a, e: sum[0]! + 2n * slack - a, b, f: sum[1]! + 2n * slack - b };
}
