/**
 * Rational numbers, exact. The one importer of fraction.js: everything else sees the opaque type
 * {@link Rational} and the functions of this folder, and never hands a JavaScript double to fraction.js
 * (it would approximate it).
 *
 * Canonical form: lowest terms, positive denominator. Everything is decidable.
 */
import Fraction from 'fraction.js';

/** An exact rational. Immutable; compare with {@link equal}, never with `===`. */
export type Rational = Fraction;

export const isRational = (value: unknown): value is Rational => value instanceof Fraction;

/** The rational n/d. Throws RangeError when d = 0. */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const denominator = BigInt(d);
  if (denominator === 0n) throw new RangeError('rational: expected a nonzero denominator, got 0');
  return new Fraction(BigInt(n), denominator);
}

export const ZERO: Rational = rational(0n);
export const ONE: Rational = rational(1n);
export const MINUS_ONE: Rational = rational(-1n);
export const HALF: Rational = rational(1n, 2n);

/** a + b, exactly: `add(ONE, HALF)` is 3/2. */
export const add = (a: Rational, b: Rational): Rational => a.add(b);
/** a − b, exactly: `sub(ONE, HALF)` is 1/2. */
export const sub = (a: Rational, b: Rational): Rational => a.sub(b);
/** a b, exactly: `mul(HALF, HALF)` is 1/4. */
export const mul = (a: Rational, b: Rational): Rational => a.mul(b);
/** −a: `neg(ONE)`. */
export const neg = (a: Rational): Rational => a.neg();
export const abs = (a: Rational): Rational => a.abs();

/** a/b. Throws RangeError when b = 0. */
export function div(a: Rational, b: Rational): Rational {
  if (b.n === 0n) throw new RangeError('div: expected a nonzero divisor, got 0');
  return a.div(b);
}

/** a^k for an integer k. Throws RangeError for 0 to a negative power. */
export function pow(a: Rational, k: number): Rational {
  if (k < 0) return pow(div(ONE, a), -k);
  return rational((a.s * a.n) ** BigInt(k), a.d ** BigInt(k));
}

/** Numerator, with the sign. */
export const numerator = (a: Rational): bigint => a.s * a.n;
/** Denominator, positive. */
export const denominator = (a: Rational): bigint => a.d;

export const isZero = (a: Rational): boolean => a.n === 0n;
export const isInteger = (a: Rational): boolean => a.d === 1n;
export const equal = (a: Rational, b: Rational): boolean =>
  a.n === b.n && a.d === b.d && (a.s === b.s || a.n === 0n);
export const sign = (a: Rational): -1 | 0 | 1 => (a.n === 0n ? 0 : a.s < 0n ? -1 : 1);

export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.s * a.n * b.d;
  const right = b.s * b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const max = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);
export const min = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);

/** `"-7/3"`, `"2"`: lowest terms, positive denominator. Equal rationals print alike, so it is also a key. */
export function format(a: Rational): string {
  const top = (a.s * a.n).toString();
  return a.d === 1n ? top : `${top}/${a.d}`;
}
