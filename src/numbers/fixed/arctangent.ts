/** atan: the angle of (D, N), turned back by a known angle that is near, and the series for what is left. */
import { bitLength } from '../bits.ts';
import { pi, thirdAngle } from './constants.ts';
import { sineAndVersine } from './doubling.ts';
import {
  addEnclosures,
  divideByPositive,
  dyadic,
  type FixedEnclosure,
  multiplyEnclosures,
  negateEnclosure,
  subtractEnclosures,
  toBits,
} from './fixed.ts';
import { increasing, narrowed, neighbours } from './rounding.ts';
import { inverseTangent, rootAbove } from './series.ts';

/**
 * atan x to that many bits: the tightest enclosure, one unit wide at a point, a point at 0.
 *
 * `atan(dyadic(1n, 0), 8)` is [201/256, 202/256].
 */
export const atan = (x: FixedEnclosure, bits: number): FixedEnclosure =>
  increasing(x, n => atPoint(n, x.bits, bits));

function atPoint(n: bigint, m: number, bits: number): FixedEnclosure {
  if (n === 0n) return dyadic(0n, bits);
  // Odd.
  if (n < 0n) return negateEnclosure(atPoint(-n, m, bits));
  // 0 < atan x < x.
  const known = { above: dyadic(0n, 0), below: dyadic(n, m) };
  return neighbours(bits, working => narrowed(angle(sideways(n, m, working + SPARE), working), known));
}

/** Bits for the rounding of sums. */
const SPARE = 10;
/** Up to so many bits the series alone is faster than with a guess. */
const SERIES_ALONE = 900;
/** The guess has a part of the bits. */
const PART = 8;

/** A vector of the angle, x = up/right: both parts nonnegative, the greater one from 1 to 2. */
interface Direction {
  readonly right: FixedEnclosure;
  readonly up: FixedEnclosure;
}

/** (2^m, n) over a power of 2, for x = n/2^m. */
function sideways(n: bigint, m: number, bits: number): Direction {
  const size = Math.max(bitLength(n), m + 1) - 1;
  return { right: toBits(dyadic(1n << BigInt(m), size), bits), up: toBits(dyadic(n, size), bits) };
}

/** Known angles near any: of (q, p), as i · π/4 + j · atan 1/3; turned back by the one before a bound, |t| ≤ 1/6 is left. */
const KNOWN = [
  { p: 0n, q: 1n, quarters: 0n, thirds: 0n, bound: [1n, 6n] },
  { p: 1n, q: 3n, quarters: 0n, thirds: 1n, bound: [2n, 5n] },
  { p: 1n, q: 2n, quarters: 1n, thirds: -1n, bound: [5n, 7n] },
  { p: 1n, q: 1n, quarters: 1n, thirds: 0n, bound: [7n, 5n] },
  { p: 2n, q: 1n, quarters: 1n, thirds: 1n, bound: [5n, 2n] },
  { p: 3n, q: 1n, quarters: 2n, thirds: -1n, bound: [6n, 1n] },
  { p: 1n, q: 0n, quarters: 2n, thirds: 0n, bound: [1n, 0n] },
] as const;

/** The angle of a direction, from 0 to π/2, which is given to SPARE bits more than `bits`. */
function angle(direction: Direction, bits: number): FixedEnclosure {
  return bits <= SERIES_ALONE ? angleBySeries(direction) : angleByGuess(direction, bits);
}

function angleBySeries({ right, up }: Direction): FixedEnclosure {
  const { p, q, quarters, thirds } = KNOWN.find(({ bound }) => up.lo * bound[1] <= right.lo * bound[0])!;
  const { bits } = right;
  const t = divideByPositive(
    subtractEnclosures(times(q, up), times(p, right), bits),
    addEnclosures(times(q, right), times(p, up), bits),
    bits,
  );
  // π/4 in units of 2^−bits is π in units of 2^−(bits − 2).
  const known = addEnclosures(
    times(quarters, { ...pi(bits - 2), bits }),
    times(thirds, thirdAngle(bits)),
    bits,
  );
  return addEnclosures(known, inverseTangent(t, true), bits);
}

/** Turned back by an angle g that is itself found so with fewer bits: any g from 0 to 2 is right with which |t| ≤ 1/3. */
function angleByGuess({ right, up }: Direction, bits: number): FixedEnclosure {
  const inner = right.bits;
  const few = Math.floor(bits / PART);
  const guess = angle({ right: toBits(right, few + SPARE), up: toBits(up, few + SPARE) }, few);
  const g = guess.lo < 0n ? 0n : guess.lo;
  const { sine, versine } = sineAndVersine(
    { n: g, off: 0n, shift: guess.bits },
    inner,
    rootAbove(inner) >> 3,
  );
  const cosine = subtractEnclosures(ONE, versine, inner);
  const product = (a: FixedEnclosure, b: FixedEnclosure): FixedEnclosure => multiplyEnclosures(a, b, inner);
  const t = divideByPositive(
    subtractEnclosures(product(up, cosine), product(right, sine), inner),
    addEnclosures(product(right, cosine), product(up, sine), inner),
    inner,
  );
  return addEnclosures(dyadic(g, guess.bits), inverseTangent(t, true), inner);
}

const ONE = dyadic(1n, 0);
const times = (k: bigint, x: FixedEnclosure): FixedEnclosure =>
  k < 0n ? negateEnclosure(times(-k, x)) : { lo: k * x.lo, hi: k * x.hi, bits: x.bits };
