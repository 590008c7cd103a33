/** Integrals along a curve from answers at finitely many points of each piece, exact for polynomials of the degree that is integrated. */
import {
  addIntervals,
  contains,
  type Interval,
  multiplyIntervals,
  single,
} from '../../src/numbers/enclosed/interval.ts';
import { compare, max, min, powerOfTwo, type Rational, ZERO } from '../../src/numbers/index.ts';
import {
  antiderivative,
  degree,
  derivativeFunction,
  fromPolynomial,
  functionValue,
  type Polynomial,
} from '../../src/polynomials/index.ts';
import type { Restriction, SegmentPiece } from '../../src/segments/index.ts';
import { encloseAt } from '../../src/segments/restriction/values.ts';
import { lagrangeBasis } from './interpolation.ts';
import { spreadPoints } from './pieces.ts';

/** A point of the curve at which the integrand is asked for. */
export interface QuadratureNode {
  readonly t: Rational;
  /** The integral of the polynomial that is 1 there and 0 at the other nodes of its piece: exact where the ends of the piece are. */
  readonly weight: Interval;
  /** The slope of f there. */
  readonly slope: Rational;
}

/** So many sets of nodes, none in common, are there. */
export const NODE_SETS = [0, 1, 2] as const;

/** How narrow weights are enclosed where a piece ends at a number that is not rational. */
const WIDTH = powerOfTwo(-100);

/** The nodes of one set: dyadic, and on each piece as many as the slope of f has coefficients. */
export const quadratureNodes = ({ pieces }: Restriction, set: number): QuadratureNode[] =>
  pieces.flatMap(piece => {
    const f = piece.values[0]!;
    const count = Math.max(1, degree(f.top));
    const times = spreadPoints(piece, NODE_SETS.length * count).filter(
      (_, k) => k % NODE_SETS.length === set,
    );
    const slope = derivativeFunction(f);
    return lagrangeBasis(times).map((p, k) => ({
      t: times[k]!,
      weight: integralOver(piece, p),
      slope: functionValue(slope, times[k]!)!,
    }));
  });

function integralOver({ from, to }: SegmentPiece, p: Polynomial): Interval {
  const primitive = fromPolynomial(antiderivative(p));
  const [low, high] = [encloseAt(primitive, from!, WIDTH), encloseAt(primitive, to!, WIDTH)];
  return addIntervals(high, { lo: low.hi.neg(), hi: low.lo.neg() });
}

/** Σ weight · slope. */
export const weighSlopes = (nodes: readonly QuadratureNode[], slopes: readonly Rational[]): Interval =>
  nodes.reduce(
    (sum, { weight }, k) => addIntervals(sum, multiplyIntervals(weight, single(slopes[k]!))),
    single(ZERO),
  );

/** The largest of its sizes. */
export const greatestOf = ({ lo, hi }: Interval): Rational => max(lo.abs(), hi.abs());

/** Whether a number differs from an enclosed one by more than is allowed; `open` where the enclosure does not tell. */
export function differsFrom(a: Rational, integral: Interval, allowed: Rational): boolean | 'open' {
  const { lo, hi } = integral;
  const gap = contains(integral, a) ? ZERO : min(a.sub(lo).abs(), a.sub(hi).abs());
  if (compare(gap, allowed) > 0) return true;
  return compare(greatestOf({ lo: a.sub(hi), hi: a.sub(lo) }), allowed) <= 0 ? false : 'open';
}
