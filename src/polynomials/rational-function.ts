/**
 * The field ℚ(t): quotients of polynomials in lowest terms. Canonical: the denominator has coprime integer coefficients
 * and a positive leading one. Equality is decidable, and is equality of functions wherever both are defined.
 */
import { numerator, type Rational, rational } from '../numbers/index.ts';
import { content } from '../numbers/integers.ts';
import { gcdPolynomials } from './division.ts';
import { visiblyCoprime } from './modular.ts';
import {
  addPolynomials,
  constantPolynomial,
  degree,
  derivative,
  equalPolynomials,
  evaluatePolynomial,
  formatPolynomial,
  fromIntegers,
  isZeroPolynomial,
  leadingSign,
  multiplyPolynomials,
  negatePolynomial,
  ONE_POLYNOMIAL,
  type Polynomial,
  powerPolynomial,
  subtractPolynomials,
  VARIABLE,
  ZERO_POLYNOMIAL,
} from './polynomial.ts';
import { exactQuotient, primitivePart } from './primitive.ts';

/** top / bottom. */
export interface RationalFunction {
  readonly top: Polynomial;
  readonly bottom: Polynomial;
}

export const fromPolynomial = (top: Polynomial): RationalFunction => ({ top, bottom: ONE_POLYNOMIAL });
export const constantRationalFunction = (value: Rational): RationalFunction =>
  fromPolynomial(constantPolynomial(value));
export const ZERO_FUNCTION: RationalFunction = fromPolynomial(ZERO_POLYNOMIAL);
export const ONE_FUNCTION: RationalFunction = fromPolynomial(ONE_POLYNOMIAL);
/** t. */
export const IDENTITY_FUNCTION: RationalFunction = fromPolynomial(VARIABLE);

/** top/bottom in lowest terms. Throws RangeError for bottom = 0. */
export function quotient(top: Polynomial, bottom: Polynomial): RationalFunction {
  if (isZeroPolynomial(bottom)) throw new RangeError('quotient: expected a nonzero denominator, got 0');
  if (isZeroPolynomial(top)) return ZERO_FUNCTION;
  if (degree(bottom) === 0) return normal(top, bottom);
  if (degree(top) === 0 || visiblyCoprime(top, bottom)) return normal(top, bottom);
  const common = gcdPolynomials(top, bottom);
  return degree(common) === 0 ? normal(top, bottom) : normal(over(top, common), over(bottom, common));
}

/** p/q, where q is primitive and divides p. */
function over(p: Polynomial, q: Polynomial): Polynomial {
  const common = content(p.coefficients);
  const { coefficients } = exactQuotient(primitivePart(p), q)!;
  return fromIntegers(
    coefficients.map(c => c * common),
    p.denominator,
  );
}

/** The constant factor moved to the top. */
function normal(top: Polynomial, bottom: Polynomial): RationalFunction {
  const lead = content(bottom.coefficients) * BigInt(leadingSign(bottom));
  if (lead === 1n && bottom.denominator === 1n) return { top, bottom };
  return {
    top: fromIntegers(
      top.coefficients.map(c => c * bottom.denominator),
      top.denominator * lead,
    ),
    bottom: fromIntegers(
      bottom.coefficients.map(c => c / lead),
      1n,
    ),
  };
}

export const isPolynomial = (f: RationalFunction): boolean => degree(f.bottom) === 0;
export const isZeroFunction = (f: RationalFunction): boolean => isZeroPolynomial(f.top);

/** The value of a constant function, else undefined. */
export const constantValue = (f: RationalFunction): Rational | undefined =>
  isPolynomial(f) && degree(f.top) < 1 ? rational(f.top.coefficients[0] ?? 0n, f.top.denominator) : undefined;

export const sameFunction = (f: RationalFunction, g: RationalFunction): boolean =>
  equalPolynomials(f.top, g.top) && equalPolynomials(f.bottom, g.bottom);

export function addFunctions(f: RationalFunction, g: RationalFunction): RationalFunction {
  if (isZeroFunction(f)) return g;
  if (isZeroFunction(g)) return f;
  if (isPolynomial(f) && isPolynomial(g)) return fromPolynomial(addPolynomials(f.top, g.top));
  if (equalPolynomials(f.bottom, g.bottom)) return quotient(addPolynomials(f.top, g.top), f.bottom);
  return quotient(
    addPolynomials(multiplyPolynomials(f.top, g.bottom), multiplyPolynomials(g.top, f.bottom)),
    multiplyPolynomials(f.bottom, g.bottom),
  );
}

export const negateFunction = (f: RationalFunction): RationalFunction => ({
  top: negatePolynomial(f.top),
  bottom: f.bottom,
});

export const subtractFunctions = (f: RationalFunction, g: RationalFunction): RationalFunction =>
  addFunctions(f, negateFunction(g));

export function multiplyFunctions(f: RationalFunction, g: RationalFunction): RationalFunction {
  if (isPolynomial(f) && isPolynomial(g)) return fromPolynomial(multiplyPolynomials(f.top, g.top));
  return quotient(multiplyPolynomials(f.top, g.top), multiplyPolynomials(f.bottom, g.bottom));
}

/** f/g. Throws RangeError for g = 0. */
export const divideFunctions = (f: RationalFunction, g: RationalFunction): RationalFunction =>
  quotient(multiplyPolynomials(f.top, g.bottom), multiplyPolynomials(f.bottom, g.top));

/** fᵏ for an integer k. Throws RangeError for 0 to a negative power. */
export function powerFunction(f: RationalFunction, k: number): RationalFunction {
  if (k < 0) return divideFunctions(ONE_FUNCTION, powerFunction(f, -k));
  return { top: powerPolynomial(f.top, k), bottom: powerPolynomial(f.bottom, k) };
}

/** f′. */
export function derivativeFunction({ top, bottom }: RationalFunction): RationalFunction {
  if (degree(bottom) === 0) return fromPolynomial(derivative(top));
  // With bottom = Π pᵢ^eᵢ in lowest terms and s = Π pᵢ: top′s − top Σ eᵢpᵢ′s/pᵢ over bottom · s is in lowest terms, too.
  const slope = derivative(bottom);
  const repeated = gcdPolynomials(bottom, slope);
  const simple = over(bottom, repeated);
  return normal(
    subtractPolynomials(
      multiplyPolynomials(derivative(top), simple),
      multiplyPolynomials(top, over(slope, repeated)),
    ),
    multiplyPolynomials(bottom, simple),
  );
}

/** f(x); undefined at a pole. */
export function functionValue(f: RationalFunction, x: Rational): Rational | undefined {
  const bottom = evaluatePolynomial(f.bottom, x);
  return numerator(bottom) === 0n ? undefined : evaluatePolynomial(f.top, x).div(bottom);
}

/** F with F′ = p and F(0) = 0. */
export function antiderivative(p: Polynomial): Polynomial {
  const common = p.coefficients.reduce((product, _, i) => product * BigInt(i + 1), 1n);
  return fromIntegers(
    [0n, ...p.coefficients.map((c, i) => (c * common) / BigInt(i + 1))],
    p.denominator * common,
  );
}

/** `(t^2 - 1)/(t + 2)`; a polynomial as it is. Text that parses as a program. */
export function formatFunction(f: RationalFunction, variable: string): string {
  const top = formatPolynomial(f.top, variable);
  return isPolynomial(f) ? top : `(${top})/(${formatPolynomial(f.bottom, variable)})`;
}

/** Of a function's coefficients, the largest size in bits, and its degree: what computing with it costs. */
export function sizeOf(f: RationalFunction): { readonly degree: number; readonly bits: number } {
  let largest = f.top.denominator;
  for (const c of [...f.top.coefficients, ...f.bottom.coefficients]) {
    const size = c < 0n ? -c : c;
    if (size > largest) largest = size;
  }
  return { degree: Math.max(degree(f.top), degree(f.bottom)), bits: largest.toString(16).length * 4 };
}
