/**
 * Greatest common divisors: of integers that are exact as doubles, of such of two words, and of long integers by Lehmer's
 * steps. Every double here is an integer below 2^53, so that nothing is rounded.
 */
import { isPowerOfTwo, twos } from './bits.ts';
import { cofactors, reduceLong, WORD } from './lehmer.ts';

/** Below this, ⌊x/y⌋ of the rounded quotient is right: it lies 1/y or more below the next integer, x/y · 2^−53 < 1/y. */
const EXACT = 2 ** 52;
/** The largest signed word. */
const SIGNED = 2 ** 31 - 1;
const TWO_WORDS = 1n << 64n;

const integers = new BigUint64Array(2);
/** The halves of both: the lower one first. */
const words = new Uint32Array(integers.buffer);

/** The greatest common divisor, nonnegative: `gcd(-6n, 4n)` is `2n`. */
export function gcd(a: bigint, b: bigint): bigint {
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  return x < y ? ordered(y, x) : ordered(x, y);
}

/** Of x ≥ y ≥ 0. */
function ordered(x: bigint, y: bigint): bigint {
  if (x < TWO_WORDS) return gcdOfTwoWords(x, y);
  if (y === 0n) return x;
  if (isPowerOfTwo(x) || isPowerOfTwo(y)) return 1n << BigInt(Math.min(twos(x), twos(y)));
  // One step of Euclid makes them of like length.
  let [a, b] = [y, x % y];
  while (b >= TWO_WORDS) [a, b] = reduceLong(a, b);
  return b === 0n ? a : gcdOfTwoWords(b, a % b);
}

/** Of integers from 0 to 2^52 − 1; in machine words, where remainders are cheap, as soon as both are. */
export function gcdOfDoubles(a: number, b: number): number {
  let [x, y] = [a, b];
  while (x > SIGNED || y > SIGNED) {
    if (y === 0) return x;
    [x, y] = [y, x - Math.floor(x / y) * y];
  }
  let [u, v] = [x | 0, y | 0];
  while (v !== 0) [u, v] = [v, (u % v) | 0];
  return u;
}

/** Of 2^64 > a ≥ b ≥ 0: Lehmer's steps on the leading 52 bits, once; their cofactors stay below 2^20, all sums below 2^53. */
function gcdOfTwoWords(a: bigint, b: bigint): bigint {
  integers[0] = a;
  integers[1] = b;
  const [xLow, x, yLow, y] = [words[0]!, words[1]!, words[2]!, words[3]!];
  if (x < EXACT / WORD) return BigInt(gcdOfDoubles(x * WORD + xLow, y * WORD + yLow));
  if (y < EXACT / WORD) return b === 0n ? a : ordered(b, a % b);
  const [m, n, p, q] = cofactors(x * 2 ** 20 + (xLow >>> 12), y * 2 ** 20 + (yLow >>> 12));
  const left = Math.abs((m! * x + n! * y) * WORD + (m! * xLow + n! * yLow));
  const right = Math.abs((p! * x + q! * y) * WORD + (p! * xLow + q! * yLow));
  // What is not below 2^52 may have been rounded: after a quotient of many bits.
  return left < EXACT && right < EXACT ? BigInt(gcdOfDoubles(left, right)) : ordered(b, a % b);
}
