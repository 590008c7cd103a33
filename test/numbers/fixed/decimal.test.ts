/** decimal.js, which promises less, comes within a unit of its last digit. */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dyadic, rationalEnds } from '../../../src/numbers/fixed/index.ts';
import { parseRational } from '../../../src/numbers/parse.ts';
import { compare, type Rational, rational } from '../../../src/numbers/rational.ts';
import { seeded } from '../../random.ts';
import { answerOf } from './functions.ts';

const DIGITS = 50;
const BITS = 400;
const Fifty = Decimal.clone({ precision: DIGITS, toExpNeg: -9e15, toExpPos: 9e15 });

const THEIRS: Readonly<Record<string, (x: Decimal) => Decimal>> = {
  exp: x => Fifty.exp(x),
  log: x => Fifty.ln(x),
  sin: x => Fifty.sin(x),
  cos: x => Fifty.cos(x),
  atan: x => Fifty.atan(x),
  root: x => Fifty.sqrt(x),
  'integer power': x => Fifty.pow(x, 3),
};

/** A unit of the last of the digits. */
const unitOf = (x: Decimal): Rational => {
  const place = x.e - DIGITS + 1;
  return place >= 0 ? rational(10n ** BigInt(place)) : rational(1n, 10n ** BigInt(-place));
};

test.each(Object.keys(THEIRS))('%s', name => {
  fc.assert(
    fc.property(fc.bigInt(-50_000n, 50_000n), n => {
      const positive = name === 'log' || name === 'root' ? (n < 0n ? -n : n) + 1n : n;
      const x = dyadic(positive, 10);
      const theirs = THEIRS[name]!(new Fifty(positive.toString()).div(1024));
      fc.pre(!theirs.isZero());
      const { lo, hi } = rationalEnds(answerOf({ name, x, bits: BITS, k: name === 'root' ? 2 : 3 }));
      const value = parseRational(theirs.toFixed());
      const unit = unitOf(theirs);
      expect(compare(lo.sub(unit), value) <= 0 && compare(value, hi.add(unit)) <= 0).toBe(true);
      // The enclosure is far narrower than that.
      expect(compare(hi.sub(lo), unit.div(rational(10n ** 10n)))).toBe(-1);
    }),
    seeded(100),
  );
});
