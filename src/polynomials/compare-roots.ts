/** The order of real algebraic numbers. */
import { compare, max, min, type Rational } from '../numbers/index.ts';
import { gcdPolynomials } from './division.ts';
import { degree, signAt } from './polynomial.ts';
import { bisect, isExact, type RealRoot } from './real-root.ts';

/** The order of two roots: where their intervals overlap, a common factor says whether they are one number. */
export function compareRoots(a: RealRoot, b: RealRoot): -1 | 0 | 1 {
  if (a === b) return 0;
  if (compare(a.hi, b.lo) < 0) return -1;
  if (compare(b.hi, a.lo) < 0) return 1;
  if (isExact(a)) return (0 - compareToRational(b, a.lo)) as -1 | 0 | 1;
  if (isExact(b)) return compareToRational(a, b.lo);
  // The ends of the overlap are ends of a or b, so no roots of the common factor, which has at most one root inside.
  const [lo, hi] = [max(a.lo, b.lo), min(a.hi, b.hi)];
  const common = a.polynomial === b.polynomial ? a.polynomial : gcdPolynomials(a.polynomial, b.polynomial);
  if (degree(common) > 0 && signAt(common, lo) !== signAt(common, hi)) return 0;
  for (let [left, right] = [a, b]; ; [left, right] = [bisect(left), bisect(right)]) {
    if (compare(left.hi, right.lo) < 0) return -1;
    if (compare(right.hi, left.lo) < 0) return 1;
  }
}

/** The order of a root and a rational number. */
export function compareToRational(root: RealRoot, x: Rational): -1 | 0 | 1 {
  const narrow = apartFrom(root, x);
  if (isExact(narrow)) return compare(narrow.lo, x);
  return compare(narrow.hi, x) <= 0 ? -1 : 1;
}

/** The same root in an interval that does not have x inside; exact where the root is x. */
export function apartFrom(root: RealRoot, x: Rational): RealRoot {
  if (isExact(root) || compare(x, root.lo) <= 0 || compare(x, root.hi) >= 0) return root;
  const { polynomial, lo, hi } = root;
  const side = signAt(polynomial, x);
  if (side === 0) return { polynomial, lo: x, hi: x };
  return side === signAt(polynomial, lo) ? { polynomial, lo: x, hi } : { polynomial, lo, hi: x };
}
