/**
 * Real numbers enclosed in fixed point: two integers over one power of two. Every operation is asked for a number of bits
 * and rounds outward to it, so what goes in is held by what comes out.
 *
 * All operations are monotone for inclusion: a narrower enclosure in gives one inside the wider one’s result.
 */
import { floorQuotient } from '../integers.ts';
import { denominator, numerator, type Rational, rational } from '../rational.ts';
import { Failure, type Fallible, type Sign, zeroOf } from '../sign.ts';

/** The numbers from lo/2^bits to hi/2^bits; lo ≤ hi, bits ≥ 0. */
export interface FixedEnclosure {
  readonly lo: bigint;
  readonly hi: bigint;
  readonly bits: number;
}

/** ⌊n · 2^by⌋. */
export const floorShift = (n: bigint, by: number): bigint => n << BigInt(by);
/** ⌈n · 2^by⌉. */
export const ceilingShift = (n: bigint, by: number): bigint => -(-n << BigInt(by));

/** ⌈a/b⌉, b > 0. */
const ceilingQuotient = (a: bigint, b: bigint): bigint => -floorQuotient(-a, b);

/** The number n/2^bits, and no other: `single(3n, 1)` is 3/2. */
export const dyadic = (n: bigint, bits: number): FixedEnclosure => ({ lo: n, hi: n, bits });

/** The same numbers, or a few more, to that many bits: `toBits(dyadic(3n, 1), 0)` is [1, 2]. */
export const toBits = ({ lo, hi, bits }: FixedEnclosure, wanted: number): FixedEnclosure =>
  bits === wanted
    ? { lo, hi, bits }
    : { lo: floorShift(lo, wanted - bits), hi: ceilingShift(hi, wanted - bits), bits: wanted };

/** The two neighbouring multiples of 2^−bits between which x lies; one where it is one: `enclosureOfRational(rational(1, 3), 2)` is [1/4, 2/4]. */
export function enclosureOfRational(x: Rational, bits: number): FixedEnclosure {
  const scaled = numerator(x) << BigInt(bits);
  const lo = floorQuotient(scaled, denominator(x));
  return { lo, hi: lo * denominator(x) === scaled ? lo : lo + 1n, bits };
}

/** The ends as rational numbers. */
export function rationalEnds({ lo, hi, bits }: FixedEnclosure): {
  readonly lo: Rational;
  readonly hi: Rational;
} {
  const scale = 1n << BigInt(bits);
  return { lo: rational(lo, scale), hi: rational(hi, scale) };
}

/** The sign of all numbers held: `'undecided'` where they have several. */
export function signOfEnclosure({ lo, hi }: FixedEnclosure): Sign {
  if (lo > 0n) return 1;
  if (hi < 0n) return -1;
  return lo === 0n && hi === 0n ? 0 : 'undecided';
}

export const negateEnclosure = ({ lo, hi, bits }: FixedEnclosure): FixedEnclosure => ({
  lo: -hi,
  hi: -lo,
  bits,
});

/** a + b: added exactly, then rounded. */
export function addEnclosures(a: FixedEnclosure, b: FixedEnclosure, bits: number): FixedEnclosure {
  const both = Math.max(a.bits, b.bits);
  const [x, y] = [toBits(a, both), toBits(b, both)];
  return toBits({ lo: x.lo + y.lo, hi: x.hi + y.hi, bits: both }, bits);
}

/** a − b. */
export const subtractEnclosures = (a: FixedEnclosure, b: FixedEnclosure, bits: number): FixedEnclosure =>
  addEnclosures(a, negateEnclosure(b), bits);

/** a · b: multiplied exactly, then rounded. */
export function multiplyEnclosures(a: FixedEnclosure, b: FixedEnclosure, bits: number): FixedEnclosure {
  if (a.hi < 0n) return negateEnclosure(multiplyEnclosures(negateEnclosure(a), b, bits));
  if (b.hi < 0n) return negateEnclosure(multiplyEnclosures(a, negateEnclosure(b), bits));
  return toBits({ ...products(a, b), bits: a.bits + b.bits }, bits);
}

/** The least and the greatest product; neither factor is negative throughout. */
function products(a: FixedEnclosure, b: FixedEnclosure): { lo: bigint; hi: bigint } {
  const hi = a.hi * b.hi;
  if (a.lo >= 0n && b.lo >= 0n) return { lo: a.lo === a.hi && b.lo === b.hi ? hi : a.lo * b.lo, hi };
  // One end of a or b at least is negative, and both reach up to 0: the least product is of ends of unlike signs.
  const [down, right] = [a.lo * b.hi, a.hi * b.lo];
  const both = a.lo < 0n && b.lo < 0n ? a.lo * b.lo : hi;
  return { lo: down < right ? down : right, hi: both > hi ? both : hi };
}

const divisionByZero = new Failure('undefined', 'division by zero');
const nearZero = new Failure('undecided', 'division by a number that may be 0');

/** a/b. Undefined where b is 0, undecided where 0 is one of several numbers that b may be. */
export function divideEnclosures(
  a: FixedEnclosure,
  b: FixedEnclosure,
  bits: number,
): Fallible<FixedEnclosure> {
  const side = signOfEnclosure(b);
  const zero = zeroOf(side);
  if (zero !== 'no') return zero === 'yes' ? divisionByZero : nearZero;
  return side === 1
    ? divideByPositive(a, b, bits)
    : divideByPositive(negateEnclosure(a), negateEnclosure(b), bits);
}

/**
 * a/b for b > 0: of a nonnegative number the least quotient is by the greatest divisor, of a negative one by the least.
 * Throws RangeError where b is not positive.
 */
export function divideByPositive(a: FixedEnclosure, b: FixedEnclosure, bits: number): FixedEnclosure {
  if (b.lo <= 0n)
    throw new RangeError(`divideByPositive: expected a positive divisor, got ${b.lo}/2^${b.bits}`);
  const scale = bits + b.bits - a.bits;
  const [down, up] = [a.lo >= 0n ? b.hi : b.lo, a.hi >= 0n ? b.lo : b.hi];
  const lo =
    scale >= 0 ? ([a.lo << BigInt(scale), down] as const) : ([a.lo, down << BigInt(-scale)] as const);
  const hi = scale >= 0 ? ([a.hi << BigInt(scale), up] as const) : ([a.hi, up << BigInt(-scale)] as const);
  return { lo: floorQuotient(...lo), hi: ceilingQuotient(...hi), bits };
}
