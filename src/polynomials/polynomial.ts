/**
 * Polynomials in one variable over ℚ, dense: integer coefficients (of ascending powers) over one positive
 * denominator. Canonical: lowest terms, no leading zeros; 0 is [] over 1. Everything is decidable.
 */

import { bitLength } from '../numbers/bits.ts';
import { gcd } from '../numbers/gcd.ts';
import { denominator, numerator, type Rational, rational } from '../numbers/index.ts';
import { content, floorQuotient, magnitude, signOf } from '../numbers/integers.ts';

export interface Polynomial {
  readonly coefficients: readonly bigint[];
  readonly denominator: bigint;
}

/** Σ coefficients[i] xⁱ / denominator, made canonical. */
export function fromIntegers(coefficients: readonly bigint[], denominator = 1n): Polynomial {
  let length = coefficients.length;
  while (length > 0 && coefficients[length - 1] === 0n) length -= 1;
  const kept = coefficients.slice(0, length);
  if (length === 0) return { coefficients: [], denominator: 1n };
  const common = gcd(content(kept), denominator) * (denominator < 0n ? -1n : 1n);
  return common === 1n
    ? { coefficients: kept, denominator }
    : { coefficients: kept.map(c => c / common), denominator: denominator / common };
}

/** Σ coefficients[i] xⁱ. */
export function polynomial(coefficients: readonly Rational[]): Polynomial {
  const common = coefficients.reduce((lcm, c) => (lcm / gcd(lcm, denominator(c))) * denominator(c), 1n);
  return fromIntegers(
    coefficients.map(c => (numerator(c) * common) / denominator(c)),
    common,
  );
}

export const constantPolynomial = (value: Rational): Polynomial => polynomial([value]);
export const ZERO_POLYNOMIAL: Polynomial = fromIntegers([]);
export const ONE_POLYNOMIAL: Polynomial = fromIntegers([1n]);
/** x. */
export const VARIABLE: Polynomial = fromIntegers([0n, 1n]);

/** The degree; −1 for the zero polynomial. */
export const degree = (p: Polynomial): number => p.coefficients.length - 1;
export const isZeroPolynomial = (p: Polynomial): boolean => p.coefficients.length === 0;
export const leadingSign = (p: Polynomial): -1 | 0 | 1 => signOf(p.coefficients.at(-1) ?? 0n);

export function addPolynomials(p: Polynomial, q: Polynomial): Polynomial {
  const sum = Array.from(
    { length: Math.max(p.coefficients.length, q.coefficients.length) },
    (_, i) => (p.coefficients[i] ?? 0n) * q.denominator + (q.coefficients[i] ?? 0n) * p.denominator,
  );
  return fromIntegers(sum, p.denominator * q.denominator);
}

export const negatePolynomial = (p: Polynomial): Polynomial => ({
  coefficients: p.coefficients.map(c => -c),
  denominator: p.denominator,
});

export const subtractPolynomials = (p: Polynomial, q: Polynomial): Polynomial =>
  addPolynomials(p, negatePolynomial(q));

export function multiplyPolynomials(p: Polynomial, q: Polynomial): Polynomial {
  if (isZeroPolynomial(p) || isZeroPolynomial(q)) return ZERO_POLYNOMIAL;
  const product = new Array<bigint>(p.coefficients.length + q.coefficients.length - 1).fill(0n);
  p.coefficients.forEach((a, i) => {
    if (a !== 0n)
      q.coefficients.forEach((b, j) => {
        product[i + j]! += a * b;
      });
  });
  return fromIntegers(product, p.denominator * q.denominator);
}

/** pᵏ, k ≥ 0. */
export function powerPolynomial(p: Polynomial, k: number): Polynomial {
  let result = ONE_POLYNOMIAL;
  let base = p;
  for (let rest = k; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiplyPolynomials(result, base);
    if (rest > 1) base = multiplyPolynomials(base, base);
  }
  return result;
}

export const derivative = (p: Polynomial): Polynomial =>
  fromIntegers(
    p.coefficients.slice(1).map((c, i) => c * BigInt(i + 1)),
    p.denominator,
  );

/** The numerator of p(n/d) over d^degree · p.denominator: Horner without fractions. */
function scaledValue(p: Polynomial, n: bigint, d: bigint): bigint {
  let value = 0n;
  let scale = 1n;
  for (let i = p.coefficients.length - 1; i >= 0; i -= 1) {
    value = value * n + p.coefficients[i]! * scale;
    scale *= d;
  }
  return value;
}

/** p(x). */
export function evaluatePolynomial(p: Polynomial, x: Rational): Rational {
  const scale = denominator(x) ** BigInt(Math.max(0, degree(p)));
  return rational(scaledValue(p, numerator(x), denominator(x)), scale * p.denominator);
}

/** From so many bits of the exact value on, rounded ones are asked first. */
const LONG = 2_000;
/** Bits that are kept beyond those of x. */
const GUARD = 64;

/** The sign of p(x). */
export function signAt(p: Polynomial, x: Rational): -1 | 0 | 1 {
  const bits = bitLength(denominator(x));
  const exact = bits * degree(p);
  if (exact > LONG)
    for (let k = bits + GUARD; 2 * k < exact; k *= 2) {
      const sign = roundedSign(p, x, BigInt(k));
      if (sign !== 0) return sign;
    }
  return signOf(scaledValue(p, numerator(x), denominator(x)));
}

/**
 * The sign of p(x), where multiples of 2^−k show it; else 0. Horner's rule with a bound on its error: with |V − v| ≤ e and x
 * within 2^−k of a, |V x − v a| ≤ e (|a| + 2^−k) + |v| 2^−k.
 */
function roundedSign({ coefficients }: Polynomial, x: Rational, k: bigint): -1 | 0 | 1 {
  const a = floorQuotient(numerator(x) << k, denominator(x));
  const size = magnitude(a) + 1n;
  let [value, error] = [0n, 0n];
  for (let i = coefficients.length - 1; i >= 0; i -= 1) {
    error = ((error * size) >> k) + (magnitude(value) >> k) + 3n;
    value = ((value * a) >> k) + (coefficients[i]! << k);
  }
  return value > error ? 1 : value < -error ? -1 : 0;
}

export const equalPolynomials = (p: Polynomial, q: Polynomial): boolean =>
  p.denominator === q.denominator &&
  p.coefficients.length === q.coefficients.length &&
  p.coefficients.every((c, i) => c === q.coefficients[i]);

/** `2*t^2 - 1/3*t + 1`: highest power first. */
export function formatPolynomial(p: Polynomial, variable: string): string {
  const terms: string[] = [];
  for (let i = degree(p); i >= 0; i -= 1) {
    const value = rational(p.coefficients[i]!, p.denominator);
    if (numerator(value) === 0n) continue;
    const size = value.abs();
    const power = i === 0 ? '' : i === 1 ? variable : `${variable}^${i}`;
    const number =
      denominator(size) === 1n ? `${numerator(size)}` : `${numerator(size)}/${denominator(size)}`;
    const text = power === '' ? number : number === '1' ? power : `${number}*${power}`;
    const negative = numerator(value) < 0n;
    terms.push(terms.length === 0 ? (negative ? `-${text}` : text) : `${negative ? '-' : '+'} ${text}`);
  }
  return terms.length === 0 ? '0' : terms.join(' ');
}
