/**
 * What a floating-point machine may compute, as intervals: each operation's exact result, widened by one rounding
 * unless it is a single representable number. Natural interval evaluation over this field is a proven running error
 * bound.
 */
import { isPowerOfTwo, twos } from '../bits.ts';
import { atan, cos, exp, type FixedEnclosure, log, root, sin } from '../fixed/index.ts';
import {
  compare,
  denominator,
  equal,
  Failure,
  type Fallible,
  type FloatFormat,
  floorLog2,
  isFailure,
  isRepresentable,
  isZero,
  max,
  min,
  numerator,
  type OrderedField,
  powerOfTwo,
  type Rational,
  rational,
  rationalField,
  type Sign,
  sign,
  unitRoundoff,
  ZERO,
  zeroOf,
} from '../index.ts';
import { type Machine, machineKey, statedUlps } from './machine.ts';
import { BOUND_BITS, blur, widen } from './outward.ts';
import { type FixedKernel, trueRange } from './true-range.ts';

/** lo ≤ computed value ≤ hi. */
export interface RoundingEnclosure {
  readonly lo: Rational;
  readonly hi: Rational;
}

export const exactly = (q: Rational): RoundingEnclosure => ({ lo: q, hi: q });
export const isOneNumber = (e: RoundingEnclosure): boolean => equal(e.lo, e.hi);
export const greatestSize = (e: RoundingEnclosure): Rational => max(e.lo.abs(), e.hi.abs());

/** The largest |e − q| over the enclosure. */
export const distance = (e: RoundingEnclosure, q: Rational): Rational =>
  max(e.lo.sub(q).abs(), e.hi.sub(q).abs());

/** Whether a machine that flushes subnormal numbers to zero loses part of the enclosure. */
const mayFlush = ({ lo, hi }: RoundingEnclosure, least: Rational): boolean =>
  compare(lo, least) < 0 && compare(hi, least.neg()) > 0 && !(isZero(lo) && isZero(hi));

export const union = (a: RoundingEnclosure, b: RoundingEnclosure): RoundingEnclosure => ({
  lo: min(a.lo, b.lo),
  hi: max(a.hi, b.hi),
});

const straddles = new Failure('undecided', 'rounding may change a sign');
const notModelled = new Failure('undecided', 'no error bound for this operation');

/** Of exp, where its value is larger than the numbers of any format. */
export const beyondFormats = new Failure('undecided', 'a number on the way is beyond all formats');

/** The smallest normal number: results below it may be flushed to zero, and rightly. */
export const leastNormal = (format: FloatFormat): Rational => powerOfTwo(format.minExponent);

/** Whether the number is one of the format that no machine flushes to zero. */
export const isKept = (q: Rational, format: FloatFormat): boolean =>
  isZero(q) || (isRepresentable(q, format) && compare(q.abs(), leastNormal(format)) >= 0);

/** What an arithmetic loses: a format, and how many units in the last place its kernels of exp, log and their kin do. */
interface Arithmetic extends Pick<FloatFormat, 'precision' | 'minExponent' | 'maxExponent'> {
  readonly name: string;
  /** Tells it from others. */
  readonly key: string;
  /** Of exp, log, sin, cos and square roots; of atan and the other roots. */
  readonly ulps: number;
  readonly otherUlps: number;
  /** Of single kernels, where they lose more. */
  readonly more?: Readonly<Record<string, number>>;
}

const fields = new Map<string, OrderedField<RoundingEnclosure>>();

/**
 * Arithmetic of a floating-point format, enclosed. exp, log, sin, cos and square roots are within 4 units in the last place of
 * the value at the number that they are given, atan and other roots within 8: the largest errors of libraries that were measured
 * are below that. Where a target states more of one of them, within that.
 */
export function enclosureField(machine: Machine): OrderedField<RoundingEnclosure> {
  const known = machines.get(machine) ?? fieldOf(machine);
  machines.set(machine, known);
  return known;
}

const machines = new WeakMap<Machine, OrderedField<RoundingEnclosure>>();

function fieldOf(machine: Machine): OrderedField<RoundingEnclosure> {
  const { stated: _, ...format } = machine;
  const own = KERNELS.flatMap(op => {
    const ulps = statedUlps(machine, op);
    return ulps === undefined ? [] : [[op, ulps] as const];
  });
  const more = Object.fromEntries(own);
  return remembered({ ...format, key: machineKey(machine), ulps: 4, otherUlps: 8, more });
}

const KERNELS = ['exp', 'log', 'sin', 'cos', 'sqrt', 'atan'] as const;

/** So far out that no number meets it. */
const NEVER = 1 << 20;

/**
 * Real numbers enclosed with about so many leading bits, where nothing cancels.
 *
 * `preciseField(160).exp(one)` is e, between two numbers of 190 bits.
 */
export function preciseField(precision: number): OrderedField<RoundingEnclosure> {
  const field = remembered({
    name: `${precision} bits`,
    key: `${precision} bits`,
    precision,
    minExponent: -NEVER,
    maxExponent: NEVER,
    ulps: 1,
    otherUlps: 1,
  });
  const numbers = new WeakMap<RoundingEnclosure, number>();
  let count = 0;
  return {
    ...field,
    // One object stands for one number: two that have the same bounds need not be equal.
    sub: (a, b) => (a === b ? field.zero : field.sub(a, b)),
    key: e => {
      if (isOneNumber(e)) return rationalField.key(e.lo);
      const number = numbers.get(e) ?? ++count;
      numbers.set(e, number);
      return `?${number}`;
    },
    rational: e => (isOneNumber(e) ? e.lo : undefined),
  };
}

function remembered(arithmetic: Arithmetic): OrderedField<RoundingEnclosure> {
  const field = fields.get(arithmetic.key) ?? makeField(arithmetic);
  fields.set(arithmetic.key, field);
  return field;
}

/** Beyond, exp is beyond all formats: refused, or next to 0. */
const FAR = 14;

function expNear(x: FixedEnclosure, wanted: number): Fallible<FixedEnclosure> {
  const far = 1n << BigInt(FAR + x.bits);
  if (x.hi > far) return beyondFormats;
  if (x.hi < -far) return { lo: 0n, hi: 1n, bits: wanted };
  return exp(x.lo < -far ? { ...x, lo: -far } : x, wanted);
}

/** Bits of bounds, and of the values that they are laid around, beyond the precision. */
const GUARD = 27;

function makeField(arithmetic: Arithmetic): OrderedField<RoundingEnclosure> {
  const { name, precision, minExponent, ulps, otherUlps } = arithmetic;
  const lostBy = (op: (typeof KERNELS)[number], usual = ulps): number =>
    Math.max(usual, arithmetic.more?.[op] ?? 0);
  const format = { ...arithmetic, name: 'float64' } as FloatFormat;
  const bits = Math.max(BOUND_BITS, precision + GUARD);
  const u = unitRoundoff(format);
  const least = minExponent === -NEVER ? ZERO : leastNormal(format);
  const flushes = (e: RoundingEnclosure): boolean => !isZero(least) && mayFlush(e, least);
  /** What a relative error, and a flush to zero, make of it. */
  const blurred = (e: RoundingEnclosure, relative: Rational): RoundingEnclosure =>
    flushes(e) ? widen(e, greatestSize(e).mul(relative).add(least), bits) : blur(e, relative, bits);
  const rounded = (lo: Rational, hi: Rational): RoundingEnclosure => {
    const e = { lo, hi };
    return equal(lo, hi) && !flushes(e) && isRepresentable(lo, format) ? e : blurred(e, u);
  };
  const mul = (a: RoundingEnclosure, b: RoundingEnclosure): RoundingEnclosure => {
    if (isOneNumber(a) && isOneNumber(b)) {
      const product = a.lo.mul(b.lo);
      return rounded(product, product);
    }
    if (sign(a.lo) >= 0 && sign(b.lo) >= 0) return rounded(a.lo.mul(b.lo), a.hi.mul(b.hi));
    const products = [a.lo.mul(b.lo), a.lo.mul(b.hi), a.hi.mul(b.lo), a.hi.mul(b.hi)];
    return rounded(products.reduce(min), products.reduce(max));
  };
  /** Coefficients of operations are asked for again and again. */
  const told = new WeakMap<Rational, RoundingEnclosure>();
  const from = (q: Rational): RoundingEnclosure => {
    const known = told.get(q) ?? rounded(q, q);
    told.set(q, known);
    return known;
  };
  const one = exactly(rational(1n));
  const decidedSign = (e: RoundingEnclosure): Sign =>
    sign(e.lo) > 0 ? 1 : sign(e.hi) < 0 ? -1 : isOneNumber(e) ? 0 : 'undecided';
  const divide = (a: RoundingEnclosure, b: RoundingEnclosure): RoundingEnclosure | Failure => {
    const s = decidedSign(b);
    if (s === 'undecided') return straddles;
    if (s === 0) return rationalField.div(a.lo, ZERO) as Failure;
    const quotients = [a.lo.div(b.lo), a.lo.div(b.hi), a.hi.div(b.lo), a.hi.div(b.hi)];
    return rounded(quotients.reduce(min), quotients.reduce(max));
  };
  /** Of what is rational at one number the value is that; elsewhere a kernel loses so many units in the last place, of 2u each. */
  const kernel = (fixed: FixedKernel, lost: number, exact: (a: Rational) => Fallible<Rational>) => {
    const relative = u.mul(rational(2 * lost));
    return (a: RoundingEnclosure): Fallible<RoundingEnclosure> => {
      const value = isOneNumber(a) ? exact(a.lo) : undefined;
      if (isFailure(value) ? value.kind === 'undefined' : value)
        return isFailure(value) ? value : exactly(value!);
      const range = trueRange(fixed, a, bits);
      return isFailure(range) ? range : blurred(range, relative);
    };
  };
  const rootOf = (n: number) =>
    kernel(
      (x, wanted) => root(x, n, wanted),
      n === 2 ? lostBy('sqrt') : otherUlps,
      a => {
        // Where a root is rational a machine need not find it: powers are not rounded correctly everywhere.
        const value = rationalField.root(a, n);
        return isFailure(value) || isZero(a) || equal(a, one.lo) ? value : notModelled;
      },
    );
  return {
    name: `enclosures of ${name}`,
    zero: exactly(ZERO),
    one,
    from,
    add: (a, b) => rounded(a.lo.add(b.lo), a.hi.add(b.hi)),
    sub: (a, b) => rounded(a.lo.sub(b.hi), a.hi.sub(b.lo)),
    neg: a => ({ lo: a.hi.neg(), hi: a.lo.neg() }),
    mul,
    div: divide,
    pow: (a, k) => {
      if (Math.abs(k) > 64) return notModelled;
      let result = one;
      for (let i = 0; i < Math.abs(k); i++) result = mul(result, a);
      return k < 0 ? divide(one, result) : result;
    },
    exp: kernel(expNear, lostBy('exp'), rationalField.exp),
    log: kernel(log, lostBy('log'), rationalField.log),
    sin: kernel(sin, lostBy('sin'), rationalField.sin),
    cos: kernel(cos, lostBy('cos'), rationalField.cos),
    root: (a, n) => rootOf(n)(a),
    atan: kernel(atan, lostBy('atan', otherUlps), rationalField.atan),
    sign: decidedSign,
    isZero: e => zeroOf(decidedSign(e)),
    bounded: e => rationalField.bounded(e.lo) && rationalField.bounded(e.hi),
    key: e => `${rationalField.key(e.lo)}~${rationalField.key(e.hi)}`,
    told: isOneNumber,
  };
}

/** Whether a sum of these numbers is exact in the format in whatever order it is taken, with nothing to flush. */
export function sumsExactly(terms: readonly Rational[], format: FloatFormat): boolean {
  let lowest = Number.POSITIVE_INFINITY;
  let total = ZERO;
  for (const term of terms) {
    if (isZero(term)) continue;
    const bottom = denominator(term);
    if (!isPowerOfTwo(bottom)) return false;
    lowest = Math.min(lowest, trailingExponent(term));
    total = total.add(term.abs());
  }
  if (isZero(total)) return true;
  if (lowest < format.minExponent) return false;
  return compare(total, powerOfTwo(lowest + format.precision)) <= 0 && floorLog2(total) <= format.maxExponent;
}

/** e with q = odd · 2^e, for a dyadic rational. */
function trailingExponent(q: Rational): number {
  const bottom = denominator(q);
  return bottom > 1n ? -twos(bottom) : twos(numerator(q));
}
