/** The rational number of least denominator in an interval. */
import { floorQuotient } from '../integers.ts';
import { isInteger, type Rational, rational } from '../rational.ts';

/** The simplest number of [lo, hi], lo ≤ hi, by continued fractions: of [1/3 − ε, 1/3 + ε] it is 1/3. */
export function simplestBetween(lo: Rational, hi: Rational): Rational {
  const below = rational(floorQuotient(lo.s * lo.n, lo.d));
  if (isInteger(lo)) return lo;
  const next = below.add(rational(1));
  if (hi.compare(next) >= 0) return next;
  return below.add(simplestBetween(hi.sub(below).inverse(), lo.sub(below).inverse()).inverse());
}
