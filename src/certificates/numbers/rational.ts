/**
 * Exact rationals: n/d in lowest terms, d > 0. Every operation is charged to a meter, and sizes are bounded. Where a document is
 * about numbers that are not rational, these may stand in the place of a rational: they come with what computes with them.
 */
import { type Meter, Stop, Wrong } from './meter.ts';

export interface Rat {
  readonly n: bigint;
  readonly d: bigint;
  /** 64-bit words of n and d together, about: what an operation costs. */
  readonly words: number;
  /** Of a number that is not known to be rational. It has neither n nor d: who asks for them stops. */
  readonly reals?: Reals;
}

/** What makes numbers that are not rational, and computes with them. Where a sign is not known its operations stop. */
export interface Reals {
  add(a: Rat, b: Rat): Rat;
  mul(a: Rat, b: Rat): Rat;
  power(a: Rat, k: number): Rat | undefined;
  sign(a: Rat): -1 | 0 | 1;
  /** Of functions: whether it is 0 all over. */
  isZero(a: Rat): boolean;
  /** Distinct for distinct numbers, alike for equal ones. */
  key(a: Rat): string;
  /** a^e, a > 0. */
  fraction(a: Rat, exponent: Rat): Rat;
  /** exp, log, sin, cos or atan; of a positive number where it is log. */
  apply(name: string, a: Rat): Rat;
  /** A rational number that is not far. */
  near(a: Rat): Rat;
  /** The number that a closed form denotes. */
  read(expr: string): Rat;
}

const WORD = 1n << 64n;
const MAX_WORDS = 4096;
const MAX_LITERAL = 20_000;
const MAX_EXPONENT = 10_000;

const wordsOf = (x: bigint): number =>
  x < WORD && 0n - x < WORD ? 1 : Math.ceil(x.toString(16).length / 16);

export const integer = (n: bigint | number): Rat => {
  const big = BigInt(n);
  return { n: big, d: 1n, words: wordsOf(big) };
};
export const ZERO = integer(0);
export const ONE = integer(1);
export const MINUS_ONE = integer(-1);

/** n/d for d ≠ 0. */
export function ratio(n: bigint, d: bigint, meter: Meter): Rat {
  const size = wordsOf(n) + wordsOf(d);
  meter.charge(size * size);
  if (size > MAX_WORDS) throw new Stop('a number is too large');
  const common = commonDivisor(n, d);
  const [top, bottom] = common === 1n ? [n, d] : [n / common, d / common];
  return { n: top, d: bottom, words: wordsOf(top) + wordsOf(bottom) - 1 };
}

/** The greatest, with the sign of d ≠ 0. */
function commonDivisor(n: bigint, d: bigint): bigint {
  if (d > 0n && (d & (d - 1n)) === 0n) {
    // Of a power of two: what the lowest bit of n stands for, where that is less.
    const lowest = n & -n;
    return lowest === 0n || lowest > d ? d : lowest;
  }
  let [a, b] = [n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a > 0n === d > 0n ? a : -a;
}

export function add(a: Rat, b: Rat, meter: Meter): Rat {
  const reals = a.reals ?? b.reals;
  if (reals) return reals.add(a, b);
  if (a.n === 0n) return b;
  if (b.n === 0n) return a;
  return a.d === b.d ? ratio(a.n + b.n, a.d, meter) : ratio(a.n * b.d + b.n * a.d, a.d * b.d, meter);
}

export function mul(a: Rat, b: Rat, meter: Meter): Rat {
  const reals = a.reals ?? b.reals;
  if (reals) return reals.mul(a, b);
  if (a.n === 0n || b.n === 0n) return ZERO;
  if (a.n === 1n && a.d === 1n) return b;
  if (b.n === 1n && b.d === 1n) return a;
  return ratio(a.n * b.n, a.d * b.d, meter);
}

export const neg = (a: Rat): Rat =>
  a.reals ? a.reals.mul(MINUS_ONE, a) : { n: -a.n, d: a.d, words: a.words };
export const sub = (a: Rat, b: Rat, meter: Meter): Rat => add(a, neg(b), meter);
export const abs = (a: Rat): Rat => (signOf(a) < 0 ? neg(a) : a);
export const signOf = (a: Rat): -1 | 0 | 1 => (a.reals ? a.reals.sign(a) : a.n > 0n ? 1 : a.n < 0n ? -1 : 0);
export const isZero = (a: Rat): boolean => (a.reals ? a.reals.isZero(a) : a.n === 0n);
export function equal(a: Rat, b: Rat): boolean {
  const reals = a.reals ?? b.reals;
  return reals ? a === b || isZero(reals.add(a, neg(b))) : a.n === b.n && a.d === b.d;
}

export const dot = (a: readonly Rat[], b: readonly Rat[], meter: Meter): Rat =>
  a.reduce((sum, value, i) => add(sum, mul(value, b[i]!, meter), meter), ZERO);

/** A short rational number that is not far: for what is tried afterwards. */
export function near(a: Rat, meter: Meter): Rat {
  const { n, d } = a.reals?.near(a) ?? a;
  return ratio((n << 32n) / d, 1n << 32n, meter);
}

/** The sign of a − b. */
export function compare(a: Rat, b: Rat, meter: Meter): -1 | 0 | 1 {
  if (a.reals || b.reals) return a === b ? 0 : signOf(sub(a, b, meter));
  meter.charge(a.words * b.words);
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** a^k for an integer k; undefined for a negative power of 0. 0^0 is 1. */
export function power(a: Rat, k: number, meter: Meter): Rat | undefined {
  if (a.reals) return a.reals.power(a, k);
  if (k < 0 && a.n === 0n) return undefined;
  const size = ((a.n.toString(16).length + a.d.toString(16).length) * Math.abs(k)) / 16 + 1;
  meter.charge(size * size);
  if (size > MAX_WORDS) throw new Stop('a number is too large');
  const exponent = BigInt(Math.abs(k));
  const [top, bottom] = [a.n ** exponent, a.d ** exponent];
  return k < 0 ? ratio(bottom, top, meter) : ratio(top, bottom, meter);
}

/** ⌊a^(1/q)⌋ for a ≥ 0: Newton's steps, rounded down, fall from above until they have reached it. */
export function floorRoot(a: bigint, q: number, meter: Meter): bigint {
  if (a < 2n) return a;
  const length = a.toString(2).length;
  const degree = BigInt(q);
  for (let x = 1n << BigInt(Math.floor(length / q) + 1); ; ) {
    meter.charge((length / 64 + 1) ** 2);
    const next = ((degree - 1n) * x + a / x ** (degree - 1n)) / degree;
    if (next >= x) return x;
    x = next;
  }
}

/** a^(1/q) for a ≥ 0, where it is rational. */
export function rootOf(a: Rat, q: number, meter: Meter): Rat | undefined {
  const [top, bottom] = [floorRoot(a.n, q, meter), floorRoot(a.d, q, meter)];
  return top ** BigInt(q) === a.n && bottom ** BigInt(q) === a.d ? ratio(top, bottom, meter) : undefined;
}

/** 1/a, in lowest terms as a is; undefined for 0. */
export function inverse(a: Rat, meter: Meter): Rat | undefined {
  if (a.reals) return a.reals.power(a, -1);
  meter.charge(a.words);
  if (a.n === 0n) return undefined;
  return a.n > 0n ? { n: a.d, d: a.n, words: a.words } : { n: -a.d, d: -a.n, words: a.words };
}

/** Distinct for distinct numbers. */
export const keyOf = (a: Rat): string =>
  a.reals ? a.reals.key(a) : `${a.n.toString(16)}/${a.d.toString(16)}`;

/** Reads what documents hold: lowest terms, positive denominator, `/1` left out. */
export function parseExact(text: string, meter: Meter): Rat {
  const match = length(text) && /^(-?)(0|[1-9]\d*)(?:\/([1-9]\d*))?$/.exec(text);
  if (!match || text === '-0') throw new Wrong('expected an exact number such as "-7/3"');
  const value = ratio(BigInt(match[1] + match[2]!), BigInt(match[3] ?? '1'), meter);
  if (match[3] !== undefined && (value.d === 1n || value.d !== BigInt(match[3])))
    throw new Wrong('expected a number in lowest terms');
  return value;
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
const HEX = /^([+-]?)0[xX]([\da-fA-F]*)(?:\.([\da-fA-F]*))?(?:[pP]([+-]?\d+))?$/;

/** Reads what programs hold: `1/3`, `0.1`, `1e-3`, `0x1.8p-3`. */
export function parseLiteral(text: string, meter: Meter): Rat {
  length(text);
  const slash = text.indexOf('/');
  if (slash >= 0) {
    const below = inverse(parsePart(text.slice(slash + 1).trim(), meter), meter);
    if (below === undefined) throw new Wrong('expected a nonzero denominator');
    return mul(parsePart(text.slice(0, slash).trim(), meter), below, meter);
  }
  return parsePart(text.trim(), meter);
}

function parsePart(text: string, meter: Meter): Rat {
  const hex = HEX.exec(text);
  const [, sign, whole = '', part = '', exponentText = '0'] = hex ?? DECIMAL.exec(text) ?? [];
  if (whole.length + part.length === 0) throw new Wrong('expected a number such as 1/3, 0.1 or 1e-3');
  const exponent = Number(exponentText);
  if (Math.abs(exponent) > MAX_EXPONENT) throw new Stop('an exponent is too large');
  const scale = power(integer(hex ? 2 : 10), exponent - (hex ? 4 : 1) * part.length, meter)!;
  const size = mul(integer(BigInt((hex ? '0x' : '') + whole + part)), scale, meter);
  return sign === '-' ? neg(size) : size;
}

function length(text: string): true {
  if (text.length > MAX_LITERAL) throw new Stop('a number is too long');
  return true;
}
