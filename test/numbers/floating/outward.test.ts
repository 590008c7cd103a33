import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blur, roundOut, widen } from '../../../src/numbers/floating/outward.ts';
import {
  compare,
  dyadicNumber,
  format,
  max,
  numerator,
  type Rational,
  rational,
} from '../../../src/numbers/index.ts';

const big = fc.bigInt({ min: -(1n << 150n), max: 1n << 150n });
const places = fc.integer({ min: -90, max: 200 });
const ofTwo = fc.tuple(big, places).map(([n, k]) => dyadicNumber(n, k));
const other = fc.tuple(big, fc.bigInt({ min: 1n, max: 1n << 90n })).map(([n, d]) => rational(n, d));
const number = fc.oneof(ofTwo, other);
const bits = fc.integer({ min: 4, max: 190 });

/** So many bits from the first to the last one that is set. */
const length = (q: Rational): number => numerator(q).toString(2).replace('-', '').replace(/0+$/, '').length;

describe('rounding outward', () => {
  test('is the nearest number of so many bits on that side', () => {
    fc.assert(
      fc.property(number, bits, (q, kept) => {
        const [below, above] = [roundOut(q, -1, kept), roundOut(q, 1, kept)];
        expect([compare(below, q) <= 0, compare(above, q) >= 0]).toEqual([true, true]);
        for (const end of [below, above]) expect(length(end)).toBeLessThanOrEqual(kept + 1);
        const unit = q.abs().mul(dyadicNumber(1n, kept));
        expect(compare(above.sub(below), unit)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('both bounds of dyadic numbers at once, as of others', () => {
    fc.assert(
      fc.property(
        number,
        number,
        fc.integer({ min: 1, max: 16 }),
        fc.integer({ min: 3, max: 60 }),
        bits,
        (a, b, c, u, kept) => {
          const [lo, hi] = compare(a, b) < 0 ? [a, b] : [b, a];
          const relative = dyadicNumber(BigInt(c), u);
          const told = ({ lo: below, hi: above }: ReturnType<typeof blur>) => [below, above].map(format);
          expect(told(blur({ lo, hi }, relative, kept))).toEqual(
            told(widen({ lo, hi }, max(lo.abs(), hi.abs()).mul(relative), kept)),
          );
        },
      ),
    );
  });
});
