/**
 * Functions of t for all small t > 0: sums of c t^k (log t)^j up to some power of t, k whole and perhaps negative, j ≥ 0. What is a
 * quotient of polynomials is one as well, so that it is known whether it is 0.
 */

import type { Quotient } from '../functions/quotient.ts';
import * as F from '../functions/quotient.ts';
import type { Algebra } from '../kernel/algebra.ts';
import { rationals } from '../kernel/jet.ts';
import type { Transcendental } from '../language/formula.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import {
  add,
  integer,
  inverse,
  isZero,
  mul,
  neg,
  ONE,
  power,
  type Rat,
  ratio,
  signOf,
  ZERO,
} from '../numbers/rational.ts';

/** The coefficients of (log t)^j, by j. */
type Logs = ReadonlyMap<number, Rat>;

export interface Beside {
  readonly exact: Quotient | undefined;
  /** By k; of every k below `end`, those that are left out are 0. */
  readonly terms: ReadonlyMap<number, Logs>;
  readonly end: number;
}

/** How many powers of t are looked at, and how many where numbers are not rational. */
const [WIDTH, FEW] = [20, 5];

/** Its first power of t; `end` where no term is known. */
const start = ({ terms, end }: Beside): number => Math.min(end, ...terms.keys());

function collected(parts: Iterable<readonly [number, number, Rat]>, end: number, meter: Meter): Beside {
  const sum = new Map<number, Map<number, Rat>>();
  for (const [k, j, c] of parts) {
    meter.charge(4);
    if (k >= end) continue;
    const row = sum.get(k) ?? new Map<number, Rat>();
    const total = add(row.get(j) ?? ZERO, c, meter);
    if (isZero(total)) row.delete(j);
    else row.set(j, total);
    if (row.size > 0) sum.set(k, row);
    else sum.delete(k);
  }
  return { exact: undefined, terms: sum, end };
}

function* partsOf({ terms }: Beside): Generator<readonly [number, number, Rat]> {
  for (const [k, row] of terms) for (const [j, c] of row) yield [k, j, c];
}

/** The coefficients of a quotient by long division from the lowest power on. */
export function ofQuotient(f: Quotient, meter: Meter): Beside {
  const [low, under] = [f.top.c.findIndex(c => c !== 0n), f.bottom.c.findIndex(c => c !== 0n)];
  if (low < 0) return { exact: f, terms: new Map(), end: Number.POSITIVE_INFINITY };
  const parts: (readonly [number, number, Rat])[] = [];
  const found: Rat[] = [];
  for (let i = 0; i < WIDTH; i += 1) {
    let rest = integer(f.top.c[low + i] ?? 0n);
    for (let j = 1; j <= i; j += 1)
      rest = add(rest, neg(mul(integer(f.bottom.c[under + j] ?? 0n), found[i - j]!, meter)), meter);
    found.push(mul(rest, ratio(1n, f.bottom.c[under]!, meter), meter));
    parts.push([low - under + i, 0, found[i]!]);
  }
  return { ...collected(parts, low - under + WIDTH, meter), exact: f };
}

/** A number, which need not be rational. */
export const known = (c: Rat, meter: Meter): Beside =>
  c.reals ? collected([[0, 0, c]], Number.POSITIVE_INFINITY, meter) : ofQuotient(F.fromRat(c, meter), meter);
const isNil = ({ exact, terms, end }: Beside): boolean =>
  exact ? F.isNil(exact) : terms.size === 0 && end === Number.POSITIVE_INFINITY;

export function plus(a: Beside, b: Beside, meter: Meter): Beside {
  if (a.exact && b.exact) return ofQuotient(F.add(a.exact, b.exact, meter), meter);
  return collected([...partsOf(a), ...partsOf(b)], Math.min(a.end, b.end), meter);
}

export function product(a: Beside, b: Beside, meter: Meter): Beside {
  if (isNil(a)) return a;
  if (isNil(b)) return b;
  if (a.exact && b.exact) return ofQuotient(F.mul(a.exact, b.exact, meter), meter);
  const end = Math.min(a.end + start(b), b.end + start(a));
  const parts: (readonly [number, number, Rat])[] = [];
  for (const [k, j, c] of partsOf(a))
    for (const [m, i, d] of partsOf(b)) if (k + m < end) parts.push([k + m, j + i, mul(c, d, meter)]);
  return collected(parts, end, meter);
}

const scaled = (a: Beside, c: Rat, meter: Meter): Beside => product(known(c, meter), a, meter);
export const negative = (a: Beside, meter: Meter): Beside => scaled(a, integer(-1), meter);

/** c t^k without a logarithm, and the rest over it less 1. Stops where the first term is not known or has one. */
function split(a: Beside, meter: Meter): { readonly k: number; readonly c: Rat; readonly rest: Beside } {
  const k = start(a);
  const first = a.terms.get(k);
  const c = first?.get(0);
  if (first === undefined || first.size > 1 || c === undefined)
    throw new Stop('the first term of a function beside the point');
  const scale = inverse(c, meter)!;
  const parts = [...partsOf(a)]
    .filter(([m]) => m > k)
    .map(([m, j, d]) => [m - k, j, mul(d, scale, meter)] as const);
  return { k, c, rest: collected(parts, a.end - k, meter) };
}

/** Σ weights(m) aᵐ, for a without terms up to t⁰. */
function series(weight: (m: number) => Rat, a: Beside, meter: Meter): Beside {
  const isRational = [...partsOf(a)].every(([, , c]) => !c.reals);
  const end = Math.min(a.end, isRational ? WIDTH : FEW);
  const parts: (readonly [number, number, Rat])[] = [[0, 0, weight(0)]];
  let one = collected([[0, 0, ONE]], end, meter);
  for (let m = 1; m < end; m += 1) {
    one = collected(partsOf(product(one, a, meter)), end, meter);
    for (const [k, j, c] of partsOf(one)) parts.push([k, j, mul(c, weight(m), meter)]);
  }
  return collected(parts, end, meter);
}

/** 1/a; undefined for 0. */
export function reciprocal(a: Beside, meter: Meter): Beside | undefined {
  if (isNil(a)) return undefined;
  if (a.exact) return ofQuotient(F.inverse(a.exact, meter)!, meter);
  const { k, c, rest } = split(a, meter);
  const inner = series(m => integer(m % 2 === 0 ? 1 : -1), rest, meter);
  const parts = [...partsOf(inner)].map(
    ([m, j, d]) => [m - k, j, mul(d, inverse(c, meter)!, meter)] as const,
  );
  return collected(parts, inner.end - k, meter);
}

export function raised(a: Beside, k: number, meter: Meter): Beside | undefined {
  if (k === 0) return known(ONE, meter);
  const base = k < 0 ? reciprocal(a, meter) : a;
  if (base === undefined || Math.abs(k) > 200) {
    if (base) throw new Stop('a power that is too high');
    return undefined;
  }
  if (base.exact) return ofQuotient(F.power(base.exact, Math.abs(k), meter), meter);
  let result = base;
  for (let i = 1; i < Math.abs(k); i += 1) result = product(result, base, meter);
  return result;
}

/** The sign for all small t > 0. Stops where it is not known. */
export function signBeside(a: Beside): -1 | 0 | 1 {
  if (isNil(a)) return 0;
  const row = a.terms.get(start(a));
  if (row === undefined) throw new Stop('the sign of a function beside the point');
  // log t is negative, and the highest power of it is the largest.
  const j = Math.max(...row.keys());
  const up = signOf(row.get(j)!) > 0;
  return up === (j % 2 === 0) ? 1 : -1;
}

/** exp, log, sin, cos, atan, by their values at c and series in the rest; undefined outside the domain. Stops where no such number is had. */
export function elementary(op: Transcendental, a: Beside, meter: Meter): Beside | undefined {
  const stop = (): never => {
    throw new Stop(`${op} of a function beside the point`);
  };
  const at = (c: Rat, name = op): Beside => known(rationals(meter).apply(name, c)!, meter);
  if (op === 'log' && signBeside(a) <= 0) return undefined;
  const whole = constantOf(a, meter);
  if (whole) return at(whole);
  if (op === 'log') {
    const { k, c, rest } = split(a, meter);
    const own = series(m => (m === 0 ? ZERO : ratio(m % 2 === 1 ? 1n : -1n, BigInt(m), meter)), rest, meter);
    const all = plus(at(c), own, meter);
    return k === 0 ? all : plus(all, collected([[0, 1, integer(k)]], all.end, meter), meter);
  }
  // exp of −c/tᵏ, with or without logarithms, is smaller than every power of t.
  if (op === 'exp' && start(a) < 0 && a.terms.has(start(a)) && signBeside(a) < 0)
    return collected([], WIDTH, meter);
  // atan a = ±π/2 − atan 1/a.
  if (op === 'atan' && start(a) < 0 && a.terms.has(start(a))) {
    const right = scaled(at(ONE), integer(2 * signBeside(a)), meter);
    return plus(right, negative(elementary(op, reciprocal(a, meter)!, meter)!, meter), meter);
  }
  if (start(a) < 0 || a.end <= 0) stop();
  const constant = a.terms.get(0);
  const shift = constant?.get(1);
  if (constant && (constant.size > (shift ? 1 : 0) + (constant.has(0) ? 1 : 0) || (shift && op !== 'exp')))
    stop();
  const c = constant?.get(0) ?? ZERO;
  const rest = collected(
    [...partsOf(a)].filter(([k]) => k > 0),
    Math.min(a.end, WIDTH),
    meter,
  );
  const taylor = (name: Transcendental): Beside => series(m => weight(name, m, meter), rest, meter);
  if (isZero(c) && shift === undefined) return taylor(op);
  if (op === 'atan') {
    // atan(c + r) = atan c + atan(r/(1 + c(c + r))).
    const under = plus(known(ONE, meter), scaled(plus(known(c, meter), rest, meter), c, meter), meter);
    const inner = product(rest, reciprocal(under, meter)!, meter);
    return plus(at(c), elementary(op, inner, meter)!, meter);
  }
  if (op !== 'exp') {
    const [other, sign] = op === 'sin' ? (['cos', 1] as const) : (['sin', -1] as const);
    const turned = scaled(product(at(c, other), taylor('sin'), meter), integer(sign), meter);
    return plus(product(at(c), taylor('cos'), meter), turned, meter);
  }
  const found = isZero(c) ? taylor(op) : product(at(c), taylor(op), meter);
  if (shift === undefined) return found;
  // e^(k log t) = t^k
  if (shift.reals || shift.d !== 1n || power(shift, 2, meter)!.n > 10_000n) return stop();
  const k = Number(shift.n);
  return collected(
    [...partsOf(found)].map(([m, j, d]) => [m + k, j, d] as const),
    found.end + k,
    meter,
  );
}

/** The number that it is everywhere; undefined of others. */
function constantOf(a: Beside, meter: Meter): Rat | undefined {
  if (a.exact) return F.constantOf(a.exact, meter);
  const isWhole = a.end === Number.POSITIVE_INFINITY && [...partsOf(a)].every(([k, j]) => k === 0 && j === 0);
  return isWhole ? (a.terms.get(0)?.get(0) ?? ZERO) : undefined;
}

/** The coefficient of aᵐ in exp(a), sin(a), cos(a) or atan(a). */
function weight(op: Transcendental, m: number, meter: Meter): Rat {
  if (op === 'atan') return m % 2 === 0 ? ZERO : ratio(m % 4 === 1 ? 1n : -1n, BigInt(m), meter);
  if (op !== 'exp' && m % 2 === (op === 'sin' ? 0 : 1)) return ZERO;
  let over = 1n;
  for (let i = 2; i <= m; i += 1) over *= BigInt(i);
  return ratio(op !== 'exp' && m % 4 > 1 ? -1n : 1n, over, meter);
}

/** a^e = c^e t^(ke) (1 + rest)^e, where ke is whole. Stops where a coefficient would not be rational. */
export function fraction(a: Beside, e: Rat, meter: Meter): Beside | undefined {
  if (isNil(a)) return e.n > 0n ? a : undefined;
  if (signBeside(a) < 0) return undefined;
  const { k, c, rest } = split(a, meter);
  const scale = rationals(meter).fraction(c, e)!;
  const shift = mul(integer(k), e, meter);
  if (shift.d !== 1n) throw new Stop('a root that is no series in whole powers of t');
  const weights: Rat[] = [ONE];
  for (let m = 0; m < WIDTH; m += 1) {
    const factor = mul(add(e, integer(-m), meter), ratio(1n, BigInt(m + 1), meter), meter);
    weights.push(mul(weights[m]!, factor, meter));
  }
  const own = series(m => weights[m]!, rest, meter);
  const parts = [...partsOf(own)].map(([m, j, d]) => [m + Number(shift.n), j, mul(d, scale, meter)] as const);
  return collected(parts, own.end + Number(shift.n), meter);
}

/** The root of c t^(2k), exactly. */
function rootOfPower({ exact, terms }: Beside, meter: Meter): Beside | undefined {
  const [only, second] = [...terms];
  if (exact === undefined || only === undefined || second !== undefined || only[0] % 2 !== 0 || only[0] < 0)
    return undefined;
  const [k, c] = [only[0], only[1].get(0)!];
  const power = (m: number): Quotient => F.power(F.IDENTITY, m, meter);
  if (!F.isNil(F.sub(exact, F.mul(F.fromRat(c, meter), power(k), meter), meter))) return undefined;
  return scaled(ofQuotient(power(k / 2), meter), rationals(meter).fraction(c, ratio(1n, 2n, meter))!, meter);
}

/** The coefficient of t^k where all before it are 0 and it has no logarithm; undefined where that is not so. Stops where it is not known. */
export function coefficientAt(a: Beside, k: number): Rat | undefined {
  const first = start(a);
  if (first < k) return a.terms.has(first) ? undefined : unknown();
  if (a.end <= k) return unknown();
  const row = a.terms.get(k);
  if (row === undefined) return ZERO;
  return row.size === 1 ? row.get(0) : undefined;
}

function unknown(): never {
  throw new Stop('what a function does beside the point');
}

/** These functions, as what formulas are computed in. */
export const besides = (meter: Meter): Algebra<Beside> => ({
  meter,
  constant: q => known(q, meter),
  add: (a, b) => plus(a, b, meter),
  neg: a => negative(a, meter),
  mul: (a, b) => product(a, b, meter),
  inverse: a => reciprocal(a, meter),
  power: (a, k) => raised(a, k, meter),
  fraction: (a, e) => fraction(a, e, meter),
  norm: a => {
    const root = rootOfPower(a, meter) ?? fraction(a, ratio(1n, 2n, meter), meter);
    if (root === undefined) throw new Stop('a norm of what is not known to be a sum of squares');
    return root;
  },
  apply: (name, a) => elementary(name, a, meter),
});
