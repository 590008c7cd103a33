/** Rational functions of t over ℚ: top/bottom without common factors, integers included; the bottom leads positive. */
import { type Algebra, run } from '../kernel/algebra.ts';
import { rationals } from '../kernel/jet.ts';
import { readFormula } from '../language/formula.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { type Rat, ratio } from '../numbers/rational.ts';
import type { Poly } from './polynomial.ts';
import * as P from './polynomial.ts';

export interface Quotient {
  readonly top: Poly;
  readonly bottom: Poly;
}

export const whole = (top: Poly): Quotient => ({ top, bottom: P.UNIT });
export const NIL = whole(P.NOTHING);
export const ONE = whole(P.UNIT);
/** t. */
export const IDENTITY = whole(P.TIME);

export const fromRat = ({ n, d }: Rat, meter: Meter): Quotient => ({
  top: P.poly([n], meter),
  bottom: P.poly([d], meter),
});

export function quotient(top: Poly, bottom: Poly, meter: Meter): Quotient {
  if (P.degree(top) < 0) return NIL;
  const factor = P.degree(top) > 0 && P.degree(bottom) > 0 ? P.divisor(top, bottom, meter) : P.UNIT;
  const [a, b] =
    P.degree(factor) > 0 ? [P.over(top, factor, meter), P.over(bottom, factor, meter)] : [top, bottom];
  const size = P.common([...b.c, ...a.c], Math.max(a.words, b.words), meter) * BigInt(P.signOf(P.lead(b)));
  return { top: P.reduced(a, size, meter), bottom: P.reduced(b, size, meter) };
}

export const isNil = (f: Quotient): boolean => f.top.c.length === 0;
export const equals = (f: Quotient, g: Quotient): boolean =>
  P.same(f.top, g.top) && P.same(f.bottom, g.bottom);
export const keyOfQuotient = (f: Quotient): string => `${P.keyOfPoly(f.top)}/${P.keyOfPoly(f.bottom)}`;

/** Its value, if the function is constant. */
export const constantOf = ({ top, bottom }: Quotient, meter: Meter): Rat | undefined =>
  P.degree(top) < 1 && P.degree(bottom) < 1 ? ratio(top.c[0] ?? 0n, bottom.c[0]!, meter) : undefined;

/** a·f + b·g for whole numbers a and b. */
function sum(f: Quotient, b: bigint, g: Quotient, meter: Meter): Quotient {
  if (P.same(f.bottom, g.bottom)) return quotient(P.combine(1n, f.top, b, g.top, meter), f.bottom, meter);
  const [left, right] = [P.times(f.top, g.bottom, meter), P.times(g.top, f.bottom, meter)];
  return quotient(P.combine(1n, left, b, right, meter), P.times(f.bottom, g.bottom, meter), meter);
}

export const add = (f: Quotient, g: Quotient, meter: Meter): Quotient =>
  isNil(f) ? g : isNil(g) ? f : sum(f, 1n, g, meter);
export const sub = (f: Quotient, g: Quotient, meter: Meter): Quotient =>
  isNil(g) ? f : sum(f, -1n, g, meter);
export const neg = (f: Quotient, meter: Meter): Quotient => sub(NIL, f, meter);
export const mul = (f: Quotient, g: Quotient, meter: Meter): Quotient =>
  f === ONE
    ? g
    : g === ONE
      ? f
      : quotient(P.times(f.top, g.top, meter), P.times(f.bottom, g.bottom, meter), meter);

/** 1/f; undefined for 0. */
export const inverse = (f: Quotient, meter: Meter): Quotient | undefined =>
  isNil(f) ? undefined : quotient(f.bottom, f.top, meter);

/** f^k, k ≥ 0. */
export function power(f: Quotient, k: number, meter: Meter): Quotient {
  if (k > 1 && k * Math.max(P.degree(f.top), P.degree(f.bottom)) > 2_000)
    throw new Stop('a polynomial is of too high a degree');
  let result = ONE;
  let square = f;
  for (let left = k; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = mul(result, square, meter);
    if (left > 1) square = mul(square, square, meter);
  }
  return result;
}

/** f′. */
export function derivative({ top, bottom }: Quotient, meter: Meter): Quotient {
  const rise = P.times(P.slopeOf(top, meter), bottom, meter);
  const fall = P.times(top, P.slopeOf(bottom, meter), meter);
  return quotient(P.combine(1n, rise, -1n, fall, meter), P.times(bottom, bottom, meter), meter);
}

/** f(x), where x is no pole. */
export function valueAt({ top, bottom }: Quotient, x: Rat, meter: Meter): Rat {
  const [a, b] = [P.scaledAt(top, x, meter), P.scaledAt(bottom, x, meter)];
  const shift = P.degree(bottom) - P.degree(top);
  const scale = x.d ** BigInt(Math.abs(shift));
  return shift < 0 ? ratio(a, b * scale, meter) : ratio(a * scale, b, meter);
}

/** ℚ(t), with exp, log, sin and cos of constants. */
export const quotients = (meter: Meter): Algebra<Quotient> => ({
  meter,
  constant: q => fromRat(q, meter),
  add: (f, g) => add(f, g, meter),
  neg: f => neg(f, meter),
  mul: (f, g) => mul(f, g, meter),
  inverse: f => inverse(f, meter),
  power(f, k) {
    const base = k < 0 ? inverse(f, meter) : f;
    return base && power(base, Math.abs(k), meter);
  },
  fraction(f, exponent) {
    const at = constantOf(f, meter);
    if (at === undefined) throw new Stop('a root of what is not a constant');
    const value = rationals(meter).fraction(at, exponent);
    return value && fromRat(value, meter);
  },
  apply(name, f) {
    const at = constantOf(f, meter);
    if (at === undefined) throw new Stop(`${name} of what is not a constant with a rational value`);
    const value = rationals(meter).apply(name, at);
    return value && fromRat(value, meter);
  },
});

/** Of what a document writes with exp, log and their kin nothing is derived here. */
const notRational = (): never => {
  throw new Stop('it is written with a function that is not rational');
};

/** Reads what documents hold: `-2*t^2 + 1/3`, `(t - 1)/(t^2 + 1)`. */
export function readQuotient(text: string, meter: Meter): Quotient | undefined {
  const on = quotients(meter);
  const written: Algebra<Quotient> = {
    ...on,
    power: (f, k) => (k < 0 ? undefined : on.power(f, k)),
    fraction: notRational,
    apply: notRational,
  };
  return run(written, readFormula(text, ['t'], meter), () => IDENTITY);
}
