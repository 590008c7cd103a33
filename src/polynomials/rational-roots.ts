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

/** Below it a product of two residues is exact in doubles. */
const SHORT = 1n << 26n;

/** x ↦ p(x) mod m, of whatever sign, by Horner's rule. */
function residuesOf(p: Coefficients, m: bigint): (x: bigint) => bigint {
  const residues = p.map(c => c % m);
  if (m >= SHORT) return x => residues.reduceRight((value, c) => (value * x + c) % m, 0n);
  const at = shortResiduesOf(residues, Number(m));
  return x => BigInt(at(Number(x)));
}

/** The same for m < 2^26. */
function shortResiduesOf(p: Coefficients, m: number): (x: number) => number {
  const residues = p.map(c => Number(c % BigInt(m)));
  return x => {
    let value = 0;
    for (let i = residues.length - 1; i >= 0; i -= 1) value = (value * x + residues[i]!) % m;
    return value;
  };
}

/** The roots modulo the prime at which the slope is not 0, and whether there are others. */
function rootsModulo(
  p: Coefficients,
  slope: Coefficients,
  prime: number,
): { readonly simple: readonly bigint[]; readonly others: boolean } {
  const [value, slopeAt] = [shortResiduesOf(p, prime), shortResiduesOf(slope, prime)];
  const roots = Array.from({ length: prime }, (_, x) => x).filter(x => value(x) === 0);
  const simple = roots.filter(x => slopeAt(x) !== 0);
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
  let slopeAt = residuesOf(slope, prime);
  let units = roots.map(x => inverse((slopeAt(x) + prime) % prime, prime));
  while (modulus <= bound) {
    if (modulus > prime) {
      slopeAt = residuesOf(slope, modulus);
      units = units.map((unit, i) => (unit * (2n - slopeAt(values[i]!) * unit)) % modulus);
    }
    modulus *= modulus;
    const at = residuesOf(p, modulus);
    values = values.map((x, i) => (x - at(x) * units[i]!) % modulus);
  }
  return { values, modulus };
}

/** A square-free polynomial, and a factor of it of integer coefficients without rational roots: what is left. */
export interface RationalsApart {
  /** In no particular order. */
  readonly rationals: readonly Rational[];
  readonly rest: Polynomial;
}

/**
 * The rational roots of a square-free primitive polynomial, each proven by a division. Roots of one residue modulo a prime hide each other
 * there, and are found by another prime: all but finitely many tell all of them apart.
 */
export function partRationals(p: Polynomial): RationalsApart {
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
