/** Helpers on integers. */
import { bitLength } from './bits.ts';
import { gcd } from './gcd.ts';

export const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);

export const signOf = (n: bigint): -1 | 0 | 1 => (n > 0n ? 1 : n < 0n ? -1 : 0);

/** ⌊a/b⌋, b > 0. */
export const floorQuotient = (a: bigint, b: bigint): bigint => (a - (((a % b) + b) % b)) / b;

/** ⌊a^(1/n)⌋ by Newton's method from above, a ≥ 0, n ≥ 1: what it descends to is the floor. */
export function floorRoot(a: bigint, n: number): bigint {
  if (a < 2n || n === 1) return a;
  const length = bitLength(a);
  if (n >= length) return 1n;
  const [k, less] = [BigInt(n), BigInt(n - 1)];
  // 2^⌈length/n⌉ is above the root.
  let root = 1n << BigInt(Math.ceil(length / n));
  for (;;) {
    const next = (less * root + a / root ** less) / k;
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
