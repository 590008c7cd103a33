/** Helpers on integers. */

export const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);

export const signOf = (n: bigint): -1 | 0 | 1 => (n > 0n ? 1 : n < 0n ? -1 : 0);

/** The greatest common divisor, nonnegative. */
export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [magnitude(a), magnitude(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

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

/** The length in bits; 0 for 0. */
export function bitLength(n: bigint): number {
  if (n === 0n) return 0;
  const hex = magnitude(n).toString(16);
  return hex.length * 4 - Math.clz32(Number.parseInt(hex[0]!, 16)) + 28;
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
