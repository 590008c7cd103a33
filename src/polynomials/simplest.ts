/** Simple rational numbers in open intervals with algebraic ends. */
import { compare, type Rational, rational } from '../numbers/index.ts';
import { floorQuotient } from '../numbers/integers.ts';
import { bisect, isExact, type RealRoot } from './real-root.ts';

/** A rational number strictly between two numbers (left out: endless), of small numerator and denominator. */
export function between(after: RealRoot | undefined, before: RealRoot | undefined): Rational {
  if (after === undefined) return before === undefined ? rational(0) : floor(before.lo).sub(rational(1));
  if (before === undefined) return floor(after.hi).add(rational(1));
  let [low, high] = [after, before];
  while (compare(low.hi, high.lo) >= 0) {
    if (isExact(low) && isExact(high))
      throw new RangeError('between: expected an interval that is not empty');
    [low, high] = [bisect(low), bisect(high)];
  }
  return simplestDyadic(low.hi, high.lo);
}

const floor = (x: Rational): Rational => rational(floorQuotient(x.s * x.n, x.d));

/** The number n/2^k with lo < n/2^k < hi and the least k ≥ 0; of those the one nearest to the middle. */
export function simplestDyadic(lo: Rational, hi: Rational): Rational {
  const middle = lo.add(hi).div(rational(2));
  for (let scale = 1n; ; scale *= 2n) {
    const scaled = middle.mul(rational(scale));
    const nearest = floorQuotient(2n * scaled.s * scaled.n + scaled.d, 2n * scaled.d);
    const candidate = rational(nearest, scale);
    if (compare(candidate, lo) > 0 && compare(candidate, hi) < 0) return candidate;
  }
}
