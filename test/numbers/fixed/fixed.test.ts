/** Arithmetic of enclosures, against rational numbers at their ends. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addIntervals, type Interval, multiplyIntervals } from '../../../src/numbers/enclosed/interval.ts';
import { divideByPositive } from '../../../src/numbers/fixed/fixed.ts';
import {
  addEnclosures,
  divideEnclosures,
  dyadic,
  enclosureOfRational,
  type FixedEnclosure,
  integerPower,
  multiplyEnclosures,
  negateEnclosure,
  rationalEnds,
  signOfEnclosure,
  subtractEnclosures,
  toBits,
} from '../../../src/numbers/fixed/index.ts';
import { floorQuotient } from '../../../src/numbers/integers.ts';
import { compare, type Rational, rational } from '../../../src/numbers/rational.ts';
import { seeded } from '../../random.ts';
import { isInside, proven } from './functions.ts';

const end = fc.oneof(fc.bigInt(-20n, 20n), fc.bigInt(-(1n << 90n), 1n << 90n));
const enclosure: fc.Arbitrary<FixedEnclosure> = fc
  .tuple(end, end, fc.nat(100))
  .map(([a, b, bits]) => ({ lo: a < b ? a : b, hi: a < b ? b : a, bits }));
const bits = fc.nat(200);

/** The tightest enclosure to that many bits. */
function tightest({ lo, hi }: Interval, bits: number): FixedEnclosure {
  const floor = (x: Rational): bigint => floorQuotient((x.s * x.n) << BigInt(bits), x.d);
  return { lo: floor(lo), hi: -floor(hi.neg()), bits };
}

test('sums, differences, products are the tightest there are', () => {
  fc.assert(
    fc.property(enclosure, enclosure, bits, (a, b, bits) => {
      const [x, y] = [rationalEnds(a), rationalEnds(b)];
      const less = { lo: y.hi.neg(), hi: y.lo.neg() };
      expect(addEnclosures(a, b, bits)).toEqual(tightest(addIntervals(x, y), bits));
      expect(subtractEnclosures(a, b, bits)).toEqual(tightest(addIntervals(x, less), bits));
      expect(multiplyEnclosures(a, b, bits)).toEqual(tightest(multiplyIntervals(x, y), bits));
      expect(toBits(a, bits)).toEqual(tightest(x, bits));
    }),
    seeded(1000),
  );
});

test('quotients are the tightest there are, and refused where the divisor may be 0', () => {
  fc.assert(
    fc.property(enclosure, enclosure, bits, (a, b, bits) => {
      const found = divideEnclosures(a, b, bits);
      if (b.lo === 0n && b.hi === 0n) expect(found).toMatchObject({ kind: 'undefined' });
      else if (b.lo <= 0n && b.hi >= 0n) expect(found).toMatchObject({ kind: 'undecided' });
      else {
        const { lo, hi } = rationalEnds(b);
        const inverse = { lo: hi.inverse(), hi: lo.inverse() };
        expect(found).toEqual(tightest(multiplyIntervals(rationalEnds(a), inverse), bits));
      }
    }),
    seeded(1000),
  );
  expect(() => divideByPositive(dyadic(1n, 0), { lo: 0n, hi: 1n, bits: 0 }, 8)).toThrow(RangeError);
  expect(divideEnclosures(dyadic(1n, 0), dyadic(0n, 3), 8)).toMatchObject({ kind: 'undefined' });
  expect(divideEnclosures(dyadic(1n, 0), { lo: 0n, hi: 1n, bits: 0 }, 8)).toMatchObject({
    kind: 'undecided',
  });
});

test('powers are the tightest there are', () => {
  fc.assert(
    fc.property(enclosure, fc.integer({ min: -6, max: 9 }), bits, (x, k, bits) => {
      const zero = x.lo <= 0n && x.hi >= 0n;
      fc.pre(k >= 0 || !zero);
      const { lo, hi } = rationalEnds(x);
      const at = (a: Rational): Rational => (k < 0 ? a.inverse() : a).pow(rational(Math.abs(k))) as Rational;
      const ends = [at(lo), at(hi), ...(zero && k > 0 ? [rational(0)] : [])].sort(compare);
      expect(proven(integerPower(x, k, bits))).toEqual(tightest({ lo: ends[0]!, hi: ends.at(-1)! }, bits));
    }),
    seeded(1000),
  );
});

test('signs, negation, rational numbers', () => {
  fc.assert(
    fc.property(enclosure, bits, ({ lo, hi, bits: own }, bits) => {
      const x = { lo, hi, bits: own };
      const sign = signOfEnclosure(x);
      expect(sign === 'undecided').toBe(lo <= 0n && hi >= 0n && lo !== hi);
      expect(signOfEnclosure(negateEnclosure(x))).toBe(sign === 'undecided' ? sign : 0 - sign);
      const third = rational(lo, 3n);
      expect(enclosureOfRational(third, bits)).toEqual(tightest({ lo: third, hi: third }, bits));
      expect(isInside(x, toBits(x, bits))).toBe(true);
    }),
    seeded(300),
  );
  expect([1n, 0n, -1n].map(n => signOfEnclosure(dyadic(n, 4)))).toEqual([1, 0, -1]);
});
