/** Helpers on integers. */
import { bitLength } from './bits.ts';
import { gcd } from './gcd.ts';

export const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);

export const signOf = (n: bigint): -1 | 0 | 1 => (n > 0n ? 1 : n < 0n ? -1 : 0);

/** ⌊a/b⌋, b > 0: `floorQuotient(-7n, 2n)` is `-4n`. */
export const floorQuotient = (a: bigint, b: bigint): bigint => (a - (((a % b) + b) % b)) / b;

/**
 * ⌊ᵏ√v⌋, v ≥ 0, k ≥ 1. Newton’s steps from above decrease until they are at the floor: ((k − 1) r + v/r^(k−1))/k ≥ ᵏ√v by the means’
 * inequality. The start is above, too: (⌊ᵏ√⌊v/2^(kh)⌋⌋ + 1) 2^h, right to half of the bits.
 */
export function floorRoot(v: bigint, k: number): bigint {
  if (v === 0n) return 0n;
  const length = bitLength(v);
  const half = Math.floor(length / (2 * k));
  let root =
    half < 2
      ? 1n << BigInt(Math.ceil(length / k))
      : (floorRoot(v >> BigInt(k * half), k) + 1n) << BigInt(half);
  const degree = BigInt(k);
  for (;;) {
    const next = ((degree - 1n) * root + v / root ** (degree - 1n)) / degree;
    if (next >= root) return root;
    root = next;
  }
}

/** The content of a list: the gcd of all, nonnegative. Stops early at 1. */
export function content(values: readonly bigint[]): bigint {
  let common = 0n;
  for (const value of values) {
    common = gcd(common, value);
    if (common === 1n) break;
  }
  return common;
}
