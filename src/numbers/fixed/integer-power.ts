/** Integer powers by repeated squaring, with as many leading bits as are needed: the tightest enclosures. */
import { bitLength } from '../bits.ts';
import { floorQuotient } from '../integers.ts';
import { Failure, type Fallible } from '../sign.ts';
import { ceilingShift, dyadic, type FixedEnclosure, floorShift, negateEnclosure } from './fixed.ts';

const LARGEST = 1 << 20;
const tooLarge = new Failure('undecided', `a power of more than ${LARGEST} bits`);
const zeroInverted = new Failure('undefined', '0 to a negative power');
const nearZero = new Failure('undecided', 'a negative power of a number that may be 0');

/**
 * x^k for an integer k: the tightest enclosure; x⁰ is 1. For k < 0 undefined where x is 0, undecided where it may be.
 * Undecided, too, above 2^(2^20).
 *
 * `integerPower(dyadic(-3n, 1), 2, 0)` is [2, 3].
 */
export function integerPower(x: FixedEnclosure, k: number, bits: number): Fallible<FixedEnclosure> {
  if (k === 0) return dyadic(1n << BigInt(bits), bits);
  if (k < 0 && x.lo <= 0n && x.hi >= 0n) return x.lo === x.hi ? zeroInverted : nearZero;
  const even = k % 2 === 0;
  if (x.hi <= 0n && x.lo < 0n) {
    const power = integerPower(negateEnclosure(x), k, bits);
    return even || power instanceof Failure ? power : negateEnclosure(power);
  }
  const size = (n: bigint): number => bitLength(n) - x.bits;
  if (k * size(k > 0 && -x.lo > x.hi ? x.lo : k > 0 ? x.hi : x.lo) > LARGEST) return tooLarge;
  const at = (n: bigint): FixedEnclosure => powerAt(n, x.bits, k, bits);
  if (x.lo >= 0n) {
    const [first, last] = k > 0 ? [x.lo, x.hi] : [x.hi, x.lo];
    const low = at(first);
    return first === last ? low : { lo: low.lo, hi: at(last).hi, bits };
  }
  const [left, right] = [at(-x.lo).hi, at(x.hi).hi];
  return even ? { lo: 0n, hi: left > right ? left : right, bits } : { lo: -left, hi: right, bits };
}

/** (n/2^m)^k for n ≥ 0, and n > 0 where k < 0: with more bits until its neighbours are certain, at last with all. */
function powerAt(n: bigint, m: number, k: number, bits: number): FixedEnclosure {
  if (n === 0n) return dyadic(0n, bits);
  const size = k * (bitLength(n) - m - (k < 0 ? 1 : 0));
  for (let most = Math.max(0, bits + size) + bitLength(BigInt(k)) + 12; ; most *= 2) {
    const { lo, hi, e } = leading(n, Math.abs(k), most);
    const by = bits + (e - m * Math.abs(k)) * Math.sign(k);
    const [low, high] = k > 0 ? [near(lo, 1n, by), near(hi, 1n, by)] : [near(1n, hi, by), near(1n, lo, by)];
    if (low.lo === high.lo && low.hi === high.hi) return { ...low, bits };
  }
}

/** ⌊a/b · 2^by⌋ and ⌈a/b · 2^by⌉. */
function near(a: bigint, b: bigint, by: number): { lo: bigint; hi: bigint } {
  if (b === 1n) return { lo: floorShift(a, by), hi: ceilingShift(a, by) };
  const [top, bottom] = by >= 0 ? [a << BigInt(by), b] : [a, b << BigInt(-by)];
  return { lo: top / bottom, hi: -floorQuotient(-top, bottom) };
}

/** n^k from lo to hi times 2^e, with at most so many bits: lo = hi where all are kept. */
function leading(n: bigint, k: number, most: number): { lo: bigint; hi: bigint; e: number } {
  const cut = (lo: bigint, hi: bigint, e: number) => {
    const off = Math.max(0, bitLength(hi) - most);
    return { lo: floorShift(lo, -off), hi: ceilingShift(hi, -off), e: e + off };
  };
  let [result, square] = [cut(1n, 1n, 0), cut(n, n, 0)];
  for (let rest = k; ; ) {
    if (rest % 2 === 1) result = cut(result.lo * square.lo, result.hi * square.hi, result.e + square.e);
    rest = Math.floor(rest / 2);
    if (rest === 0) return result;
    square = cut(square.lo * square.lo, square.hi * square.hi, 2 * square.e);
  }
}
