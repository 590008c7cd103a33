/** n-th roots, of integers scaled so that the floor of the root has the bits that are asked for. */
import { floorRoot } from '../integers.ts';
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
    const lo = floorRoot(scaled, n);
    const isRoot = lo ** BigInt(n) === scaled && floorShift(scaled, -by) === value;
    return { lo, hi: isRoot ? lo : lo + 1n, bits };
  });
}
