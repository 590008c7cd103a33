/** Greatest common divisors of long integers: Lehmer's variant of Euclid (Knuth 4.5.2, Algorithm L). */

/** Leading bits taken into doubles: sums and quotients of such integers are exact. */
const LEADING = 50;

/** The greatest common divisor, nonnegative. */
export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  if (x < y) [x, y] = [y, x];
  let shift = y === 0n || y < 1n << 64n ? 0 : bitLength(x) - LEADING;
  while (shift > 0 && y !== 0n) {
    const cut = BigInt(shift);
    const lead = Number(x >> cut);
    if (lead < 2 ** (LEADING - 8)) {
      shift -= LEADING - Math.floor(Math.log2(lead + 1));
      continue;
    }
    const [m, n, p, q] = leadingSteps(lead, Number(y >> cut));
    // Whatever the four are, their determinant is ±1: the divisor stays the same.
    [x, y] = n === 0 ? [y, x % y] : [product(m, x, n, y), product(p, x, q, y)];
    if (x < y) [x, y] = [y, x];
  }
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
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

/** Bits of |a|; 0 for 0. */
export function bitLength(a: bigint): number {
  const digits = (a < 0n ? -a : a).toString(16);
  return digits === '0' ? 0 : digits.length * 4 - Math.clz32(Number.parseInt(digits[0]!, 16)) + 28;
}
