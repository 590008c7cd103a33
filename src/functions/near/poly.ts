/**
 * Polynomials in several variables over ℚ, sparse: a coefficient (never 0) for each monomial. Canonical; equality is
 * decidable. Variables 0 … p−1 are the displacements from the point in question, later ones what a ring adds.
 */
import { format, isZero, ONE, type Rational, Undecided, ZERO } from '../../numbers/index.ts';

/** Exponents by variable, without trailing zeros. */
export type Exponents = readonly number[];

export interface Term {
  readonly exponents: Exponents;
  readonly coefficient: Rational;
}

/** By monomial: the exponents, joined by commas. */
export type Poly = ReadonlyMap<string, Term>;

/** Products of more pairs of terms than this are not computed. */
const MAX_PAIRS = 100_000;

export const ZERO_POLY: Poly = new Map();
export const ONE_POLY: Poly = new Map([['', { exponents: [], coefficient: ONE }]]);

export const constantPoly = (value: Rational): Poly => poly([{ exponents: [], coefficient: value }]);
export const variablePoly = (i: number): Poly => monomial([...new Array<number>(i).fill(0), 1]);
export const monomial = (exponents: Exponents): Poly => poly([{ exponents, coefficient: ONE }]);

/** The sum of some terms. */
export function poly(terms: Iterable<Term>): Poly {
  const sum = new Map<string, Term>();
  for (const { exponents, coefficient } of terms) include(sum, trimmed(exponents), coefficient);
  return sum;
}

const trimmed = (exponents: Exponents): Exponents => {
  let length = exponents.length;
  while (length > 0 && exponents[length - 1] === 0) length--;
  return length === exponents.length ? exponents : exponents.slice(0, length);
};

function include(sum: Map<string, Term>, exponents: Exponents, value: Rational): void {
  if (isZero(value)) return;
  const key = exponents.join();
  const known = sum.get(key);
  const coefficient = known ? known.coefficient.add(value) : value;
  if (isZero(coefficient)) sum.delete(key);
  else sum.set(key, { exponents, coefficient });
}

export const isZeroPoly = (a: Poly): boolean => a.size === 0;
/** A monomial of the same sign near 0, where the polynomial is one times a factor that is not 0 there: e^x − 1 is x (1 + …). */
export function withoutUnit(a: Poly): Poly {
  const terms = [...a.values()];
  const lead = terms.find(({ exponents }) =>
    terms.every(other => exponents.every((e, i) => e <= (other.exponents[i] ?? 0))),
  );
  return lead ? poly([{ ...lead, coefficient: lead.coefficient.s < 0n ? ONE.neg() : ONE }]) : a;
}

export const constantTerm = (a: Poly): Rational => a.get('')?.coefficient ?? ZERO;

export function addPoly(a: Poly, b: Poly): Poly {
  if (a.size === 0) return b;
  if (b.size === 0) return a;
  const sum = new Map(a);
  for (const { exponents, coefficient } of b.values()) include(sum, exponents, coefficient);
  return sum;
}

export function scalePoly(a: Poly, factor: Rational): Poly {
  if (isZero(factor)) return ZERO_POLY;
  return new Map(
    [...a].map(([key, { exponents, coefficient }]) => [
      key,
      { exponents, coefficient: coefficient.mul(factor) },
    ]),
  );
}

export const negatePoly = (a: Poly): Poly => scalePoly(a, ONE.neg());
export const subtractPoly = (a: Poly, b: Poly): Poly => addPoly(a, negatePoly(b));

export function multiplyPoly(a: Poly, b: Poly): Poly {
  if (a === ONE_POLY) return b;
  if (b === ONE_POLY) return a;
  if (a.size * b.size > MAX_PAIRS) throw new Undecided('a polynomial with too many terms');
  const product = new Map<string, Term>();
  for (const left of a.values())
    for (const right of b.values())
      include(
        product,
        plusExponents(left.exponents, right.exponents),
        left.coefficient.mul(right.coefficient),
      );
  return product;
}

export const plusExponents = (a: Exponents, b: Exponents): Exponents => {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return short.length === 0 ? long : long.map((e, i) => e + (short[i] ?? 0));
};

/** aᵏ, k ≥ 0. */
export function powerPoly(a: Poly, k: number): Poly {
  let result = ONE_POLY;
  let base = a;
  for (let rest = k; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiplyPoly(result, base);
    if (rest > 1) base = multiplyPoly(base, base);
  }
  return result;
}

/** The total degree; −1 for 0. */
export const totalDegree = (a: Poly): number =>
  [...a.values()].reduce((most, { exponents }) => Math.max(most, degreeOf(exponents)), -1);
export const degreeOf = (exponents: Exponents): number => exponents.reduce((sum, e) => sum + e, 0);

/** How many variables occur: the highest number of one, plus 1. */
export const variableCount = (a: Poly): number =>
  [...a.values()].reduce((most, { exponents }) => Math.max(most, exponents.length), 0);

export const equalPoly = (a: Poly, b: Poly): boolean => isZeroPoly(subtractPoly(a, b));

/** Equal keys, equal polynomials, and the other way round. */
export const polyKey = (a: Poly): string =>
  [...a]
    .map(([key, { coefficient }]) => `${key}:${format(coefficient)}`)
    .sort()
    .join(' ');

/** The polynomial with replacements[i] in the place of variable i; those without one stay. */
export function substitutePoly(a: Poly, replacements: readonly (Poly | undefined)[]): Poly {
  const powers = replacements.map(() => [ONE_POLY]);
  const power = (i: number, k: number): Poly => {
    const known = powers[i]!;
    while (known.length <= k) known.push(multiplyPoly(known.at(-1)!, replacements[i]!));
    return known[k]!;
  };
  const sum = new Map<string, Term>();
  for (const { exponents, coefficient } of a.values()) {
    const kept = exponents.map((e, i) => (replacements[i] ? 0 : e));
    let product: Poly = poly([{ exponents: kept, coefficient }]);
    for (const [i, e] of exponents.entries())
      if (e > 0 && replacements[i]) product = multiplyPoly(product, power(i, e));
    for (const term of product.values()) include(sum, term.exponents, term.coefficient);
  }
  return sum;
}

/** The value at a point that has a coordinate for every variable. */
export function evaluatePoly(a: Poly, at: readonly Rational[]): Rational {
  let sum = ZERO;
  for (const { exponents, coefficient } of a.values())
    sum = sum.add(
      exponents.reduce((product, e, i) => (e === 0 ? product : product.mul(at[i]!.pow(e)!)), coefficient),
    );
  return sum;
}
