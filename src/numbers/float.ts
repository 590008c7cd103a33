/** Floating-point formats, IEEE 754 binary64, binary32 and binary16, and bfloat16: read and written exactly (round to nearest, ties to even). */
import { bitLength, isPowerOfTwo, isSafe, twos } from './bits.ts';
import { compare, denominator, numerator, pow, type Rational, rational } from './rational.ts';

/** A floating-point format: precision in bits, exponent range of normal numbers 2^minExponent … 2^maxExponent. */
export interface FloatFormat {
  readonly name: 'float64' | 'float32' | 'float16' | 'bfloat16';
  readonly precision: number;
  readonly minExponent: number;
  readonly maxExponent: number;
}

/** IEEE 754 binary64: 53 bits, normal numbers from 2^−1022 on; `toFloat(rational(1n, 3n), float64)` is `1 / 3`. */
export const float64: FloatFormat = { name: 'float64', precision: 53, minExponent: -1022, maxExponent: 1023 };
/** IEEE 754 binary32: 24 bits, normal numbers from 2^−126 on; `toFloat(rational(1n, 3n), float32)` is `Math.fround(1 / 3)`. */
export const float32: FloatFormat = { name: 'float32', precision: 24, minExponent: -126, maxExponent: 127 };
/** IEEE 754 binary16: 11 bits, normal numbers from 2^−14 on, the largest is 65504; `toFloat(rational(1n, 3n), float16)` is `0.333251953125`. */
export const float16: FloatFormat = { name: 'float16', precision: 11, minExponent: -14, maxExponent: 15 };
/** The upper half of a binary32: 8 bits, the exponents of float32; `toFloat(rational(1n, 3n), bfloat16)` is `0.333984375`. */
export const bfloat16: FloatFormat = { name: 'bfloat16', precision: 8, minExponent: -126, maxExponent: 127 };

/** All of them by name: `floatFormats.bfloat16.precision` is `8`. */
export const floatFormats: Readonly<Record<FloatFormat['name'], FloatFormat>> = {
  float64,
  float32,
  float16,
  bfloat16,
};

const TWO = rational(2n);
const view = new DataView(new ArrayBuffer(8));

/**
 * The rational that a finite double is. Throws RangeError for NaN and infinities.
 *
 * `fromFloat(0.5)` is `HALF`; `fromFloat(0.1)` is not 1/10.
 */
export function fromFloat(value: number): Rational {
  if (!Number.isFinite(value)) throw new RangeError(`fromFloat: expected a finite number, got ${value}`);
  if (Number.isSafeInteger(value)) return rational(value);
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponentBits = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const significand = exponentBits === 0 ? fraction : fraction | (1n << 52n);
  const exponent = (exponentBits === 0 ? 1 : exponentBits) - 1075;
  const signed = bits >> 63n === 1n ? -significand : significand;
  return exponent >= 0 ? rational(signed << BigInt(exponent)) : rational(signed, 1n << BigInt(-exponent));
}

const size = (n: bigint): bigint => (n < 0n ? -n : n);

/** ⌊log2 |a|⌋ of a nonzero rational: `floorLog2(rational(1n, 3n))` is `-2`. */
export function floorLog2(a: Rational): number {
  const top = size(numerator(a));
  const bottom = denominator(a);
  const guess = bitLength(top) - bitLength(bottom);
  if (isPowerOfTwo(bottom)) return guess;
  const reached = guess >= 0 ? top >= bottom << BigInt(guess) : top << BigInt(-guess) >= bottom;
  return reached ? guess : guess - 1;
}

/** The exponent of the last bit that the format keeps of numbers from 2^log on. */
const lastBitFrom = (log: number, format: FloatFormat): number =>
  Math.max(log, format.minExponent) - format.precision + 1;

/** The exponent of the last bit that the format keeps at the magnitude of a. */
const lastBit = (a: Rational, format: FloatFormat): number => lastBitFrom(floorLog2(a), format);

/** Whether a is a number of the format, exactly: `isRepresentable(rational(1n, 10n), float64)` is `false`. */
export function isRepresentable(a: Rational, format: FloatFormat): boolean {
  const top = numerator(a);
  const bottom = denominator(a);
  if (top === 0n) return true;
  // Only multiples of powers of two are; a small whole number surely is.
  if (!isPowerOfTwo(bottom)) return false;
  if (bottom === 1n && size(top) < 1 << Math.min(24, format.precision)) return true;
  const log = floorLog2(a);
  return log <= format.maxExponent && twos(top) - twos(bottom) >= lastBitFrom(log, format);
}

/** The number of the format nearest to a (ties to even), as a double; ±Infinity beyond the range: `toFloat(HALF)` is `0.5`. */
export function toFloat(a: Rational, format: FloatFormat = float64): number {
  const negative = numerator(a) < 0n;
  if (numerator(a) === 0n) return 0;
  // Two doubles are divided with one rounding, and the quotient of these is a normal number.
  if (format === float64 && isSafe(a.n) && isSafe(a.d)) return Number(numerator(a)) / Number(a.d);
  const shift = lastBit(a, format);
  const top = size(numerator(a)) << BigInt(Math.max(0, -shift));
  const bottom = denominator(a) << BigInt(Math.max(0, shift));
  let whole = top / bottom;
  const twice = 2n * (top % bottom);
  if (twice > bottom || (twice === bottom && whole % 2n === 1n)) whole += 1n;
  if (bitLength(whole) - 1 + shift > format.maxExponent) return negative ? -Infinity : Infinity;
  const rounded = exactDouble(whole, shift);
  return negative ? -rounded : rounded;
}

/**
 * Rounds doubles to the format, to nearest with ties to even: what a machine does that computes more finely and stores in the format. NaN,
 * infinities and the sign of 0 stay.
 *
 * `rounderTo(bfloat16)(1 / 3)` is `0.333984375`.
 */
export function rounderTo(format: FloatFormat): (x: number) => number {
  if (format === float64) return x => x;
  if (format === float32) return Math.fround;
  return x => {
    if (!Number.isFinite(x) || x === 0) return x;
    const near = toFloat(fromFloat(x), format);
    return near === 0 && x < 0 ? -0 : near;
  };
}

/** whole · 2^shift, known to be a double (whole has at most 53 bits, but for a final carry). */
function exactDouble(whole: bigint, shift: number): number {
  const half = Math.trunc(shift / 2);
  return Number(whole) * 2 ** half * 2 ** (shift - half);
}

/** The unit roundoff u = 2^-precision of the format: `unitRoundoff(float32)` is `powerOfTwo(-24)`. */
export const unitRoundoff = (format: FloatFormat): Rational => powerOfTwo(-format.precision);

const powers = new Map<number, Rational>();

/** 2^k for an integer k: `powerOfTwo(-1)` is `HALF`. */
export function powerOfTwo(k: number): Rational {
  const known = powers.get(k);
  if (known) return known;
  const power = pow(TWO, k);
  if (Math.abs(k) <= 2_000) powers.set(k, power);
  return power;
}

/**
 * The neighbour of a number of the format, above (+1) or below (-1); the format's range is the caller's care.
 *
 * `neighbour(ONE, 1, float64)` is `add(ONE, powerOfTwo(-52))`.
 */
export function neighbour(a: Rational, direction: 1 | -1, format: FloatFormat): Rational {
  const tiny = powerOfTwo(format.minExponent - format.precision + 1);
  if (numerator(a) === 0n) return direction > 0 ? tiny : tiny.neg();
  let step = powerOfTwo(lastBit(a, format));
  // Towards zero from a power of two the spacing halves.
  const towardsZero = numerator(a) > 0n !== direction > 0;
  if (towardsZero && compare(a.abs(), powerOfTwo(floorLog2(a))) === 0 && compare(step, tiny) > 0)
    step = step.div(TWO);
  return direction > 0 ? a.add(step) : a.sub(step);
}
