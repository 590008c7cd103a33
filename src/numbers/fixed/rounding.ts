/**
 * From approximations to the best enclosure: Ziv’s strategy (A. Ziv, “Fast evaluation of elementary mathematical functions
 * with correctly rounded last bit”, ACM TOMS 17, 1991). A value is enclosed with more and more bits until it is seen between
 * which neighbouring multiples of 2^−bits it lies. So results are the tightest there are, and monotone for inclusion.
 */
import { ceilingShift, type FixedEnclosure, floorShift } from './fixed.ts';

/** Bits beyond those wanted at the first try: the first try fails about once in a thousand times. */
const GUARD = 12;

/**
 * ⌊value · 2^bits⌋ of a number that is no multiple of a power of two (a transcendental one: else this need not end), of
 * which `enclose` gives enclosures of at least the bits asked for, as narrow as one likes.
 */
export function floorOf(bits: number, enclose: (working: number) => FixedEnclosure): bigint {
  for (let guard = GUARD; ; guard *= 2) {
    const { lo, hi, bits: working } = enclose(bits + guard);
    // The value is neither end: lo < value · 2^working < hi.
    const down = lo >> BigInt(working - bits);
    if (ceilingShift(hi, bits - working) - 1n === down) return down;
  }
}

/** The two neighbours of a number that is no multiple of 2^−bits. */
export function neighbours(bits: number, enclose: (working: number) => FixedEnclosure): FixedEnclosure {
  const lo = floorOf(bits, enclose);
  return { lo, hi: lo + 1n, bits };
}

/**
 * What an enclosure keeps of a number that is known to be above one and below another: near a value that is a multiple of
 * 2^−bits, as of exp near 0, no number of bits would show on which side it lies.
 */
export function narrowed(
  found: FixedEnclosure,
  { above, below }: { above?: FixedEnclosure; below?: FixedEnclosure },
): FixedEnclosure {
  let { lo, hi } = found;
  if (above !== undefined) {
    const least = floorShift(above.lo, found.bits - above.bits);
    if (least > lo) lo = least;
  }
  if (below !== undefined) {
    const most = ceilingShift(below.hi, found.bits - below.bits);
    if (most < hi) hi = most;
  }
  return { lo, hi, bits: found.bits };
}

/** An increasing function on an enclosure, by its enclosures at the ends. */
export function increasing({ lo, hi }: FixedEnclosure, at: (n: bigint) => FixedEnclosure): FixedEnclosure {
  const first = at(lo);
  return lo === hi ? first : { lo: first.lo, hi: at(hi).hi, bits: first.bits };
}
