/** Real algebraic numbers, as roots of square-free polynomials in isolating intervals. */
import { bitLength } from '../numbers/bits.ts';
import { compare, format, HALF, numerator, type Rational, rational } from '../numbers/index.ts';
import { floorQuotient } from '../numbers/integers.ts';
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
  // Twice as many bisections from one look at p to the next: a look costs as much as several.
  for (let [narrow, steps] = [root, 1]; ; steps *= 2) {
    const side = signWithin(p, narrow);
    if (side !== 0) return side;
    for (let k = 0; k < steps; k += 1) narrow = bisect(narrow);
    if (isExact(narrow)) return signAt(p, narrow.lo);
  }
}

/** Bits of what is rounded, beyond those that tell the ends of an interval apart. */
const GUARD_BITS = 64;

/**
 * The sign that p has all over [lo, hi]; 0 where it is not seen. By Horner's rule over intervals of integers, which stand for
 * multiples of 2^−k and are rounded outward.
 */
function signWithin({ coefficients }: Polynomial, { lo, hi }: RealRoot): -1 | 0 | 1 {
  const width = hi.sub(lo);
  const k = BigInt(Math.max(0, bitLength(width.d) - bitLength(width.n)) + GUARD_BITS);
  const [a, b] = [floorQuotient(numerator(lo) << k, lo.d), -floorQuotient(-numerator(hi) << k, hi.d)];
  let [least, most] = [0n, 0n];
  for (const c of coefficients.toReversed()) {
    const products = [least * a, least * b, most * a, most * b];
    const low = products.reduce((one, other) => (other < one ? other : one));
    const high = products.reduce((one, other) => (other > one ? other : one));
    [least, most] = [(low >> k) + (c << k), -(-high >> k) + (c << k)];
  }
  return least > 0n ? 1 : most < 0n ? -1 : 0;
}

/** `1/2`, or `the root of x^2 - 2 between 181/128 and 363/256`. */
export function formatRoot(root: RealRoot, variable: string): string {
  const value = rationalValue(root);
  if (value !== undefined) return format(value);
  const { lo, hi } = refine(root, rational(1n, 100n));
  return `the root of ${formatPolynomial(root.polynomial, variable)} between ${format(lo)} and ${format(hi)}`;
}
