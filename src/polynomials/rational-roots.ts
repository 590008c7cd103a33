/**
 * The rational roots of a polynomial, by Hensel lifting (R. Loos, Computing rational zeros of integral polynomials by
 * p-adic expansion, 1983): cheap where there are none, however long the coefficients are.
 */
import { denominator, numerator, type Rational, rational } from '../numbers/index.ts';
import { magnitude } from '../numbers/integers.ts';
import { squareFreePart } from './division.ts';
import { degree, derivative, fromIntegers, type Polynomial } from './polynomial.ts';
import { exactQuotient } from './primitive.ts';
import { rootBound } from './root-bound.ts';

type Coefficients = readonly bigint[];

/** p(x) mod m, by Horner's rule. */
const residueAt = (p: Coefficients, x: bigint, m: bigint): bigint =>
  p.reduceRight((value, c) => (value * x + c) % m, 0n);

/** The roots modulo the prime at which the slope is not 0, and whether there are others. */
function rootsModulo(
  p: Coefficients,
  slope: Coefficients,
  prime: number,
): { readonly simple: readonly bigint[]; readonly others: boolean } {
  const [values, slopes] = [p, slope].map(one => one.map(c => Number(c % BigInt(prime)))) as [
    number[],
    number[],
  ];
  const vanishes = (one: readonly number[], x: number): boolean =>
    one.reduceRight((value, c) => (value * x + c) % prime, 0) === 0;
  const roots = Array.from({ length: prime }, (_, x) => x).filter(x => vanishes(values, x));
  const simple = roots.filter(x => !vanishes(slopes, x));
  return { simple: simple.map(BigInt), others: simple.length < roots.length };
}

/** The inverse of a modulo the prime, by Fermat: a^(prime − 2). */
function inverse(a: bigint, prime: bigint): bigint {
  let [result, base] = [1n, a];
  for (let rest = prime - 2n; rest > 0n; rest >>= 1n, base = (base * base) % prime)
    if (rest & 1n) result = (result * base) % prime;
  return result;
}

function* primesAbove(least: number): Generator<number> {
  for (let n = least + 1 + (least % 2); ; n += 2) {
    let prime = true;
    for (let d = 3; d * d <= n && prime; d += 2) prime = n % d !== 0;
    if (prime) yield n;
  }
}

/** Simple roots modulo the prime as those modulo a power of it that is greater than the bound. */
function lifted(
  p: Coefficients,
  slope: Coefficients,
  roots: readonly bigint[],
  prime: bigint,
  bound: bigint,
): { readonly values: readonly bigint[]; readonly modulus: bigint } {
  let modulus = prime;
  let values = roots;
  // Newton's steps for x, and for the inverse of the slope at x.
  let units = roots.map(x => inverse(((residueAt(slope, x, prime) % prime) + prime) % prime, prime));
  while (modulus <= bound) {
    if (modulus > prime) {
      const slopes = slope.map(c => c % modulus);
      units = units.map((unit, i) => (unit * (2n - residueAt(slopes, values[i]!, modulus) * unit)) % modulus);
    }
    modulus *= modulus;
    const residues = p.map(c => c % modulus);
    values = values.map((x, i) => (x - residueAt(residues, x, modulus) * units[i]!) % modulus);
  }
  return { values, modulus };
}

/** A square-free polynomial, and a factor of it of integer coefficients without rational roots: what is left. */
export interface Parted {
  /** In no particular order. */
  readonly rationals: readonly Rational[];
  readonly rest: Polynomial;
}

/**
 * The rational roots of a square-free primitive polynomial, each proven by a division. Roots of one residue modulo a prime hide each other
 * there, and are found by another prime: all but finitely many tell all of them apart.
 */
export function partRationals(p: Polynomial): Parted {
  const rationals: Rational[] = [];
  let rest = p;
  for (const prime of primesAbove(degree(p) + 1)) {
    const { coefficients } = rest;
    const lead = coefficients.at(-1)!;
    if (degree(rest) < 1) break;
    if (lead % BigInt(prime) === 0n) continue;
    const slope = derivative(rest).coefficients;
    const { simple, others } = rootsModulo(coefficients, slope, prime);
    // lead times a rational root is an integer, and smaller than lead 2^k.
    const bound = magnitude(lead) << BigInt(Math.max(0, rootBound(coefficients)) + 1);
    const { values, modulus } = lifted(coefficients, slope, simple, BigInt(prime), bound);
    for (const value of values) {
      // The root that is this modulo the prime, if it is rational.
      const top = (((lead * value) % modulus) + modulus) % modulus;
      const root = rational(2n * top > modulus ? top - modulus : top, lead);
      const quotient = exactQuotient(rest, fromIntegers([-numerator(root), denominator(root)]));
      if (quotient === undefined) continue;
      rationals.push(root);
      rest = quotient;
    }
    if (!others) break;
  }
  return { rationals, rest };
}

/** The distinct rational roots of a nonzero polynomial, in no particular order. */
export const rationalRoots = (of: Polynomial): Rational[] => [...partRationals(squareFreePart(of)).rationals];
