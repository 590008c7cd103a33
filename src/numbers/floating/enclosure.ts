/**
 * What a floating-point machine may compute, as intervals: each operation's exact result, widened by one rounding
 * unless it is a single representable number. Natural interval evaluation over this field is a proven running error
 * bound.
 */
import { isPowerOfTwo, twos } from '../bits.ts';
import {
  compare,
  denominator,
  equal,
  Failure,
  type Fallible,
  type FloatFormat,
  floorLog2,
  isFailure,
  isRepresentable,
  isZero,
  max,
  min,
  numerator,
  type OrderedField,
  powerOfTwo,
  type Rational,
  rational,
  rationalField,
  type Sign,
  sign,
  unitRoundoff,
  ZERO,
  zeroOf,
} from '../index.ts';

/** lo ≤ computed value ≤ hi. */
export interface RoundingEnclosure {
  readonly lo: Rational;
  readonly hi: Rational;
}

export const exactly = (q: Rational): RoundingEnclosure => ({ lo: q, hi: q });
export const isOneNumber = (e: RoundingEnclosure): boolean => equal(e.lo, e.hi);
export const greatestSize = (e: RoundingEnclosure): Rational => max(e.lo.abs(), e.hi.abs());

/** The largest |e − q| over the enclosure. */
export const distance = (e: RoundingEnclosure, q: Rational): Rational =>
  max(e.lo.sub(q).abs(), e.hi.sub(q).abs());

/** Whether a machine that flushes subnormal numbers to zero loses part of the enclosure. */
const mayFlush = ({ lo, hi }: RoundingEnclosure, least: Rational): boolean =>
  compare(lo, least) < 0 && compare(hi, least.neg()) > 0 && !(isZero(lo) && isZero(hi));

export const widen = (e: RoundingEnclosure, by: Rational): RoundingEnclosure => ({
  lo: roundOut(e.lo.sub(by), -1),
  hi: roundOut(e.hi.add(by), 1),
});

export const union = (a: RoundingEnclosure, b: RoundingEnclosure): RoundingEnclosure => ({
  lo: min(a.lo, b.lo),
  hi: max(a.hi, b.hi),
});

/** Bits that a bound keeps: bounds need not be sharp, and must not grow. */
const BOUND_BITS = 80;

/** A number with few bits, not below (+1) or not above (−1) q. */
export function roundOut(q: Rational, direction: 1 | -1): Rational {
  if (isZero(q)) return q;
  const shift = BigInt(BOUND_BITS - floorLog2(q));
  const top = shift > 0n ? numerator(q) << shift : numerator(q);
  const bottom = shift < 0n ? denominator(q) << -shift : denominator(q);
  if (top % bottom === 0n) return q;
  const floor = top >= 0n ? top / bottom : -((-top + bottom - 1n) / bottom);
  const kept = direction > 0 ? floor + 1n : floor;
  return shift > 0n ? rational(kept, 1n << shift) : rational(kept << -shift);
}

const straddles = new Failure('undecided', 'rounding may change a sign');
const notModelled = new Failure('undecided', 'no error bound for this operation');

/** The smallest normal number: results below it may be flushed to zero, and rightly. */
export const leastNormal = (format: FloatFormat): Rational => powerOfTwo(format.minExponent);

/** Whether the number is one of the format that no machine flushes to zero. */
export const isKept = (q: Rational, format: FloatFormat): boolean =>
  isZero(q) || (isRepresentable(q, format) && compare(q.abs(), leastNormal(format)) >= 0);

const fields = new Map<FloatFormat, OrderedField<RoundingEnclosure>>();

/** Arithmetic of a floating-point format, enclosed. */
export function enclosureField(format: FloatFormat): OrderedField<RoundingEnclosure> {
  const field = fields.get(format) ?? makeField(format);
  fields.set(format, field);
  return field;
}

function makeField(format: FloatFormat): OrderedField<RoundingEnclosure> {
  const u = unitRoundoff(format);
  const least = leastNormal(format);
  const rounded = (lo: Rational, hi: Rational): RoundingEnclosure => {
    const e = { lo, hi };
    const flushed = mayFlush(e, least);
    if (equal(lo, hi) && !flushed && isRepresentable(lo, format)) return e;
    return widen(
      e,
      greatestSize(e)
        .mul(u)
        .add(flushed ? least : ZERO),
    );
  };
  const mul = (a: RoundingEnclosure, b: RoundingEnclosure): RoundingEnclosure => {
    if (isOneNumber(a) && isOneNumber(b)) {
      const product = a.lo.mul(b.lo);
      return rounded(product, product);
    }
    const products = [a.lo.mul(b.lo), a.lo.mul(b.hi), a.hi.mul(b.lo), a.hi.mul(b.hi)];
    return rounded(products.reduce(min), products.reduce(max));
  };
  const one = exactly(rational(1n));
  const decidedSign = (e: RoundingEnclosure): Sign =>
    sign(e.lo) > 0 ? 1 : sign(e.hi) < 0 ? -1 : isOneNumber(e) ? 0 : 'undecided';
  const divide = (a: RoundingEnclosure, b: RoundingEnclosure): RoundingEnclosure | Failure => {
    const s = decidedSign(b);
    if (s === 'undecided') return straddles;
    if (s === 0) return rationalField.div(a.lo, ZERO) as Failure;
    const quotients = [a.lo.div(b.lo), a.lo.div(b.hi), a.hi.div(b.lo), a.hi.div(b.hi)];
    return rounded(quotients.reduce(min), quotients.reduce(max));
  };
  const onlyExact =
    (work: (a: Rational) => Fallible<Rational>) =>
    (a: RoundingEnclosure): RoundingEnclosure | Failure => {
      if (!isOneNumber(a)) return notModelled;
      const value = work(a.lo);
      return isFailure(value) ? value : exactly(value);
    };
  return {
    name: `enclosures of ${format.name}`,
    zero: exactly(ZERO),
    one,
    from: q => rounded(q, q),
    add: (a, b) => rounded(a.lo.add(b.lo), a.hi.add(b.hi)),
    sub: (a, b) => rounded(a.lo.sub(b.hi), a.hi.sub(b.lo)),
    neg: a => ({ lo: a.hi.neg(), hi: a.lo.neg() }),
    mul,
    div: divide,
    pow: (a, k) => {
      if (Math.abs(k) > 64) return notModelled;
      let result = one;
      for (let i = 0; i < Math.abs(k); i++) result = mul(result, a);
      return k < 0 ? divide(one, result) : result;
    },
    exp: onlyExact(rationalField.exp),
    log: onlyExact(rationalField.log),
    sin: onlyExact(rationalField.sin),
    cos: onlyExact(rationalField.cos),
    // Where a root is rational a machine need not find it: powers are not rounded correctly everywhere.
    root: (a, n) =>
      isOneNumber(a) && (isZero(a.lo) || equal(a.lo, one.lo))
        ? a
        : isOneNumber(a) && sign(a.lo) < 0
          ? (rationalField.root(a.lo, n) as Failure)
          : notModelled,
    atan: onlyExact(rationalField.atan),
    sign: decidedSign,
    isZero: e => zeroOf(decidedSign(e)),
    bounded: e => rationalField.bounded(e.lo) && rationalField.bounded(e.hi),
    key: e => `${rationalField.key(e.lo)}~${rationalField.key(e.hi)}`,
    told: isOneNumber,
  };
}

/** Whether a sum of these numbers is exact in the format in whatever order it is taken, with nothing to flush. */
export function sumsExactly(terms: readonly Rational[], format: FloatFormat): boolean {
  let lowest = Number.POSITIVE_INFINITY;
  let total = ZERO;
  for (const term of terms) {
    if (isZero(term)) continue;
    const bottom = denominator(term);
    if (!isPowerOfTwo(bottom)) return false;
    lowest = Math.min(lowest, trailingExponent(term));
    total = total.add(term.abs());
  }
  if (isZero(total)) return true;
  if (lowest < format.minExponent) return false;
  return compare(total, powerOfTwo(lowest + format.precision)) <= 0 && floorLog2(total) <= format.maxExponent;
}

/** e with q = odd · 2^e, for a dyadic rational. */
function trailingExponent(q: Rational): number {
  const bottom = denominator(q);
  return bottom > 1n ? -twos(bottom) : twos(numerator(q));
}
