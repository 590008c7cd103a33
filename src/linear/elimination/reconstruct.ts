/** Rational numbers from their residues: the last step of p-adic lifting. */

import { bitLength } from '../../numbers/bits.ts';
import type { IntegerSolution } from './bareiss.ts';
import { absolute } from './integers.ts';

/**
 * A vector of fractions over one denominator that has the given base-`prime` digits (digits[s][j], least first) and
 * numerators and denominator below √(modulus/2); undefined where there is none. One Euclid serves most entries: the
 * denominator of the first is usually that of all.
 */
export function reconstruct(digits: readonly Float64Array[], prime: number): IntegerSolution | undefined {
  const base = BigInt(prime);
  const modulus = base ** BigInt(digits.length);
  const powers = [base];
  const bound = 1n << BigInt((bitLength(modulus) - 2) >> 1);
  let denominator = 1n;
  let numerators: bigint[] = [];
  const size = digits[0]!.length;
  for (let j = 0; j < size; j++) {
    const entry = fromDigits(digits, j, 0, digits.length, powers);
    const value = symmetric((entry * denominator) % modulus, modulus);
    if (absolute(value) <= bound) {
      numerators.push(value);
      continue;
    }
    const fraction = fractionFrom(value, modulus, bound);
    if (fraction === undefined) return undefined;
    const [top, bottom] = fraction;
    denominator *= bottom;
    if (denominator > bound) return undefined;
    numerators = numerators.map(one => one * bottom);
    numerators.push(top);
  }
  return { numerators, denominator };
}

/** Σ digits[from + s][j] baseˢ over [from, to), by halves; powers[i] is base^(2^i), filled in as needed. */
function fromDigits(
  digits: readonly Float64Array[],
  j: number,
  from: number,
  to: number,
  powers: bigint[],
): bigint {
  const length = to - from;
  if (length === 1) return BigInt(digits[from]![j]!);
  // The lower part gets the largest power of two below the length, so that few powers serve all.
  const level = 31 - Math.clz32(length - 1);
  const middle = from + 2 ** level;
  while (powers.length <= level) powers.push(powers[powers.length - 1]! ** 2n);
  return (
    fromDigits(digits, j, from, middle, powers) + powers[level]! * fromDigits(digits, j, middle, to, powers)
  );
}

const symmetric = (value: bigint, modulus: bigint): bigint =>
  2n * value > modulus ? value - modulus : value;

/** Leading bits that are looked at, and those that steps take off at once: no more. */
const LEADING = 52;
const TAKEN = 28;

/** top/bottom ≡ value with |top| ≤ bound and 0 < bottom ≤ bound, by Euclid stopped half way. */
function fractionFrom(value: bigint, modulus: bigint, bound: bigint): [bigint, bigint] | undefined {
  let [a, b] = [modulus, value < 0n ? value + modulus : value];
  let [x, y] = [0n, 1n];
  for (const enough = bitLength(bound) + TAKEN; bitLength(b) > enough; ) {
    const shift = BigInt(bitLength(a) - LEADING);
    const steps = surely(Number(a >> shift), Number(b >> shift));
    if (steps === undefined) {
      const quotient = a / b;
      [a, b] = [b, a - quotient * b];
      [x, y] = [y, x - quotient * y];
      continue;
    }
    const [m, n, p, q] = steps;
    [a, b] = [m * a + n * b, p * a + q * b];
    [x, y] = [m * x + n * y, p * x + q * y];
  }
  while (b > bound) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  if (absolute(y) > bound) return undefined;
  return y < 0n ? [-b, -y] : [b, y];
}

/**
 * The steps that Euclid takes of all numbers that begin with these bits, below 2^52, as long as they are the same (Lehmer; Knuth 4.5.2, Algorithm L):
 * a, b become m a + n b, p a + q b, with |m|, …, |q| below 2^27. Undefined where none is sure.
 */
function surely(lead: number, next: number): [bigint, bigint, bigint, bigint] | undefined {
  let [a, b] = [lead, next];
  let [m, n, p, q] = [1, 0, 0, 1];
  for (;;) {
    // What is cut off lies in [0, 1): the quotients of both ends.
    if (b + p <= 0 || b + q <= 0) break;
    const quotient = Math.floor((a + m) / (b + p));
    if (quotient !== Math.floor((a + n) / (b + q))) break;
    const [left, right] = [m - quotient * p, n - quotient * q];
    if (Math.max(Math.abs(left), Math.abs(right)) >= 2 ** (TAKEN - 1)) break;
    [m, p] = [p, left];
    [n, q] = [q, right];
    [a, b] = [b, a - quotient * b];
  }
  return n === 0 ? undefined : [BigInt(m), BigInt(n), BigInt(p), BigInt(q)];
}
