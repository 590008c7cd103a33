/**
 * The values of exp, log and their kin between rational ends, with as many leading bits as asked for: what a kernel would return if
 * it did not round.
 */
import { isPowerOfTwo, twos } from '../bits.ts';
import { enclosureOfRational, type FixedEnclosure, rationalEnds } from '../fixed/index.ts';
import {
  denominator,
  Failure,
  type Fallible,
  floorLog2,
  isFailure,
  isZero,
  numerator,
  type Rational,
} from '../index.ts';

interface Ends {
  readonly lo: Rational;
  readonly hi: Rational;
}

/** A function of fixed point, as those of `numbers/fixed` are. */
export type FixedKernel = (x: FixedEnclosure, bits: number) => Fallible<FixedEnclosure>;

/** Values below 2^−LEAST are not told from 0, which they are for every format. */
const LEAST = 4096;
/** Of arguments at or above 2^LARGEST not more than a sign could be said. */
const LARGEST = 1 << 16;
/** Bits of arguments that are no dyadic numbers, beyond those of the value. */
const SPARE = 32;

const tooLarge = new Failure('undecided', 'no value is computed so far out');

/** What was found lately, by kernel: values and slopes, and all that is made of them, are looked at around the same numbers. */
const found = new WeakMap<FixedKernel, Map<string, Fallible<Ends>>>();
/** So many are kept of a kernel. */
const KEPT = 512;

/** Between the values at lo and hi, and with so many leading bits; of a value below 2^−4096 less. */
export function trueRange(kernel: FixedKernel, ends: Ends, leading: number): Fallible<Ends> {
  const own = found.get(kernel) ?? new Map<string, Fallible<Ends>>();
  if (own.size >= KEPT) own.clear();
  found.set(kernel, own);
  const key = `${leading} ${keyOf(ends.lo)} ${keyOf(ends.hi)}`;
  const range = own.get(key) ?? rangeOf(kernel, ends, leading);
  own.set(key, range);
  return range;
}

/** In hexadecimals, which cost less than decimals where there are many of them. */
const keyOf = (a: Rational): string => `${numerator(a).toString(16)}/${denominator(a).toString(16)}`;

function rangeOf(kernel: FixedKernel, { lo, hi }: Ends, leading: number): Fallible<Ends> {
  if ([lo, hi].some(end => !isZero(end) && floorLog2(end) >= LARGEST)) return tooLarge;
  const at = Math.max(bitsOf(lo, leading), bitsOf(hi, leading));
  const x = { lo: enclosureOfRational(lo, at).lo, hi: enclosureOfRational(hi, at).hi, bits: at };
  for (let bits = leading; ; bits *= 2) {
    const range = kernel(x, bits);
    if (isFailure(range)) return range;
    if (bits >= LEAST + leading || isSharp(range, leading)) return rationalEnds(range);
  }
}

/** Whether both ends have so many leading bits, as 0 and whole numbers have. */
function isSharp({ lo, hi }: FixedEnclosure, leading: number): boolean {
  if (lo === hi) return true;
  const least = 1n << BigInt(leading - 1);
  const has = (end: bigint): boolean => end >= least || end <= -least;
  // Of an enclosure that holds 0 the larger end is what counts.
  return lo <= 0n && hi >= 0n ? has(lo) || has(hi) : has(lo) && has(hi);
}

/** Bits behind the point that hold the number, or its leading ones. */
function bitsOf(x: Rational, leading: number): number {
  if (isZero(x)) return 0;
  return isPowerOfTwo(x.d) ? twos(x.d) : Math.max(0, leading + SPARE - floorLog2(x));
}
