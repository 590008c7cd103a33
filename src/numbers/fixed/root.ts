/** n-th roots by Newton’s method on integers, from above. */
import { bitLength } from '../bits.ts';
import { Failure, type Fallible } from '../sign.ts';
import { type FixedEnclosure, floorShift } from './fixed.ts';
import { increasing } from './rounding.ts';

const negative = new Failure('undefined', 'a root of a negative number');
const maybeNegative = new Failure('undecided', 'a root of a number that may be negative');

/**
 * The n-th root, n ≥ 2, to that many bits: the tightest enclosure, a point where the root of a point is a multiple of
 * 2^−bits. Undefined where all of x is negative, undecided where some of it is. Throws RangeError for n < 2.
 *
 * `root(dyadic(2n, 0), 2, 8)` is [362/256, 363/256].
 */
export function root(x: FixedEnclosure, n: number, bits: number): Fallible<FixedEnclosure> {
  if (!Number.isInteger(n) || n < 2)
    throw new RangeError(`root: expected a whole number of 2 or more, got ${n}`);
  if (x.hi < 0n) return negative;
  if (x.lo < 0n) return maybeNegative;
  return increasing(x, value => {
    // ⌊ᵏ√v⌋ = ⌊ᵏ√⌊v⌋⌋: roots of integers are integers or irrational.
    const by = n * bits - x.bits;
    const scaled = floorShift(value, by);
    const lo = integerRoot(scaled, n);
    const isRoot = lo ** BigInt(n) === scaled && floorShift(scaled, -by) === value;
    return { lo, hi: isRoot ? lo : lo + 1n, bits };
  });
}

/**
 * ⌊ᵏ√v⌋. Newton’s steps from above decrease until they are at the floor: ((k − 1) r + v/r^(k−1))/k ≥ ᵏ√v by the means’
 * inequality. The start is above, too: (⌊ᵏ√⌊v/2^(kh)⌋⌋ + 1) 2^h, right to half of the bits.
 */
function integerRoot(v: bigint, k: number): bigint {
  if (v === 0n) return 0n;
  const length = bitLength(v);
  const half = Math.floor(length / (2 * k));
  let root =
    half < 2
      ? 1n << BigInt(Math.ceil(length / k))
      : (integerRoot(v >> BigInt(k * half), k) + 1n) << BigInt(half);
  const degree = BigInt(k);
  for (;;) {
    const next = ((degree - 1n) * root + v / root ** (degree - 1n)) / degree;
    if (next >= root) return root;
    root = next;
  }
}
