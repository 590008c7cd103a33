/** Helpers on integers. */
import { gcd } from './gcd.ts';

export const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);

export const signOf = (n: bigint): -1 | 0 | 1 => (n > 0n ? 1 : n < 0n ? -1 : 0);

/** ⌊a/b⌋, b > 0. */
export const floorQuotient = (a: bigint, b: bigint): bigint => (a - (((a % b) + b) % b)) / b;

/** The content of a list: the gcd of all, nonnegative. Stops early at 1. */
export function content(values: readonly bigint[]): bigint {
  let common = 0n;
  for (const value of values) {
    common = gcd(common, value);
    if (common === 1n) break;
  }
  return common;
}
