/**
 * Rational numbers, exact. The one importer of fraction.js: everything else sees the opaque type
 * {@link Rational} and the functions of this folder, and never hands a JavaScript double to fraction.js
 * (it would approximate it).
 *
 * Canonical form: lowest terms, positive denominator, the sign of 0 is 1. Everything is decidable. Sums and products are
 * brought to lowest terms by the gcds of their short parts (Knuth 4.5.1), where a denominator is 1 by none at all.
 */
import Fraction, { type FractionInput } from 'fraction.js';
import { isPowerOfTwo, twos } from './bits.ts';
import { gcd, gcdOfDoubles } from './gcd.ts';

/** An exact rational. Immutable; compare with {@link equal}, never with `===`. */
export type Rational = Fraction;

/** Whether a value is a {@link Rational}: `isRational(HALF)` is `true`, `isRational(0.5)` is `false`. */
export const isRational = (value: unknown): value is Rational => value instanceof Fraction;

type Operand = FractionInput;
type Below = number | bigint;

/** What fraction.js takes beside a rational is left to its parser. */
const operand = (a: Operand, b?: Below): Rational =>
  a instanceof Fraction && b === undefined ? a : new Fraction(a as bigint, b as bigint);

/** No power of two. */
const NONE = -1;
/** Not looked at yet. */
const UNKNOWN = -2;

/** A Fraction whose operations are those below: the prototype of its prototype is that of fraction.js. */
class Lowest {
  readonly s: bigint;
  readonly n: bigint;
  readonly d: bigint;
  /** log2 d, NONE or UNKNOWN: sums and products of dyadic numbers are told by it from others, which takes longer than they do. */
  #places: number;

  constructor(s: bigint, n: bigint, d: bigint, places: number) {
    this.s = s;
    this.n = n;
    this.d = d;
    this.#places = places;
  }

  /** What is known of it without looking. */
  static known(a: Rational): number {
    return #places in a ? a.#places : UNKNOWN;
  }

  static binaryPlaces(a: Rational): number {
    const known = Lowest.known(a);
    if (known !== UNKNOWN) return known;
    const found = isPowerOfTwo(a.d) ? twos(a.d) : NONE;
    if (#places in a) a.#places = found;
    return found;
  }

  add(this: Rational, a: Operand, b?: Below): Rational {
    const other = operand(a, b);
    return sum(this, other.s < 0n, other);
  }

  sub(this: Rational, a: Operand, b?: Below): Rational {
    const other = operand(a, b);
    return sum(this, other.s >= 0n, other);
  }

  mul(this: Rational, a: Operand, b?: Below): Rational {
    return product(this, operand(a, b));
  }

  div(this: Rational, a: Operand, b?: Below): Rational {
    const { s, n, d } = operand(a, b);
    return n === 0n ? byZero() : product(this, make(s, d, n));
  }

  neg(this: Rational): Rational {
    return this.n === 0n ? this : make(this.s < 0n ? 1n : -1n, this.n, this.d, Lowest.known(this));
  }

  abs(this: Rational): Rational {
    return this.s < 0n ? make(1n, this.n, this.d, Lowest.known(this)) : this;
  }

  inverse(this: Rational): Rational {
    return this.n === 0n ? byZero() : make(this.s, this.d, this.n);
  }

  compare(this: Rational, a: Operand, b?: Below): -1 | 0 | 1 {
    return compare(this, operand(a, b));
  }

  equals(this: Rational, a: Operand, b?: Below): boolean {
    return equal(this, operand(a, b));
  }
}
Object.setPrototypeOf(Lowest.prototype, Fraction.prototype);

/**
 * How many places a number has behind the point in binary, log2 of its denominator; −1 where it has no end: `binaryPlaces(rational(3n, 8n))` is
 * `3`.
 */
export const binaryPlaces = (a: Rational): number => Lowest.binaryPlaces(a);

/** s n/d: canonical already. */
const make = (s: bigint, n: bigint, d: bigint, places = UNKNOWN): Rational =>
  new Lowest(s, n, d, places) as unknown as Rational;

/** top/bottom, which have no common divisor; bottom > 0. */
const coprime = (top: bigint, bottom: bigint, places = UNKNOWN): Rational =>
  top < 0n ? make(-1n, -top, bottom, places) : make(1n, top, bottom, places);

/** top/bottom for bottom > 0. */
function quotient(top: bigint, bottom: bigint): Rational {
  if (bottom === 1n) return coprime(top, bottom, 0);
  if (top !== 0n && isPowerOfTwo(bottom)) return dyadicNumber(top, twos(bottom));
  const common = gcd(top, bottom);
  return common === 1n ? coprime(top, bottom) : coprime(top / common, bottom / common);
}

/** top/2^places, for places of any sign: `dyadicNumber(6n, 2)` is `rational(3n, 2n)`. */
export function dyadicNumber(top: bigint, places: number): Rational {
  if (top === 0n) return ZERO;
  if (places <= 0) return coprime(places === 0 ? top : top << BigInt(-places), 1n, 0);
  const common = Math.min(twos(top), places);
  if (common === 0) return coprime(top, 1n << BigInt(places), places);
  return coprime(top >> BigInt(common), 1n << BigInt(places - common), places - common);
}

/** Products of two integers below this are integers below 2^52, sums of two of them below 2^53: doubles compute them exactly. */
const SHORT = 1n << 26n;
const integers = new BigUint64Array(4);
/** The lower halves of these are at 0, 2, 4 and 6. */
const words = new Uint32Array(integers.buffer);

/** Whether all four are below 2^26; they are in `words` then. */
function areShort(a: bigint, b: bigint, c: bigint, d: bigint): boolean {
  if (a >= SHORT || b >= SHORT || c >= SHORT || d >= SHORT) return false;
  integers[0] = a;
  integers[1] = b;
  integers[2] = c;
  integers[3] = d;
  return true;
}

/** a ± n/d for the four terms in `words`, with their signs. */
function shortSum(negative: boolean, other: boolean): Rational {
  const [p, q, n, d] = [words[0]!, words[2]!, words[4]!, words[6]!];
  const shared = gcdOfDoubles(q, d);
  const left = q / shared;
  const total = (negative ? -p : p) * (d / shared) + (other ? -n : n) * left;
  if (total === 0) return ZERO;
  const size = Math.abs(total);
  const common = shared === 1 ? 1 : gcdOfDoubles(size, shared);
  return make(total < 0 ? -1n : 1n, BigInt(size / common), BigInt(left * (d / common)));
}

/** sign · a n/d for the four terms in `words`. */
function shortProduct(sign: bigint): Rational {
  const [p, q, n, d] = [words[0]!, words[2]!, words[4]!, words[6]!];
  const left = d === 1 ? 1 : gcdOfDoubles(p, d);
  const right = q === 1 ? 1 : gcdOfDoubles(n, q);
  return make(sign, BigInt((p / left) * (n / right)), BigInt((q / right) * (d / left)));
}

/** a ± n: the sum of integers, a's own and n with a sign. */
function integerSum(a: Rational, negative: boolean, n: bigint): Rational {
  if (n === 0n) return a;
  if (a.s < 0n === negative) return make(a.s, a.n + n, 1n, 0);
  const left = a.n - n;
  if (left === 0n) return ZERO;
  return left > 0n ? make(a.s, left, 1n, 0) : make(negative ? -1n : 1n, -left, 1n, 0);
}

/** a ± |b|: what a sum of unlike fractions shares with its denominator, it shares with what the denominators share. */
function sum(a: Rational, negative: boolean, b: Rational): Rational {
  const { n, d } = b;
  if (a.d === 1n && d === 1n) return integerSum(a, negative, n);
  const [top, p] = [numerator(a), negative ? -n : n];
  if (d === 1n) return coprime(top + p * a.d, a.d, Lowest.known(a));
  if (a.d === 1n) return coprime(top * d + p, d, Lowest.known(b));
  const own = binaryPlaces(a);
  const other = own === NONE ? NONE : binaryPlaces(b);
  // One of the numerators is even over the larger denominator, the other is odd.
  if (other !== NONE && own !== other)
    return own < other
      ? coprime((top << BigInt(other - own)) + p, d, other)
      : coprime(top + (p << BigInt(own - other)), a.d, own);
  if (other !== NONE) return dyadicNumber(top + p, own);
  if (a.d === d) return quotient(top + p, d);
  if (areShort(a.n, a.d, n, d)) return shortSum(a.s < 0n, negative);
  const shared = gcd(a.d, d);
  if (shared === 1n) return coprime(top * d + p * a.d, a.d * d);
  const [left, right] = [a.d / shared, d / shared];
  const total = top * right + p * left;
  const common = gcd(total, shared);
  return common === 1n ? coprime(total, left * d) : coprime(total / common, left * (d / common));
}

/** a b: only what stands crosswise has a common divisor. */
function product(a: Rational, b: Rational): Rational {
  const { s, n, d } = b;
  if (a.n === 0n || n === 0n) return ZERO;
  const sign = a.s === s ? 1n : -1n;
  if (a.d === 1n && d === 1n) return make(sign, a.n * n, 1n, 0);
  const own = binaryPlaces(a);
  const other = own === NONE ? NONE : binaryPlaces(b);
  if (other !== NONE) {
    // Numerators of fractions are odd.
    if (own > 0 && other > 0) return make(sign, a.n * n, a.d * d, own + other);
    return dyadicNumber(sign < 0n ? -(a.n * n) : a.n * n, own + other);
  }
  if (areShort(a.n, a.d, n, d)) return shortProduct(sign);
  const left = d === 1n ? 1n : gcd(a.n, d);
  const right = a.d === 1n ? 1n : gcd(n, a.d);
  if (left === 1n && right === 1n) return make(sign, a.n * n, a.d * d);
  return make(sign, (a.n / left) * (n / right), (a.d / right) * (d / left));
}

function byZero(): never {
  throw new Error('Division by Zero');
}

/** The rational n/d of two integers. Throws RangeError when d = 0, and for a number that is no integer: `rational(-7n, 3n)`. */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const denominator = BigInt(d);
  if (denominator === 0n) throw new RangeError('rational: expected a nonzero denominator, got 0');
  return denominator < 0n ? quotient(-BigInt(n), -denominator) : quotient(BigInt(n), denominator);
}

/** The rational number 0. */
export const ZERO: Rational = rational(0n);
/** The rational number 1. */
export const ONE: Rational = rational(1n);
/** The rational number −1. */
export const MINUS_ONE: Rational = rational(-1n);
/** The rational number 1/2. */
export const HALF: Rational = rational(1n, 2n);

/** a + b, exactly: `add(ONE, HALF)` is `rational(3n, 2n)`. */
export const add = (a: Rational, b: Rational): Rational =>
  b.n === 0n ? a : a.n === 0n ? b : sum(a, b.s < 0n, b);
/** a − b, exactly: `sub(ONE, HALF)` is `HALF`. */
export const sub = (a: Rational, b: Rational): Rational => (b.n === 0n ? a : sum(a, b.s >= 0n, b));
/** a b, exactly: `mul(HALF, HALF)` is `rational(1n, 4n)`. */
export const mul = (a: Rational, b: Rational): Rational => (b === ONE ? a : product(a, b));
/** −a: `neg(ONE)` is `MINUS_ONE`. */
export const neg = (a: Rational): Rational => a.neg();
/** |a|: `abs(MINUS_ONE)` is `ONE`. */
export const abs = (a: Rational): Rational => a.abs();

/** a/b, exactly. Throws RangeError when b = 0: `div(ONE, rational(2n))` is `HALF`. */
export function div(a: Rational, b: Rational): Rational {
  if (b.n === 0n) throw new RangeError('div: expected a nonzero divisor, got 0');
  return a.div(b);
}

/** a^k for an integer k. Throws RangeError for 0 to a negative power: `pow(HALF, -1)` is `rational(2n)`. */
export function pow(a: Rational, k: number): Rational {
  if (k < 0) return pow(div(ONE, a), -k);
  return coprime(numerator(a) ** BigInt(k), a.d ** BigInt(k));
}

/** Numerator in lowest terms, with the sign: `numerator(rational(-2n, 4n))` is `-1n`. */
export const numerator = (a: Rational): bigint => (a.s < 0n ? -a.n : a.n);
/** Denominator in lowest terms, positive: `denominator(rational(-2n, 4n))` is `2n`. */
export const denominator = (a: Rational): bigint => a.d;

/** Whether a = 0: `isZero(ZERO)` is `true`. */
export const isZero = (a: Rational): boolean => a.n === 0n;
/** Whether a is an integer: `isInteger(HALF)` is `false`. */
export const isInteger = (a: Rational): boolean => a.d === 1n;
/** Whether a = b: `equal(rational(2n, 4n), HALF)` is `true`. */
export const equal = (a: Rational, b: Rational): boolean =>
  a.n === b.n && a.d === b.d && (a.s === b.s || a.n === 0n);
/** The sign of a: `sign(MINUS_ONE)` is `-1`. */
export const sign = (a: Rational): -1 | 0 | 1 => (a.n === 0n ? 0 : a.s < 0n ? -1 : 1);

/** The sign of a − b: `compare(HALF, ONE)` is `-1`. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const [left, right] = a.d === b.d ? [numerator(a), numerator(b)] : [numerator(a) * b.d, numerator(b) * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The larger of two, a where they are equal: `max(HALF, ONE)` is `ONE`. */
export const max = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);
/** The smaller of two, a where they are equal: `min(HALF, ONE)` is `HALF`. */
export const min = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);

/**
 * `"-7/3"`, `"2"`: lowest terms, positive denominator. Equal rationals print alike, so it is also a key.
 *
 * `format(rational(14n, -6n))` is `'-7/3'`.
 */
export function format(a: Rational): string {
  if (a.n === 0n) return '0';
  const top = `${a.s < 0n ? '-' : ''}${a.n}`;
  return a.d === 1n ? top : `${top}/${a.d}`;
}
