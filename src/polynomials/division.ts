/** Division with remainder, greatest common divisors, and the square-free part. */
import { modularGcd } from './modular.ts';
import {
  degree,
  derivative,
  fromIntegers,
  isZeroPolynomial,
  leadingSign,
  negatePolynomial,
  ONE_POLYNOMIAL,
  type Polynomial,
  ZERO_POLYNOMIAL,
} from './polynomial.ts';
import { exactQuotient, primitivePart } from './primitive.ts';

/** p = quotient · q + remainder, degree(remainder) < degree(q). Throws RangeError for q = 0. */
export function divide(p: Polynomial, q: Polynomial): { quotient: Polynomial; remainder: Polynomial } {
  if (isZeroPolynomial(q)) throw new RangeError('divide: expected a nonzero divisor, got 0');
  const steps = degree(p) - degree(q) + 1;
  if (steps <= 0) return { quotient: ZERO_POLYNOMIAL, remainder: p };
  // lead^steps · p has a quotient and a remainder with integer coefficients.
  const lead = q.coefficients.at(-1)!;
  const rest = [...p.coefficients];
  const quotient = new Array<bigint>(steps).fill(0n);
  let scale = 1n;
  for (let at = steps - 1; at >= 0; at -= 1) {
    const top = rest.pop()!;
    for (let i = 0; i < rest.length; i += 1) rest[i]! *= lead;
    for (let i = at + 1; i < steps; i += 1) quotient[i]! *= lead;
    for (let i = 0; i < degree(q); i += 1) rest[at + i]! -= top * q.coefficients[i]!;
    quotient[at] = top;
    scale *= lead;
  }
  const numerator = quotient.map(c => c * q.denominator);
  return {
    quotient: fromIntegers(numerator, scale * p.denominator),
    remainder: fromIntegers(rest, scale * p.denominator),
  };
}

/** With a positive leading coefficient. */
const positive = (p: Polynomial): Polynomial => (leadingSign(p) < 0 ? negatePolynomial(p) : p);

/** A greatest common divisor: coprime integer coefficients, leading coefficient positive; 0 for two zeros. */
export function gcdPolynomials(p: Polynomial, q: Polynomial): Polynomial {
  if (isZeroPolynomial(p)) return positive(primitivePart(q));
  if (isZeroPolynomial(q)) return positive(primitivePart(p));
  return degree(p) === 0 || degree(q) === 0 ? ONE_POLYNOMIAL : positive(modularGcd(p, q));
}

/**
 * The polynomial with the same roots, each simple: coprime integer coefficients, leading coefficient positive.
 * p must not be 0.
 */
export function squareFreePart(p: Polynomial): Polynomial {
  const simple = primitivePart(p);
  const repeated = gcdPolynomials(simple, derivative(simple));
  return positive(degree(repeated) < 1 ? simple : exactQuotient(simple, repeated)!);
}
