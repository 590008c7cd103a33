/** Polynomials in t with integer coefficients, of ascending powers, without leading zeros; 0 has none. */
import { type Meter, Stop } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';

export interface Poly {
  readonly c: readonly bigint[];
  /** 64-bit words of the largest coefficient, about: what an operation costs. */
  readonly words: number;
}

const MAX_DEGREE = 2_000;
const MAX_WORDS = 8_192;

const size = (x: bigint): bigint => (x < 0n ? -x : x);

export function poly(coefficients: readonly bigint[], meter: Meter): Poly {
  let length = coefficients.length;
  while (length > 0 && coefficients[length - 1] === 0n) length -= 1;
  let largest = 0n;
  for (const c of coefficients) if (size(c) > largest) largest = size(c);
  const words = largest < 1n << 64n ? 1 : Math.ceil(largest.toString(16).length / 16);
  meter.charge(length * words + 1);
  if (length > MAX_DEGREE) throw new Stop('a polynomial is of too high a degree');
  if (words > MAX_WORDS) throw new Stop('a coefficient is too large');
  return { c: length === coefficients.length ? coefficients : coefficients.slice(0, length), words };
}

export const NOTHING: Poly = { c: [], words: 1 };
export const UNIT: Poly = { c: [1n], words: 1 };
export const TIME: Poly = { c: [0n, 1n], words: 1 };

/** −1 for 0. */
export const degree = (p: Poly): number => p.c.length - 1;
export const lead = (p: Poly): bigint => p.c.at(-1) ?? 0n;
export const keyOfPoly = (p: Poly): string => p.c.map(c => c.toString(36)).join(',');
export const same = (p: Poly, q: Poly): boolean =>
  p.c.length === q.c.length && p.c.every((c, i) => c === q.c[i]);

export const signOf = (x: bigint): -1 | 0 | 1 => (x < 0n ? -1 : x > 0n ? 1 : 0);

/** a·p + b·q. */
export function combine(a: bigint, p: Poly, b: bigint, q: Poly, meter: Meter): Poly {
  const sum = Array.from(
    { length: Math.max(p.c.length, q.c.length) },
    (_, i) => a * (p.c[i] ?? 0n) + b * (q.c[i] ?? 0n),
  );
  return poly(sum, meter);
}

export function times(p: Poly, q: Poly, meter: Meter): Poly {
  if (p.c.length === 0 || q.c.length === 0) return NOTHING;
  meter.charge(p.c.length * q.c.length * p.words * q.words);
  const product = new Array<bigint>(p.c.length + q.c.length - 1).fill(0n);
  p.c.forEach((a, i) => {
    q.c.forEach((b, j) => {
      product[i + j]! += a * b;
    });
  });
  return poly(product, meter);
}

export const slopeOf = (p: Poly, meter: Meter): Poly =>
  poly(
    p.c.slice(1).map((c, i) => c * BigInt(i + 1)),
    meter,
  );

/** The greatest common divisor of integers, at least 0. */
export function common(numbers: readonly bigint[], words: number, meter: Meter): bigint {
  let found = 0n;
  for (const number of numbers) {
    if (found === 1n) return found;
    meter.charge(words * words);
    let [a, b] = [size(number), found];
    while (b !== 0n) [a, b] = [b, a % b];
    found = a;
  }
  return found;
}

/** p over a positive divisor of all its coefficients. */
export const reduced = (p: Poly, by: bigint, meter: Meter): Poly =>
  by === 1n
    ? p
    : poly(
        p.c.map(c => c / by),
        meter,
      );

/** A positive multiple of p whose coefficients have no common divisor. */
export const primitive = (p: Poly, meter: Meter): Poly =>
  p.c.length === 0 ? p : reduced(p, common(p.c, p.words, meter), meter);

/** A positive multiple of the remainder of p by q, primitive. q is not 0. */
export function remainder(p: Poly, q: Poly, meter: Meter): Poly {
  const [top, sign] = [size(lead(q)), BigInt(signOf(lead(q)))];
  let rest = p;
  while (rest.c.length >= q.c.length) {
    meter.charge(rest.c.length * (rest.words + q.words) * q.words);
    const shift = rest.c.length - q.c.length;
    const factor = lead(rest) * sign;
    rest = poly(
      rest.c.map((c, i) => top * c - (i >= shift ? factor * q.c[i - shift]! : 0n)),
      meter,
    );
  }
  return primitive(rest, meter);
}

/** p/q, where q divides p with integer coefficients. */
export function over(p: Poly, q: Poly, meter: Meter): Poly {
  if (q.c.length === 1) return reduced(p, q.c[0]!, meter);
  const rest = [...p.c];
  const quotient = new Array<bigint>(Math.max(0, p.c.length - q.c.length + 1)).fill(0n);
  for (let k = quotient.length - 1; k >= 0; k -= 1) {
    meter.charge(q.c.length * q.words * p.words);
    const digit = rest[k + q.c.length - 1]! / lead(q);
    quotient[k] = digit;
    q.c.forEach((c, i) => {
      rest[k + i]! -= digit * c;
    });
  }
  if (rest.some(c => c !== 0n)) throw new Error('over: expected a divisor');
  return poly(quotient, meter);
}

/** A primitive greatest common divisor, with a positive leading coefficient. */
export function divisor(p: Poly, q: Poly, meter: Meter): Poly {
  let [a, b] = [primitive(p, meter), primitive(q, meter)];
  while (b.c.length > 1) [a, b] = [b, remainder(a, b, meter)];
  if (b.c.length === 1) return UNIT;
  return lead(a) < 0n ? combine(-1n, a, 0n, NOTHING, meter) : a;
}

/** p(n/d)·d^degree, d > 0. */
export function scaledAt(p: Poly, { n, d, words }: Rat, meter: Meter): bigint {
  meter.charge(p.c.length * p.words + p.c.length * p.c.length * words * words);
  let value = 0n;
  let scale = 1n;
  for (const c of p.c.toReversed()) {
    value = value * n + c * scale;
    scale *= d;
  }
  return value;
}

export const signAt = (p: Poly, x: Rat, meter: Meter): -1 | 0 | 1 => signOf(scaledAt(p, x, meter));
