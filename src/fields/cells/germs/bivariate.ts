/**
 * Polynomials in two variables as polynomials in y with coefficients in ℚ[x], of ascending powers. Primitive: the
 * coefficients have no common factor of positive degree, so the zero set has no vertical line in it.
 */

import type { Poly } from '../../../functions/near/poly.ts';
import { type Rational, ZERO } from '../../../numbers/index.ts';
import {
  addPolynomials,
  degree,
  divide,
  evaluatePolynomial,
  fromIntegers,
  gcdPolynomials,
  isZeroPolynomial,
  multiplyPolynomials,
  ONE_POLYNOMIAL,
  type Polynomial,
  polynomial,
  subtractPolynomials,
  ZERO_POLYNOMIAL,
} from '../../../polynomials/index.ts';
import { Undecided } from '../../budget.ts';

/** No trailing zeros; 0 is []. */
export type Bivariate = readonly Polynomial[];

/** Degrees in y, and of coefficients, beyond which nothing is computed. */
const MAX_DEGREE = 200;

export function bivariate(h: Poly): Bivariate {
  const rows: Rational[][] = [];
  for (const { exponents, coefficient } of h.values()) {
    const [x = 0, y = 0] = exponents;
    rows[y] ??= [];
    rows[y]![x] = coefficient;
  }
  return trimmed(
    Array.from(rows, row => (row ? polynomial(Array.from(row, c => c ?? ZERO)) : ZERO_POLYNOMIAL)),
  );
}

function trimmed(rows: readonly Polynomial[]): Bivariate {
  let { length } = rows;
  while (length > 0 && isZeroPolynomial(rows[length - 1]!)) length--;
  if (length > MAX_DEGREE || rows.some(row => degree(row) > MAX_DEGREE))
    throw new Undecided('curves of too high a degree');
  return rows.slice(0, length);
}

/** The degree in y; −1 for 0. */
export const degreeY = (a: Bivariate): number => a.length - 1;

/** The common factor of the coefficients, and the rest. */
export function primitiveBivariate(a: Bivariate): { readonly content: Polynomial; readonly part: Bivariate } {
  const content = a.reduce(gcdPolynomials, ZERO_POLYNOMIAL);
  if (isZeroPolynomial(content)) return { content: ONE_POLYNOMIAL, part: [] };
  const rows = a.map(row => divide(row, content).quotient);
  // One positive rational factor for all rows keeps the numbers small.
  const scale = rows.find(row => !isZeroPolynomial(row))!;
  const factor = fromIntegers([scale.denominator], common(rows));
  return { content, part: rows.map(row => multiplyPolynomials(row, factor)) };
}

/** The gcd of all integer coefficients over the denominator of the first row. */
function common(rows: readonly Polynomial[]): bigint {
  let g = 0n;
  for (const row of rows)
    for (const c of row.coefficients) {
      let [a, b] = [g, c < 0n ? -c : c];
      while (b !== 0n) [a, b] = [b, a % b];
      g = a;
    }
  return g === 0n ? 1n : g;
}

export const derivativeY = (a: Bivariate): Bivariate =>
  trimmed(a.slice(1).map((row, i) => multiplyPolynomials(row, fromIntegers([BigInt(i + 1)]))));

/** lead(b)^k · a = quotient · b + remainder, degree in y of the remainder below that of b. */
function pseudoDivide(a: Bivariate, b: Bivariate): { quotient: Bivariate; remainder: Bivariate } {
  const lead = b.at(-1)!;
  let rest: Bivariate = a;
  let quotient: Polynomial[] = [];
  while (rest.length >= b.length) {
    const shift = rest.length - b.length;
    const top = rest.at(-1)!;
    quotient = quotient.map(row => multiplyPolynomials(row, lead));
    quotient[shift] = addPolynomials(quotient[shift] ?? ZERO_POLYNOMIAL, top);
    rest = trimmed(
      rest
        .slice(0, -1)
        .map((row, i) =>
          subtractPolynomials(
            multiplyPolynomials(row, lead),
            i >= shift ? multiplyPolynomials(b[i - shift]!, top) : ZERO_POLYNOMIAL,
          ),
        ),
    );
  }
  return { quotient: trimmed(Array.from(quotient, row => row ?? ZERO_POLYNOMIAL)), remainder: rest };
}

/** a/b for a primitive b that divides the primitive a. */
export const quotientBivariate = (a: Bivariate, b: Bivariate): Bivariate =>
  primitiveBivariate(pseudoDivide(a, b).quotient).part;

/**
 * The greatest common divisor of two primitive polynomials, by Euclid's algorithm; and polynomials in x such that, where it
 * is constant, a(x, ·) and b(x, ·) have no common zero unless x is a root of one of these. (A common zero of two
 * polynomials is one of their remainder, so of its content or of the rest.)
 */
export function meet(
  a: Bivariate,
  b: Bivariate,
): { readonly gcd: Bivariate; readonly critical: readonly Polynomial[] } {
  const critical: Polynomial[] = [];
  let [high, low] = a.length >= b.length ? [a, b] : [b, a];
  while (degreeY(low) > 0) {
    const { content, part } = primitiveBivariate(pseudoDivide(high, low).remainder);
    if (degree(content) > 0) critical.push(content);
    [high, low] = [low, part];
  }
  if (low.length === 0) return { gcd: high, critical };
  critical.push(low[0]!);
  return { gcd: [ONE_POLYNOMIAL], critical };
}

/** a(x, ·). */
export const atX = (a: Bivariate, x: Rational): Polynomial =>
  polynomial(a.map(row => evaluatePolynomial(row, x)));

/** a(·, y). */
export const atY = (a: Bivariate, y: Rational): Polynomial =>
  a.reduceRight(
    (sum, row) => addPolynomials(multiplyPolynomials(sum, polynomial([y])), row),
    ZERO_POLYNOMIAL,
  );
