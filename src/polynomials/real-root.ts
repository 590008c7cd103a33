/** Real algebraic numbers, as roots of square-free polynomials in isolating intervals. */
import { compare, format, HALF, max, min, type Rational, rational, sign } from '../numbers/index.ts';
import { gcdPolynomials } from './division.ts';
import { degree, formatPolynomial, type Polynomial, signAt } from './polynomial.ts';
import { rationalRoots } from './rational-roots.ts';

/**
 * The only root of `polynomial` in [lo, hi]. Either lo = hi, the root itself, or the polynomial has opposite signs at lo
 * and hi.
 */
export interface RealRoot {
  readonly polynomial: Polynomial;
  readonly lo: Rational;
  readonly hi: Rational;
}

export const isExact = (root: RealRoot): boolean => compare(root.lo, root.hi) === 0;

/** The rational number x as a root. */
export const exactRoot = (polynomial: Polynomial, x: Rational): RealRoot => ({ polynomial, lo: x, hi: x });

/** The root in an interval of half the width, or exact. */
export function bisect(root: RealRoot): RealRoot {
  if (isExact(root)) return root;
  const { polynomial, lo, hi } = root;
  const middle = lo.add(hi).mul(HALF);
  const side = signAt(polynomial, middle);
  if (side === 0) return exactRoot(polynomial, middle);
  return side === signAt(polynomial, lo) ? { polynomial, lo: middle, hi } : { polynomial, lo, hi: middle };
}

/** The root in an interval narrower than `width`. */
export function refine(root: RealRoot, width: Rational): RealRoot {
  let narrow = root;
  while (!isExact(narrow) && compare(narrow.hi.sub(narrow.lo), width) >= 0) narrow = bisect(narrow);
  return narrow;
}

/** The root itself where it is rational, else undefined. */
export function rationalValue(root: RealRoot): Rational | undefined {
  if (isExact(root)) return root.lo;
  return rationalRoots(root.polynomial).find(x => compare(root.lo, x) < 0 && compare(x, root.hi) < 0);
}

/** The sign of p at the root: 0 where a common factor vanishes there, else by refining. */
export function signAtRoot(p: Polynomial, root: RealRoot): -1 | 0 | 1 {
  if (isExact(root)) return signAt(p, root.lo);
  if (degree(p) < 1) return signAt(p, root.lo);
  const common = gcdPolynomials(p, root.polynomial);
  // The common factor is square-free and has no root at lo or hi.
  if (degree(common) > 0 && signAt(common, root.lo) !== signAt(common, root.hi)) return 0;
  for (let narrow = root; ; narrow = bisect(narrow)) {
    const [low, high] = range(p, narrow.lo, narrow.hi);
    if (sign(low) > 0) return 1;
    if (sign(high) < 0) return -1;
  }
}

/** An interval that contains p([lo, hi]), by Horner's rule. */
function range(p: Polynomial, lo: Rational, hi: Rational): readonly [Rational, Rational] {
  let bounds: readonly [Rational, Rational] = [rational(0), rational(0)];
  for (const c of p.coefficients.toReversed()) {
    const products = [bounds[0].mul(lo), bounds[0].mul(hi), bounds[1].mul(lo), bounds[1].mul(hi)];
    const coefficient = rational(c, p.denominator);
    bounds = [products.reduce(min).add(coefficient), products.reduce(max).add(coefficient)];
  }
  return bounds;
}

/** `1/2`, or `the root of x^2 - 2 between 181/128 and 363/256`. */
export function formatRoot(root: RealRoot, variable: string): string {
  const value = rationalValue(root);
  if (value !== undefined) return format(value);
  const { lo, hi } = refine(root, rational(1n, 100n));
  return `the root of ${formatPolynomial(root.polynomial, variable)} between ${format(lo)} and ${format(hi)}`;
}
