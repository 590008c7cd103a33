/** Roots in enclosures: both ends by powers, exactly. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { single } from '../../../src/numbers/enclosed/interval.ts';
import { rootRange } from '../../../src/numbers/enclosed/root-range.ts';
import { compare, Failure, pow, rational, sign } from '../../../src/numbers/index.ts';
import { seeded } from '../../random.ts';

const positive = fc.tuple(fc.bigInt(1n, 1n << 80n), fc.bigInt(1n, 1n << 80n)).map(([n, d]) => rational(n, d));

test('the ends to the power n are around the number, and near', () => {
  fc.assert(
    fc.property(positive, fc.integer({ min: 2, max: 40 }), (x, n) => {
      const range = rootRange(single(x), n);
      if (range instanceof Failure) return false;
      const [lo, hi] = [range.lo, range.hi];
      const narrow = compare(hi.sub(lo).mul(rational(1n << 100n)), hi) <= 0;
      return sign(lo) > 0 && compare(pow(lo, n), x) <= 0 && compare(x, pow(hi, n)) <= 0 && narrow;
    }),
    seeded(200),
  );
});

test('roots that are rational are one number; of degree 10000 they have few bits', () => {
  expect(rootRange(single(rational(8, 27)), 3)).toEqual(single(rational(2, 3)));
  expect(rootRange(single(rational(0)), 2)).toEqual(single(rational(0)));
  const high = rootRange(single(rational(2)), 10_000);
  expect(high).toMatchObject({ lo: expect.anything() });
  if (!(high instanceof Failure))
    expect(compare(high.lo, rational(1)) >= 0 && compare(high.hi, rational(2)) < 0).toBe(true);
});

test('of negative numbers there is none; of what may be negative none is known', () => {
  expect(rootRange({ lo: rational(-2), hi: rational(-1) }, 2)).toMatchObject({ kind: 'undefined' });
  expect(rootRange({ lo: rational(-1), hi: rational(1) }, 3)).toMatchObject({ kind: 'undecided' });
});
