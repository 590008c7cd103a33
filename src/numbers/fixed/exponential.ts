/** exp: x = k log 2 + r, then the series at r/2^s and s squarings. */
import { bitLength } from '../bits.ts';
import { floorQuotient } from '../integers.ts';
import { Failure, type Fallible } from '../sign.ts';
import { ln2 } from './constants.ts';
import { ceilingShift, dyadic, type FixedEnclosure, floorShift } from './fixed.ts';
import { increasing, narrowed, neighbours } from './rounding.ts';
import { type Argument, exponentialTerms, rootAbove } from './series.ts';

/** exp of numbers of absolute value above 2^20 is refused: it has more than a million bits before or behind the point. */
const LARGEST = 20;
/** So many bits before the point are exact at most. */
const LEADING = 4096;
const tooLarge = new Failure('undecided', `exp of a number of absolute value above 2^${LARGEST}`);

/**
 * exp(x) to that many bits behind the point: the tightest enclosure, one unit wide at a point, a point at 0.
 * Of a value above 2^4096 only the leading 4,096 + bits bits are found, and the enclosure is a unit of the last of these wide.
 * A value below 2^−bits is enclosed by [0, 1] units: that it is not 0 is known to the caller, not seen in the enclosure.
 * Undecided where |x| > 2^20.
 *
 * `exp(dyadic(1n, 0), 8)` is [695/256, 696/256].
 */
export function exp(x: FixedEnclosure, bits: number): Fallible<FixedEnclosure> {
  const most = 1n << BigInt(LARGEST + x.bits);
  if (x.lo < -most || x.hi > most) return tooLarge;
  return increasing(x, n => (n === 0n ? dyadic(1n << BigInt(bits), bits) : atPoint(n, x.bits, bits)));
}

function atPoint(n: bigint, m: number, bits: number): FixedEnclosure {
  // 1 + x < exp x, and exp x < 1 for x < 0.
  const above = dyadic(n + (1n << BigInt(m)), m);
  const known = n < 0n ? { above, below: dyadic(1n, 0) } : { above };
  // 23/16 < 1/log 2: of more bits before the point than LEADING, at least as many as these are too many.
  const excess = n < 0n ? 0 : Math.max(0, Number((23n * n) >> BigInt(m + 4)) - LEADING);
  const found = neighbours(bits - excess, working => narrowed(exponentialAt(n, m, working), known));
  // Cut to its leading bits: where several are of one length they are cut alike, and a power of 2 is kept, so this is monotone.
  const cut = Math.max(0, bitLength(found.lo) - LEADING - bits);
  const lo = found.lo >> BigInt(cut);
  return { lo: lo << BigInt(cut + excess), hi: (lo + 1n) << BigInt(cut + excess), bits };
}

/** Bits with which k is found; r < 1 then, for it is below log 2 but for what is lost in k log 2. */
const COARSE = 32;
/** Bits of r beyond those that the series is summed with, so that its error hardly counts. */
const SPARE = 12;

/** exp(n/2^m) to about `bits` bits behind the point; n is not 0. */
function exponentialAt(n: bigint, m: number, bits: number): FixedEnclosure {
  const size = Math.max(0, bitLength(n) - m);
  const coarse = ln2(COARSE + size);
  const rough = floorShift(n, coarse.bits - m);
  // k ≤ x/log 2, for the divisor is the greater bound above 0 and the lesser one below: so r = x − k log 2 ≥ 0.
  const k = floorQuotient(rough, n > 0n ? coarse.hi : coarse.lo);
  // The value is less than 2^k exp(1) < 2^(k + 2).
  const work = bits + Number(k) + 2;
  if (work < 0) return { lo: 0n, hi: 1n, bits };
  const halved = rootAbove(work);
  const log2 = ln2(work + size + halved + SPARE);
  const x = floorShift(n, log2.bits - m);
  const [low, high] =
    n > 0n ? [x - k * log2.hi, x + 1n - k * log2.lo] : [x - k * log2.lo, x + 1n - k * log2.hi];
  const lo = low < 0n ? 0n : low;
  const power = exponentialOf({ n: lo, off: high - lo, shift: log2.bits }, work, halved);
  const shift = Number(k) + bits - power.bits;
  return { lo: floorShift(power.lo, shift), hi: ceilingShift(power.hi, shift), bits };
}

/**
 * exp(r) for 0 ≤ r ≤ 1 to about `bits` bits, by `halved` + 4 halvings and as many squarings.
 *
 * From a ≤ v ≤ a + e, a² rounded down is ⌊a²⌋ ≤ v² ≤ a² + (2a + e)e, which is below ⌊a²⌋ + ⌊(2a + e)e⌋ + 2.
 */
export function exponentialOf(r: Argument, bits: number, halved: number): FixedEnclosure {
  const s = halved + 4;
  // Each squaring doubles the error; 12 bits are for the sum’s own.
  const inner = bits + s + 12;
  const shift = BigInt(inner);
  const { terms, off } = exponentialTerms({ ...r, shift: r.shift + s }, inner);
  let value = terms.reduce((sum, term) => sum + term);
  let e = off * BigInt(terms.length + 1);
  for (let i = 0; i < s; i += 1) {
    e = (((2n * value + e) * e) >> shift) + 2n;
    value = (value * value) >> shift;
  }
  return { lo: value, hi: value + e, bits: inner };
}
