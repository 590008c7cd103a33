/** Integers in binary. */

const view = new DataView(new ArrayBuffer(8));
/** The bits of a significand in the first half of a double. */
const UPPER = 0xfffff;

const WORDS = 960n;

/** The length of |n| in bits; 0 for 0. */
export function bitLength(n: bigint): number {
  const near = Number(n);
  if (near === 0) return 0;
  if (!Number.isFinite(near)) return bitsOfLong(n < 0n ? -n : n);
  view.setFloat64(0, near);
  const upper = view.getUint32(0);
  const bits = ((upper >>> 20) & 0x7ff) - 1022;
  // A long integer may have been rounded, up to a power of two at most.
  const roundedUp =
    bits > 53 &&
    (upper & UPPER) === 0 &&
    view.getUint32(4) === 0 &&
    (n < 0n ? -n : n) >> BigInt(bits - 1) === 0n;
  return roundedUp ? bits - 1 : bits;
}

/** Of a natural number beyond the doubles. */
function bitsOfLong(n: bigint): number {
  // A little beyond, as the squares and the products of the smallest of them are, a shift is cheaper than digits.
  const upper = n >> WORDS;
  if (Number.isFinite(Number(upper))) return bitLength(upper) + Number(WORDS);
  const digits = n.toString(16);
  return digits.length * 4 - Math.clz32(Number.parseInt(digits[0]!, 16)) + 28;
}

/** How often 2 divides n, which is not 0. */
export function twos(n: bigint): number {
  const low = Number(BigInt.asUintN(32, n));
  return low === 0 ? bitLength(n & -n) - 1 : 31 - Math.clz32(low & -low);
}

/** Whether a positive integer is a power of two. */
export function isPowerOfTwo(n: bigint): boolean {
  const near = Number(n);
  return near < WORD ? (near & (near - 1)) === 0 : (n & (n - 1n)) === 0n;
}

/** Smaller numbers are integers to the operators of bits. */
const WORD = 2 ** 31;

/** Whether a natural number is surely a double: rounding is monotone, so that no larger one comes to lie below the bound. */
export const isSafe = (n: bigint): boolean => Number(n) <= Number.MAX_SAFE_INTEGER;
