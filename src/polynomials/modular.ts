/** Common factors seen modulo a prime: a quick proof that two polynomials have none. */
import type { Polynomial } from './polynomial.ts';

/** Products of two residues are exact in doubles. */
const PRIME = 67_108_859;
const MODULUS = BigInt(PRIME);

/** Residues of the coefficients, leading zeros dropped. */
function residues(p: Polynomial): number[] {
  const reduced = p.coefficients.map(c => {
    const rest = Number(c % MODULUS);
    return rest < 0 ? rest + PRIME : rest;
  });
  while (reduced.length > 0 && reduced.at(-1) === 0) reduced.pop();
  return reduced;
}

function inverse(a: number): number {
  let [r, next] = [PRIME, a];
  let [x, nextX] = [0, 1];
  while (next !== 0) {
    const quotient = Math.floor(r / next);
    [r, next] = [next, r - quotient * next];
    [x, nextX] = [nextX, x - quotient * nextX];
  }
  return x < 0 ? x + PRIME : x;
}

/** a mod b, in place; b is not 0. */
function reduce(a: number[], b: readonly number[]): void {
  const scale = inverse(b.at(-1)!);
  while (a.length >= b.length) {
    const factor = (a.at(-1)! * scale) % PRIME;
    const shift = a.length - b.length;
    for (let i = 0; i < b.length - 1; i += 1) {
      const value = (a[shift + i]! - ((factor * b[i]!) % PRIME) + PRIME) % PRIME;
      a[shift + i] = value;
    }
    a.pop();
    while (a.length > 0 && a.at(-1) === 0) a.pop();
  }
}

/**
 * Whether two nonzero polynomials are proven to have no common factor: true is a proof (where the prime keeps a leading
 * coefficient, a common factor over ℚ would leave one of the same degree modulo it), false says nothing.
 */
export function visiblyCoprime(p: Polynomial, q: Polynomial): boolean {
  let [a, b] = [residues(p), residues(q)];
  if (a.length < p.coefficients.length && b.length < q.coefficients.length) return false;
  while (b.length > 0) {
    reduce(a, b);
    [a, b] = [b, a];
  }
  return a.length === 1;
}
