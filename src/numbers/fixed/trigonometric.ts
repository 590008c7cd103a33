/** sin and cos: x = q π/2 + r, and which of the peaks at multiples of π/2 an enclosure holds. */
import { bitLength } from '../bits.ts';
import { magnitude } from '../integers.ts';
import { pi } from './constants.ts';
import { sineAndVersine } from './doubling.ts';
import { dyadic, type FixedEnclosure, floorShift, negateEnclosure } from './fixed.ts';
import { narrowed, neighbours } from './rounding.ts';
import { rootAbove } from './series.ts';

/** Of larger numbers, 2^65536 and more, no more is said than that sin and cos are from −1 to 1. */
const LARGEST = 1 << 16;
/** Bits of r beyond those that the series are summed with, so that its error hardly counts. */
const SPARE = 16;

/**
 * sin x to that many bits: the tightest enclosure, one unit wide at a point, a point at 0. From −1 to 1 where |x| > 2^65536.
 *
 * `sin(dyadic(1n, 0), 8)` is [215/256, 216/256].
 */
export const sin = (x: FixedEnclosure, bits: number): FixedEnclosure => wave(x, bits, 0);

/**
 * cos x to that many bits: the tightest enclosure, one unit wide at a point, a point at 0. From −1 to 1 where |x| > 2^65536.
 *
 * `cos(dyadic(1n, 0), 8)` is [138/256, 139/256].
 */
export const cos = (x: FixedEnclosure, bits: number): FixedEnclosure => wave(x, bits, 1);

/** sin(x + ahead · π/2): at the ends, and ±1 where a peak lies between them. */
function wave(x: FixedEnclosure, bits: number, ahead: 0 | 1): FixedEnclosure {
  const one = 1n << BigInt(bits);
  const most = 1n << BigInt(LARGEST + x.bits);
  if (x.lo < -most || x.hi > most) return { lo: -one, hi: one, bits };
  const first = waveAt(x.lo, x.bits, bits, ahead);
  if (x.lo === x.hi) return first;
  const last = waveAt(x.hi, x.bits, bits, ahead);
  const from = quarter(x.lo, x.bits) + BigInt(ahead);
  const to = quarter(x.hi, x.bits) + BigInt(ahead);
  // Peaks lie at the beginning of a quarter 1 (mod 4), troughs of a quarter 3, behind the first end and up to the last.
  return {
    lo: passes(from, to, 3n) ? -one : least(first.lo, last.lo),
    hi: passes(from, to, 1n) ? one : -least(-first.hi, -last.hi),
    bits,
  };
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** Whether an integer m ≡ residue (mod 4), from < m ≤ to, exists. */
const passes = (from: bigint, to: bigint, residue: bigint): boolean =>
  (to - residue) >> 2n > (from - residue) >> 2n;

function waveAt(n: bigint, m: number, bits: number, ahead: 0 | 1): FixedEnclosure {
  if (n === 0n) return dyadic(ahead === 0 ? 0n : 1n << BigInt(bits), bits);
  // sin is odd, cos is even.
  if (n < 0n) return ahead === 0 ? negateEnclosure(waveAt(-n, m, bits, 0)) : waveAt(-n, m, bits, 1);
  // sin x < x, cos x < 1.
  const known = { below: ahead === 0 ? dyadic(n, m) : dyadic(1n, 0) };
  return neighbours(bits, working => {
    const halved = rootAbove(working) >> 2;
    const { q, lo, off, shift } = reduced(n, m, working + halved + SPARE);
    const { sine, versine } = sineAndVersine({ n: lo, off, shift }, working, halved);
    const turn = Number(BigInt.asUintN(2, q)) + ahead;
    const one = 1n << BigInt(versine.bits);
    const value = turn % 2 === 0 ? sine : { ...versine, lo: one - versine.hi, hi: one - versine.lo };
    return narrowed((turn & 2) === 0 ? value : negateEnclosure(value), known);
  });
}

/** n/2^m > 0 as q π/2 + r, 0 ≤ r < 2, r from `lo` to `lo + off` units of 2^−shift, about 2^−bits wide. */
function reduced(n: bigint, m: number, bits: number): { q: bigint; lo: bigint; off: bigint; shift: number } {
  const shift = bits + Math.max(0, bitLength(n) - m) + 2;
  // π in units of 2^−(shift − 1) is π/2 in units of 2^−shift.
  const half = pi(shift - 1);
  const x = floorShift(n, shift - m);
  const q = x / half.hi;
  const lo = x - q * half.hi;
  return { q, lo, off: x + 1n - q * half.lo - lo, shift };
}

/** ⌊x/(π/2)⌋ of x = n/2^m, with more bits until it is certain: x is no multiple but 0. */
function quarter(n: bigint, m: number): bigint {
  if (n === 0n) return 0n;
  if (n < 0n) return -quarter(magnitude(n), m) - 1n;
  for (let bits = 16; ; bits *= 2) {
    const { q, lo, off, shift } = reduced(n, m, bits);
    if (lo + off < pi(shift - 1).lo) return q;
  }
}
