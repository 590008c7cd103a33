/** atan in enclosures: against sin and cos of its ends, which are enclosed by other series. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atanRange } from '../../../src/numbers/enclosed/atan-range.ts';
import { cosRange, sinRange } from '../../../src/numbers/enclosed/elementary-range.ts';
import { type Interval, multiplyIntervals, single } from '../../../src/numbers/enclosed/interval.ts';
import { compare, type Rational, rational } from '../../../src/numbers/index.ts';
import { seeded } from '../../random.ts';

const number = fc
  .tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 1, max: 900 }))
  .map(([n, d]) => rational(n, d));

/** cos(y) x − sin(y) is positive for y below atan(x), negative above (cos > 0 there). */
function side(y: Rational, x: Rational): Interval {
  const product = multiplyIntervals(cosRange(single(y)), single(x));
  const sine = sinRange(single(y));
  return { lo: product.lo.sub(sine.hi), hi: product.hi.sub(sine.lo) };
}

test('the lower end is not above, the upper one not below', () => {
  fc.assert(
    fc.property(number, x => {
      const { lo, hi } = atanRange(single(x));
      const [low, high] = [side(lo, x), side(hi, x)];
      const narrow = compare(hi.sub(lo), rational(1, 1n << 110n)) <= 0;
      const zero = rational(0);
      return narrow && compare(low.hi, zero) >= 0 && compare(high.lo, zero) <= 0;
    }),
    seeded(200),
  );
});

test('to 30 digits', () => {
  const { lo, hi } = atanRange({ lo: rational(1, 2), hi: rational(1) });
  // π/4 and atan(1/2), from tables.
  const [half, quarter] = ['0.463647609000806116214256231461', '0.785398163397448309615660845819'];
  const digits = (x: Rational): string => `0.${(x.n * 10n ** 30n) / x.d}`;
  expect([digits(lo), digits(hi)]).toEqual([half, quarter]);
  expect(atanRange(single(rational(0)))).toEqual(single(rational(0)));
});
