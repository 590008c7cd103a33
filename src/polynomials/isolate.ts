/** All real roots of a polynomial, in disjoint isolating intervals. */

import { bitLength } from '../numbers/bits.ts';
import { compare, denominator, numerator, type Rational, rational } from '../numbers/index.ts';
import { squareFreePart } from './division.ts';
import { countedRoots } from './isolation/counted.ts';
import { rootsInUnitInterval } from './isolation/descartes.ts';
import { degree, fromIntegers, isZeroPolynomial, type Polynomial } from './polynomial.ts';
import { exactQuotient } from './primitive.ts';
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
  const isEven = rest.every((c, i) => i % 2 === 0 || c === 0n);
  const above = positiveRoots(rest);
  const mirrored = (): Found[] => positiveRoots(rest.map((c, i) => (i % 2 === 0 ? c : -c)));
  const signs = [
    { unit: 1n, roots: above },
    { unit: -1n, roots: isEven ? above : mirrored() },
  ];
  const exact = [
    ...zero,
    ...signs.flatMap(({ unit, roots }) =>
      roots.filter(root => root.exact).map(root => root.lo.mul(rational(unit))),
    ),
  ];
  // Without the exact roots no interval has a root at an end: ends are points at which a root would have been exact.
  const remaining = exact.reduce(withoutRoot, simple);
  const intervals = signs.flatMap(({ unit, roots }) =>
    roots
      .filter(root => !root.exact)
      .map(
        ({ lo, hi }): RealRoot =>
          unit > 0n
            ? { polynomial: remaining, lo, hi }
            : { polynomial: remaining, lo: hi.neg(), hi: lo.neg() },
      ),
  );
  const roots = [...intervals, ...exact.map(x => exactRoot(simple, x))];
  return separate(roots.sort((a, b) => compare(a.lo.add(a.hi), b.lo.add(b.hi))));
}

/** p/(x − root), of integer coefficients as p: p/(d x − n) are some, by Gauss's lemma. */
function withoutRoot(p: Polynomial, root: Rational): Polynomial {
  const d = denominator(root);
  const { coefficients } = exactQuotient(p, fromIntegers([-numerator(root), d]))!;
  return fromIntegers(d === 1n ? coefficients : coefficients.map(c => c * d));
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
  const scaled = () => p.map((c, i) => (k >= 0 ? c << BigInt(k * i) : c << BigInt(-k * (n - i))));
  const unit = k >= 0 ? rational(1n << BigInt(k)) : rational(1n, 1n << BigInt(-k));
  return (countedRoots(p, k) ?? rootsInUnitInterval(scaled())).map(({ position, level, exact }) => {
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
