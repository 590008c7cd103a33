/** All real roots of a polynomial, in disjoint isolating intervals. */

import { compare, type Rational, rational } from '../numbers/index.ts';
import { apartFrom } from './compare-roots.ts';
import { squareFreePart } from './division.ts';
import { countedRoots } from './isolation/counted.ts';
import { rootsInUnitInterval } from './isolation/descartes.ts';
import { degree, isZeroPolynomial, type Polynomial } from './polynomial.ts';
import { partRationals } from './rational-roots.ts';
import { bisect, exactRoot, type RealRoot } from './real-root.ts';
import { rootBound } from './root-bound.ts';

/**
 * The distinct real roots, ascending, rational ones as points. Their intervals are disjoint, closed, and have no root at an end unless
 * they are points. Throws RangeError for the zero polynomial.
 */
export function isolateRoots(p: Polynomial): RealRoot[] {
  if (isZeroPolynomial(p)) throw new RangeError('isolateRoots: expected a nonzero polynomial, got 0');
  const simple = squareFreePart(p);
  const { rationals, rest } = partRationals(simple);
  const exact = rationals.map(x => exactRoot(simple, x)).sort((a, b) => compare(a.lo, b.lo));
  if (degree(rest) < 1) return exact;
  // Without rational roots no interval has a root at an end.
  const { coefficients } = rest;
  const isEven = coefficients.every((c, i) => i % 2 === 0 || c === 0n);
  const above = positiveRoots(coefficients);
  const below = isEven ? above : positiveRoots(coefficients.map((c, i) => (i % 2 === 0 ? c : -c)));
  const intervals = [...below.map(({ lo, hi }) => ({ lo: hi.neg(), hi: lo.neg() })), ...above];
  const roots = intervals.map(ends => rationals.reduce(apartFrom, { polynomial: rest, ...ends }));
  return separate([...exact, ...roots].sort((a, b) => compare(a.lo.add(a.hi), b.lo.add(b.hi))));
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
}

/** The positive roots of a square-free integer polynomial without rational roots. */
function positiveRoots(p: readonly bigint[]): Found[] {
  const n = p.length - 1;
  const k = rootBound(p);
  const scaled = () => p.map((c, i) => (k >= 0 ? c << BigInt(k * i) : c << BigInt(-k * (n - i))));
  const unit = k >= 0 ? rational(1n << BigInt(k)) : rational(1n, 1n << BigInt(-k));
  return (countedRoots(p, k) ?? rootsInUnitInterval(scaled())).map(({ position, level }) => {
    const [lo, hi] = [position, position + 1n].map(n => rational(n, 1n << BigInt(level)).mul(unit));
    return { lo: lo!, hi: hi! };
  });
}
