/**
 * atan at rational points, enclosed. Arguments above 1 by atan(x) = π/2 − atan(1/x), those above 2/5 by
 * atan(x) = atan(1/2) + atan((x − 1/2)/(1 + x/2)), both identities for x > 0; the rest by the alternating series.
 */
import { floorQuotient, magnitude } from '../integers.ts';
import { compare, HALF, isZero, ONE, type Rational, rational, sign } from '../rational.ts';
import { addIntervals, type Interval, single, widened } from './interval.ts';

const BITS = 128;
const GRID = 1n << BigInt(2 * BITS);
/** Up to here the series is summed. */
const LARGEST = rational(2, 5);

/** atan, which is increasing. */
export const atanRange = ({ lo, hi }: Interval): Interval => ({ lo: atanAt(lo).lo, hi: atanAt(hi).hi });

const negated = ({ lo, hi }: Interval): Interval => ({ lo: hi.neg(), hi: lo.neg() });
const scaled = ({ lo, hi }: Interval, factor: Rational): Interval => ({
  lo: lo.mul(factor),
  hi: hi.mul(factor),
});

function atanAt(x: Rational): Interval {
  if (isZero(x)) return single(x);
  if (sign(x) < 0) return negated(atanAt(x.neg()));
  if (compare(x, ONE) > 0) return widened(addIntervals(halfPi(), negated(atanAt(x.inverse()))), BITS);
  if (compare(x, LARGEST) <= 0) return small(x);
  const rest = x.sub(HALF).div(ONE.add(x.mul(HALF)));
  return widened(addIntervals(half(), small(rest)), BITS);
}

let knownHalf: Interval | undefined;
/** atan(1/2) = atan(1/3) + atan(1/7), as (1/3 + 1/7)/(1 − 1/21) = 1/2: above {@link LARGEST} itself. */
function half(): Interval {
  knownHalf ??= addIntervals(small(rational(1, 3)), small(rational(1, 7)));
  return knownHalf;
}

let knownHalfPi: Interval | undefined;
/** Machin's formula: π/4 = 4 atan(1/5) − atan(1/239). */
function halfPi(): Interval {
  knownHalfPi ??= addIntervals(
    scaled(small(rational(1, 5)), rational(8)),
    negated(scaled(small(rational(1, 239)), rational(2))),
  );
  return knownHalfPi;
}

/** For |z| ≤ 2/5, at the neighbours of z on the grid: atan is increasing. */
function small(z: Rational): Interval {
  const { lo, hi } = widened(single(z), 2 * BITS);
  return widened({ lo: series(lo).lo, hi: series(hi).hi }, 2 * BITS);
}

/** Σ (−1)ᵏ z^(2k+1)/(2k+1), z on the grid: what is left out is less than the first term left out. */
function series(z: Rational): Interval {
  const unit = floorQuotient(z.s * z.n * GRID, z.d);
  const square = unit * unit;
  let sum = 0n;
  let power = unit;
  for (let k = 1; k <= BITS; k += 2) {
    // Powers rounded down are off by less than e with e = (4/25) e + 1, so by less than 2, and terms by less than 3.
    const term = floorQuotient(power, BigInt(k));
    sum += k % 4 === 1 ? term : -term;
    power = (power * square) >> BigInt(4 * BITS);
  }
  const off = magnitude(power) + 2n + 3n * BigInt(BITS);
  return { lo: rational(sum - off, GRID), hi: rational(sum + off, GRID) };
}
