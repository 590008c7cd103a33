/** Bounds that are rounded outward: they need not be sharp, and must not grow. */
import { bitLength } from '../bits.ts';
import {
  binaryPlaces,
  denominator,
  dyadicNumber,
  floorLog2,
  floorQuotient,
  isZero,
  max,
  numerator,
  type Rational,
} from '../index.ts';

interface Bounds {
  readonly lo: Rational;
  readonly hi: Rational;
}

/** Bits that a bound keeps. */
export const BOUND_BITS = 80;

/** A number with few bits, not below (+1) or not above (−1) q. */
export function roundOut(q: Rational, direction: 1 | -1, bits = BOUND_BITS): Rational {
  if (isZero(q)) return q;
  const places = binaryPlaces(q);
  if (places >= 0) return bitLength(q.n) <= bits + 1 ? q : outward(numerator(q), places, direction, bits);
  const kept = bits - floorLog2(q);
  const [top, bottom] =
    kept > 0
      ? [numerator(q) << BigInt(kept), denominator(q)]
      : [numerator(q), denominator(q) << BigInt(-kept)];
  const floor = floorQuotient(top, bottom);
  return dyadicNumber(direction > 0 && floor * bottom !== top ? floor + 1n : floor, kept);
}

/** top/2^places with so many bits behind its first one. */
function outward(top: bigint, places: number, direction: 1 | -1, bits: number): Rational {
  const more = bitLength(top) - 1 - bits;
  if (more <= 0) return dyadicNumber(top, places);
  const by = BigInt(more);
  return dyadicNumber(direction > 0 ? -(-top >> by) : top >> by, places - more);
}

export const widen = ({ lo, hi }: Bounds, by: Rational, bits = BOUND_BITS): Bounds => ({
  lo: roundOut(lo.sub(by), -1, bits),
  hi: roundOut(hi.add(by), 1, bits),
});

/** Both bounds moved outward by the part `relative`, a dyadic number, of the larger one: of dyadic bounds at once, in integers. */
export function blur({ lo, hi }: Bounds, relative: Rational, bits: number): Bounds {
  const [below, above] = [binaryPlaces(lo), binaryPlaces(hi)];
  if (below < 0 || above < 0) return widen({ lo, hi }, max(lo.abs(), hi.abs()).mul(relative), bits);
  const places = Math.max(below, above);
  const a = below === places ? numerator(lo) : numerator(lo) << BigInt(places - below);
  const b = above === places ? numerator(hi) : numerator(hi) << BigInt(places - above);
  const [sizeA, sizeB] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const lost = (sizeA > sizeB ? sizeA : sizeB) * relative.n;
  const more = binaryPlaces(relative);
  const by = BigInt(more);
  return {
    lo: outward((a << by) - lost, places + more, -1, bits),
    hi: outward((b << by) + lost, places + more, 1, bits),
  };
}
