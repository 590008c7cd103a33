/**
 * exp, log, sin and cos at rational points, enclosed: partial sums of series in integers, exactly, and a bound on what is
 * left out. Points are first rounded outward to {@link BITS} bits, so that sums stay short.
 */
import { bitLength } from '../bits.ts';
import { floorQuotient, magnitude } from '../integers.ts';
import { compare, isZero, max, min, type Rational, rational } from '../rational.ts';
import { Failure, type Fallible } from '../sign.ts';
import { type Interval, single, widened } from './interval.ts';

const BITS = 128;
const GRID = 1n << BigInt(2 * BITS);
/** Arguments of larger absolute value are not summed at: exp is refused there, sin and cos are in [−1, 1]. */
const LARGEST = rational(256);
const ONE = rational(1);

const tooLarge = new Failure('undecided', 'exp of a number of absolute value above 256');

/** exp, which is increasing. */
export function expRange({ lo, hi }: Interval): Fallible<Interval> {
  if (compare(max(lo.abs(), hi.abs()), LARGEST) > 0) return tooLarge;
  return { lo: expAt(widened(single(lo), BITS).lo).lo, hi: expAt(widened(single(hi), BITS).hi).hi };
}

/** log, which is increasing; `undefined` where the interval has no positive number. */
export function logRange({ lo, hi }: Interval): Fallible<Interval> {
  if (hi.s * hi.n <= 0n) return new Failure('undefined', 'log of a number that is not positive');
  if (lo.s * lo.n <= 0n) return new Failure('undecided', 'log of a number that may not be positive');
  return { lo: logAt(lo).lo, hi: logAt(hi).hi };
}

/** sin and cos: 1-Lipschitz, so the value at the middle, give or take the radius. */
export const sinRange = (x: Interval): Interval => waveRange(x, 1);
export const cosRange = (x: Interval): Interval => waveRange(x, 0);

function waveRange({ lo, hi }: Interval, first: 0 | 1): Interval {
  if (compare(max(lo.abs(), hi.abs()), LARGEST) > 0) return { lo: ONE.neg(), hi: ONE };
  if (compare(lo, hi) === 0 && isZero(lo)) return single(rational(1 - first));
  const middle = widened(single(lo.add(hi).div(rational(2))), BITS).lo;
  const radius = max(hi.sub(middle).abs(), lo.sub(middle).abs());
  // Terms x^k/k! with k = first, first + 2, … of alternating signs; Taylor’s remainder is at most the next |x|^k/k!.
  const { sum, rest } = series(middle, first, 2);
  const off = rest.add(radius);
  const { lo: low, hi: high } = widened({ lo: sum.lo.sub(off), hi: sum.hi.add(off) }, BITS);
  return { lo: max(low, ONE.neg()), hi: min(high, ONE) };
}

function expAt(x: Rational): Interval {
  if (isZero(x)) return single(ONE);
  const { sum, rest } = series(x.abs(), 0, 1);
  // All terms are positive, and behind the last each is less than half of the one before.
  const above = widened({ lo: sum.lo, hi: sum.hi.add(rest).add(rest) }, BITS);
  return compare(x, rational(0)) > 0 ? above : { lo: ONE.div(above.hi), hi: ONE.div(above.lo) };
}

/** Σ ±x^k/k! over k = first, first + step, … (signs alternate for step 2), and |x|^n/n! for the first n left out. */
function series(x: Rational, first: number, step: 1 | 2): { sum: Interval; rest: Rational } {
  const [top, bottom] = [x.s * x.n, x.d];
  // |x|^n/n! in units of 2^−2 BITS, rounded up.
  let n = first;
  const up = (p: bigint, q: bigint): bigint => -floorQuotient(-p, q);
  const size = magnitude(top);
  let next = first === 0 ? GRID : up(size * GRID, bottom);
  // For n ≤ 2|x| it is at least (n/2)^n/n! ≥ 1/2: behind the last term each is less than half of the one before.
  while (next > 1n << BigInt(BITS))
    for (let k = 0; k < step; k += 1) {
      n += 1;
      next = up(next * size, bottom * BigInt(n));
    }
  // Horner's scheme on fractions that are not reduced: 1 ± x²/(n(n−1)) (1 ± …).
  let [above, below] = [1n, 1n];
  const [square, squared] = step === 2 ? [-top * top, bottom * bottom] : [top, bottom];
  for (let k = n - step; k > first; k -= step) {
    const scale = squared * BigInt(step === 2 ? k * (k - 1) : k);
    [above, below] = [scale * below + square * above, scale * below];
  }
  if (first > 0) [above, below] = [above * top, below * bottom];
  const sum = {
    lo: rational(floorQuotient(above * GRID, below), GRID),
    hi: rational(up(above * GRID, below), GRID),
  };
  return { sum, rest: rational(next, GRID) };
}

/** x = 2^e m with 2/3 ≤ m ≤ 4/3: e log 2 + log m. */
function logAt(x: Rational): Interval {
  if (compare(x, ONE) === 0) return single(rational(0));
  let e = bitLength(x.n) - bitLength(x.d);
  const part = (): Rational =>
    e >= 0 ? x.div(rational(1n << BigInt(e))) : x.mul(rational(1n << BigInt(-e)));
  while (compare(part(), rational(4, 3)) > 0) e += 1;
  while (compare(part(), rational(2, 3)) < 0) e -= 1;
  const m = widened(single(part()), BITS);
  const low = logNearOne(m.lo).lo;
  const high = logNearOne(m.hi).hi;
  const two = logNearOne(rational(1, 2));
  const scale = rational(-e);
  const [a, b] = [two.lo.mul(scale), two.hi.mul(scale)];
  return widened({ lo: low.add(min(a, b)), hi: high.add(max(a, b)) }, BITS);
}

/** log m = 2 Σ z^k/k over odd k, z = (m − 1)/(m + 1); for |z| ≤ 1/3 the terms from k on sum to less than |z|^k. */
function logNearOne(m: Rational): Interval {
  const { lo, hi } = widened(single(m.sub(ONE).div(m.add(ONE))), 2 * BITS);
  const ends = [lo, hi].map(end => {
    // In units of 2^−2 BITS: powers rounded down are off by less than 9/8 each, terms by less than 3.
    const z = floorQuotient(end.s * end.n * GRID, end.d);
    let sum = 0n;
    let power = z;
    for (let k = 1; k <= BITS; k += 2) {
      sum += floorQuotient(power, BigInt(k));
      power = (power * z * z) >> BigInt(4 * BITS);
    }
    const off = magnitude(power) + 2n + 3n * BigInt(BITS);
    return { lo: sum - off, hi: sum + off };
  });
  return widened({ lo: rational(2n * ends[0]!.lo, GRID), hi: rational(2n * ends[1]!.hi, GRID) }, BITS);
}
