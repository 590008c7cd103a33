/** Polynomials in several variables with rational coefficients, sparse. By monomial: exponents joined by commas. */
import { type Meter, Stop } from '../numbers/meter.ts';
import { add, integer, isZero, keyOf, mul, ONE, power, type Rat, signOf, ZERO } from '../numbers/rational.ts';

export interface Term {
  /** By variable, without trailing zeros. */
  readonly exponents: readonly number[];
  readonly coefficient: Rat;
}

export type Poly = ReadonlyMap<string, Term>;

const MAX_DEGREE = 1_000;

export const NIL: Poly = new Map();
export const constant = (value: Rat): Poly =>
  isZero(value) ? NIL : new Map([['', { exponents: [], coefficient: value }]]);
export const UNITY: Poly = constant(ONE);

export const variable = (i: number): Poly => {
  const exponents = [...new Array<number>(i).fill(0), 1];
  return new Map([[exponents.join(), { exponents, coefficient: ONE }]]);
};

function include(sum: Map<string, Term>, { exponents, coefficient }: Term, meter: Meter): void {
  meter.charge(exponents.length + 4);
  const key = exponents.join();
  const known = sum.get(key);
  const total = known ? add(known.coefficient, coefficient, meter) : coefficient;
  if (isZero(total)) sum.delete(key);
  else sum.set(key, { exponents, coefficient: total });
}

/** The sum of terms in any order. */
export function collect(terms: Iterable<Term>, meter: Meter): Poly {
  const sum = new Map<string, Term>();
  for (const { exponents, coefficient } of terms) {
    let { length } = exponents;
    while (length > 0 && exponents[length - 1] === 0) length -= 1;
    if (exponents.some(e => e > MAX_DEGREE)) throw new Stop('a polynomial is of too high a degree');
    include(sum, { exponents: exponents.slice(0, length), coefficient }, meter);
  }
  return sum;
}

export function plus(a: Poly, b: Poly, meter: Meter): Poly {
  meter.charge(a.size);
  const sum = new Map(a);
  for (const term of b.values()) include(sum, term, meter);
  return sum;
}

export const scaled = (a: Poly, factor: Rat, meter: Meter): Poly =>
  isZero(factor)
    ? NIL
    : new Map(
        [...a].map(([key, one]) => [key, { ...one, coefficient: mul(one.coefficient, factor, meter) }]),
      );

export function times(a: Poly, b: Poly, meter: Meter): Poly {
  const product = new Map<string, Term>();
  for (const { exponents: e, coefficient } of a.values())
    for (const other of b.values()) {
      const [long, short] = e.length >= other.exponents.length ? [e, other.exponents] : [other.exponents, e];
      const exponents = long.map((value, i) => value + (short[i] ?? 0));
      if (exponents.some(value => value > MAX_DEGREE)) throw new Stop('a polynomial is of too high a degree');
      include(product, { exponents, coefficient: mul(coefficient, other.coefficient, meter) }, meter);
    }
  return product;
}

/** aᵏ, k ≥ 0. */
export function powerOf(a: Poly, k: number, meter: Meter): Poly {
  let result = UNITY;
  let base = a;
  for (let rest = k; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = times(result, base, meter);
    if (rest > 1) base = times(base, base, meter);
  }
  return result;
}

/** The value at a point that has a coordinate for every variable. */
export function evaluateAt(a: Poly, at: readonly Rat[], meter: Meter): Rat {
  let sum = ZERO;
  for (const { exponents, coefficient } of a.values()) {
    let product = coefficient;
    for (const [i, e] of exponents.entries())
      if (e > 0) product = mul(product, power(at[i]!, e, meter)!, meter);
    sum = add(sum, product, meter);
  }
  return sum;
}

/** A monomial of the same sign near 0, where the polynomial is one times a factor that is not 0 there. */
export function withoutUnit(a: Poly): Poly {
  const terms = [...a.values()];
  const lead = terms.find(({ exponents }) =>
    terms.every(other => exponents.every((e, i) => e <= (other.exponents[i] ?? 0))),
  );
  return lead
    ? new Map([[lead.exponents.join(), { ...lead, coefficient: integer(signOf(lead.coefficient)) }]])
    : a;
}

export const atZero = (a: Poly): Rat => a.get('')?.coefficient ?? ZERO;
/** One more than the number of the last variable that occurs. */
export const reach = (a: Poly): number =>
  [...a.values()].reduce((most, { exponents }) => Math.max(most, exponents.length), 0);
export const totalDegree = (a: Poly): number =>
  [...a.values()].reduce(
    (most, { exponents }) =>
      Math.max(
        most,
        exponents.reduce((x, y) => x + y, 0),
      ),
    0,
  );

/** Equal keys, equal polynomials, and the other way round. */
export const keyOfSeveral = (a: Poly): string =>
  [...a]
    .map(([key, { coefficient }]) => `${key}:${keyOf(coefficient)}`)
    .sort()
    .join(' ');
