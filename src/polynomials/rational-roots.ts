/**
 * The rational roots of a polynomial, by Hensel lifting (R. Loos, Computing rational zeros of integral polynomials by
 * p-adic expansion, 1983): cheap where there are none, however long the coefficients are.
 */
import { type Rational, rational } from '../numbers/index.ts';
import { magnitude } from '../numbers/integers.ts';
import { squareFreePart } from './division.ts';
import { derivative, fromIntegers, type Polynomial, signAt } from './polynomial.ts';

type Coefficients = readonly bigint[];

/** p(x) mod m, by Horner's rule. */
const residueAt = (p: Coefficients, x: bigint, m: bigint): bigint =>
  p.reduceRight((value, c) => (value * x + c) % m, 0n);

/** The simple roots of p modulo the prime; undefined where p loses its degree or has a multiple root there. */
function rootsModulo(p: Coefficients, slope: Coefficients, prime: number): bigint[] | undefined {
  const modulus = BigInt(prime);
  if (p.at(-1)! % modulus === 0n) return undefined;
  const reduced = p.map(c => Number(c % modulus));
  const found: bigint[] = [];
  for (let x = 0; x < prime; x += 1)
    if (reduced.reduceRight((value, c) => (value * x + c) % prime, 0) === 0) {
      if (residueAt(slope, BigInt(x), modulus) === 0n) return undefined;
      found.push(BigInt(x));
    }
  return found;
}

/** The inverse of a modulo the prime, by Fermat: a^(prime − 2). */
function inverse(a: bigint, prime: bigint): bigint {
  let [result, base] = [1n, a];
  for (let rest = prime - 2n; rest > 0n; rest >>= 1n, base = (base * base) % prime)
    if (rest & 1n) result = (result * base) % prime;
  return result;
}

function* primes(): Generator<number> {
  for (let n = 3; ; n += 2) {
    let prime = true;
    for (let d = 3; d * d <= n && prime; d += 2) prime = n % d !== 0;
    if (prime) yield n;
  }
}

/** The distinct rational roots of a nonzero polynomial, in no particular order. */
export function rationalRoots(of: Polynomial): Rational[] {
  const p = squareFreePart(of).coefficients;
  if (p.length < 2) return [];
  const slope = derivative(fromIntegers(p)).coefficients;
  const lead = p.at(-1)!;
  // lead times a rational root is an integer, and is at most this in size (Cauchy's bound).
  const bound =
    p.reduce((largest, c) => (magnitude(c) > largest ? magnitude(c) : largest), 0n) + magnitude(lead);
  // All but finitely many primes will do: p is square-free.
  for (const prime of primes()) {
    const roots = rootsModulo(p, slope, prime);
    if (roots === undefined) continue;
    return roots.flatMap(root => {
      // A rational root is a root modulo the prime, and the only one that this lifts to.
      let modulus = BigInt(prime);
      let x = root;
      let unit = inverse(((residueAt(slope, x, modulus) % modulus) + modulus) % modulus, modulus);
      while (modulus <= 2n * bound) {
        modulus *= modulus;
        x = (x - residueAt(p, x, modulus) * unit) % modulus;
        unit = (unit * (2n - residueAt(slope, x, modulus) * unit)) % modulus;
      }
      let top = (((lead * x) % modulus) + modulus) % modulus;
      if (2n * top > modulus) top -= modulus;
      const candidate = rational(top, lead);
      return signAt(fromIntegers(p), candidate) === 0 ? [candidate] : [];
    });
  }
  return [];
}
