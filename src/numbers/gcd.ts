/** Greatest common divisors: of machine numbers, of powers of two, and of long integers by Lehmer's steps. */
import { bitLength, isPowerOfTwo, twos } from './bits.ts';

/** Leading bits taken into doubles: sums and quotients of such integers are exact. */
const LEADING = 50;

/** The greatest common divisor, nonnegative. */
export function gcd(a: bigint, b: bigint): bigint {
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const [near, other] = [Number(x), Number(y)];
  // Rounding is monotone: a number that is not above the bound as a double is none above it, and is itself.
  if (near <= Number.MAX_SAFE_INTEGER && other <= Number.MAX_SAFE_INTEGER)
    return BigInt(gcdOfMachineNumbers(near, other));
  if (x === 0n || y === 0n) return x + y;
  if (isPowerOfTwo(x) || isPowerOfTwo(y)) return 1n << BigInt(Math.min(twos(x), twos(y)));
  return x < y ? gcdOfLong(y, x) : gcdOfLong(x, y);
}

/** Of integers from 0 to 2^53 − 1; in machine words, where remainders are cheap, as soon as both are. */
function gcdOfMachineNumbers(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0x7fffffff) [x, y] = [y, x % y];
  if (y === 0) return x;
  let [u, v] = [y | 0, (x % y) | 0];
  while (v !== 0) [u, v] = [v, (u % v) | 0];
  return u;
}

/** Lehmer's variant of Euclid (Knuth 4.5.2, Algorithm L), of a ≥ b > 0. */
function gcdOfLong(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  for (let next = Number(y); next > Number.MAX_SAFE_INTEGER; next = Number(y)) {
    const cut = BigInt(bitLength(x) - LEADING);
    const [m, n, p, q] = leadingSteps(Number(x >> cut), Number(y >> cut));
    // Whatever the four are, their determinant is ±1: the divisor stays the same.
    [x, y] = n === 0 ? [y, x % y] : [product(m, x, n, y), product(p, x, q, y)];
    if (x < y) [x, y] = [y, x];
  }
  return y === 0n ? x : BigInt(gcdOfMachineNumbers(Number(y), Number(x % y)));
}

/** |m x + n y|. */
function product(m: number, x: bigint, n: number, y: bigint): bigint {
  const sum = BigInt(m) * x + BigInt(n) * y;
  return sum < 0n ? -sum : sum;
}

/** The steps of Euclid that the leading bits alone decide, as one matrix. */
function leadingSteps(lead: number, next: number): [number, number, number, number] {
  let [x, y] = [lead, next];
  let [a, b, c, d] = [1, 0, 0, 1];
  while (y + c > 0 && y + d > 0) {
    const quotient = Math.floor((x + a) / (y + c));
    if (quotient !== Math.floor((x + b) / (y + d))) break;
    [a, c] = [c, a - quotient * c];
    [b, d] = [d, b - quotient * d];
    [x, y] = [y, x - quotient * y];
  }
  return [a, b, c, d];
}
