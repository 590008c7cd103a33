/** All real roots of a polynomial, in disjoint isolating intervals. */

import { bitLength } from '../numbers/bits.ts';
import { compare, type Rational, rational } from '../numbers/index.ts';
import { divide, squareFreePart } from './division.ts';
import { rootsInUnitInterval } from './isolation/descartes.ts';
import { degree, fromIntegers, isZeroPolynomial, type Polynomial, polynomial } from './polynomial.ts';
import { bisect, exactRoot, type RealRoot } from './real-root.ts';

/**
 * The distinct real roots, ascending. Their intervals are disjoint, closed, and have no root at an end unless
 * they are points. Throws RangeError for the zero polynomial.
 */
export function isolateRoots(p: Polynomial): RealRoot[] {
  if (isZeroPolynomial(p)) throw new RangeError('isolateRoots: expected a nonzero polynomial, got 0');
  const simple = squareFreePart(p);
  if (degree(simple) < 1) return [];
  const zero = simple.coefficients[0] === 0n ? [rational(0)] : [];
  const rest = simple.coefficients.slice(zero.length);
  const signs = [1n, -1n].map(unit => ({
    unit,
    roots: positiveRoots(rest.map((c, i) => c * unit ** BigInt(i))),
  }));
  const exact = [
    ...zero,
    ...signs.flatMap(({ unit, roots }) =>
      roots.filter(root => root.exact).map(root => root.lo.mul(rational(unit))),
    ),
  ];
  // Without the exact roots no interval has a root at an end: ends are points at which a root would have been exact.
  const remaining = exact.reduce(
    (product, x) => divide(product, polynomial([x.neg(), rational(1)])).quotient,
    simple,
  );
  const intervals = signs.flatMap(({ unit, roots }) =>
    roots
      .filter(root => !root.exact)
      .map(({ lo, hi }): RealRoot => {
        const integral = fromIntegers(remaining.coefficients);
        return unit > 0n
          ? { polynomial: integral, lo, hi }
          : { polynomial: integral, lo: hi.neg(), hi: lo.neg() };
      }),
  );
  const roots = [...intervals, ...exact.map(x => exactRoot(simple, x))];
  return separate(roots.sort((a, b) => compare(a.lo.add(a.hi), b.lo.add(b.hi))));
}

/** Bisects neighbours until their closed intervals are disjoint. */
function separate(roots: RealRoot[]): RealRoot[] {
  for (let i = 1; i < roots.length; i += 1)
    while (compare(roots[i - 1]!.hi, roots[i]!.lo) >= 0) {
      roots[i - 1] = bisect(roots[i - 1]!);
      roots[i] = bisect(roots[i]!);
    }
  return roots;
}

interface Found {
  readonly lo: Rational;
  readonly hi: Rational;
  readonly exact: boolean;
}

/** The positive roots of a square-free integer polynomial with p(0) ≠ 0, scaled to lie in (0, 1). */
function positiveRoots(p: readonly bigint[]): Found[] {
  const n = p.length - 1;
  const k = rootBound(p);
  const scaled = p.map((c, i) => (k >= 0 ? c << BigInt(k * i) : c << BigInt(-k * (n - i))));
  const unit = k >= 0 ? rational(1n << BigInt(k)) : rational(1n, 1n << BigInt(-k));
  return rootsInUnitInterval(scaled).map(({ position, level, exact }) => {
    const lo = rational(position, 1n << BigInt(level)).mul(unit);
    return { lo, hi: exact ? lo : rational(position + 1n, 1n << BigInt(level)).mul(unit), exact };
  });
}

/** k such that all roots are smaller than 2^k in size: Fujiwara's 2 max |a_(n−i)/a_n|^(1/i), from lengths in bits. */
function rootBound(p: readonly bigint[]): number {
  const n = p.length - 1;
  const top = bitLength(p[n]!);
  let k = Number.NEGATIVE_INFINITY;
  for (let i = 1; i <= n; i += 1)
    if (p[n - i] !== 0n) k = Math.max(k, Math.ceil((bitLength(p[n - i]!) - top + 1) / i));
  return k === Number.NEGATIVE_INFINITY ? 0 : k + 1;
}
