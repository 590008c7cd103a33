/** log: x = 2^e q, and log q = g + 2 atanh z for a guess g that is itself a logarithm to fewer bits. */
import { bitLength } from '../bits.ts';
import { magnitude } from '../integers.ts';
import { Failure, type Fallible } from '../sign.ts';
import { ln2 } from './constants.ts';
import { exponentialOf } from './exponential.ts';
import {
  addEnclosures,
  ceilingShift,
  divideByPositive,
  dyadic,
  type FixedEnclosure,
  floorShift,
  multiplyEnclosures,
  subtractEnclosures,
  toBits,
} from './fixed.ts';
import { increasing, narrowed, neighbours } from './rounding.ts';
import { inverseTangent, rootAbove } from './series.ts';

const notPositive = new Failure('undefined', 'log of a number that is not positive');
const maybeNotPositive = new Failure('undecided', 'log of a number that may not be positive');

/**
 * log x to that many bits: the tightest enclosure, one unit wide at a point, a point at 1. Undefined where no number of the
 * enclosure is positive, undecided where some are not.
 *
 * `log(dyadic(2n, 0), 8)` is [177/256, 178/256].
 */
export function log(x: FixedEnclosure, bits: number): Fallible<FixedEnclosure> {
  if (x.hi <= 0n) return notPositive;
  if (x.lo <= 0n) return maybeNotPositive;
  const one = 1n << BigInt(x.bits);
  return increasing(x, n => (n === one ? dyadic(0n, bits) : atPoint(n, x.bits, bits)));
}

function atPoint(n: bigint, m: number, bits: number): FixedEnclosure {
  // log x < x − 1, and 0 < log x for x > 1.
  const below = dyadic(n - (1n << BigInt(m)), m);
  const known = below.lo > 0n ? { above: dyadic(0n, 0), below } : { below };
  return neighbours(bits, working => narrowed(logarithmAt(n, m, working), known));
}

/** log(n/2^m) = e log 2 + log q, 2/3 ≤ q < 4/3. */
function logarithmAt(n: bigint, m: number, bits: number): FixedEnclosure {
  const length = bitLength(n);
  const below = 3n * n < 1n << BigInt(length + 1) ? length - 1 : length;
  const e = below - m;
  const near = logarithmNearOne(n, below, bits);
  const log2 = ln2(near.bits + bitLength(BigInt(e)));
  const k = BigInt(e);
  const [lo, hi] = e >= 0 ? [k * log2.lo, k * log2.hi] : [k * log2.hi, k * log2.lo];
  const down = near.bits - log2.bits;
  return { lo: near.lo + floorShift(lo, down), hi: near.hi + ceilingShift(hi, down), bits: near.bits };
}

/** Up to so many bits the series alone is faster than with a guess. */
const SERIES_ALONE = 900;
/** The guess has a part of the bits, so that the series has that many terms. */
const PART = 8;
/** Bits for the rounding of sums. */
const SPARE = 10;
const ONE = dyadic(1n, 0);

/**
 * log q of q = n/2^m from 2/3 to 4/3. For a guess g and E = exp |g|: log q = g + 2 atanh z with z = (q − E)/(q + E) for
 * g ≥ 0, (qE − 1)/(qE + 1) for g < 0. Any g is right with which |z| ≤ 1/3, as 0 is.
 */
function logarithmNearOne(n: bigint, m: number, bits: number): FixedEnclosure {
  const inner = bits + SPARE;
  const q = toBits(dyadic(n, m), inner);
  const g = bits <= SERIES_ALONE ? 0n : logarithmNearOne(n, m, Math.floor(bits / PART)).lo;
  const shift = Math.floor(bits / PART) + SPARE;
  const power =
    g === 0n
      ? dyadic(1n << BigInt(inner), inner)
      : exponentialOf({ n: magnitude(g), off: 0n, shift }, inner, rootAbove(inner) >> 1);
  const [a, b] = g < 0n ? [multiplyEnclosures(q, power, inner), ONE] : [q, power];
  // The divisor is above 1.
  const z = divideByPositive(subtractEnclosures(a, b, inner), addEnclosures(a, b, inner), inner);
  const { lo, hi } = inverseTangent(z, false);
  const start = floorShift(g, inner - shift);
  return { lo: start + 2n * lo, hi: start + 2n * hi, bits: inner };
}
