/** The fraction with the least denominator between two ends. */
import type { Meter } from '../numbers/meter.ts';
import { type Rat, ratio } from '../numbers/rational.ts';
import { floor } from './series.ts';
import type { Span } from './span.ts';

/** Its digits are at most half of those that are known, and exponents are small; undefined where it has more. */
export function simplestIn({ lo, hi, e }: Span, meter: Meter): Rat | undefined {
  if (Math.abs(e) > 2_000) return undefined;
  const one = e < 0 ? 1n << BigInt(-e) : 1n;
  const scale = e > 0 ? 1n << BigInt(e) : 1n;
  let [n, m, d] = [lo * scale, hi * scale, one];
  const most = 1n << 250n;
  /** Convergents: the last two. */
  let [p, q, before, under] = [1n, 0n, 0n, 1n];
  let bottom = d;
  while (q < most) {
    meter.charge(20);
    const whole = floor(n, d);
    const isLast = whole * d === n || whole !== floor(m, bottom);
    const digit = isLast && whole * d !== n ? whole + 1n : whole;
    [p, before] = [digit * p + before, p];
    [q, under] = [digit * q + under, q];
    if (isLast) return q < most ? ratio(p, q, meter) : undefined;
    // 1/(x − whole) of both ends, which change places.
    [n, d, m, bottom] = [bottom, m - whole * bottom, d, n - whole * d];
  }
  return undefined;
}
