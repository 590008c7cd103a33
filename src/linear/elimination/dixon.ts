/**
 * Linear systems by p-adic lifting (J. D. Dixon, Exact solution of linear equations using p-adic expansions, 1982): one
 * factorisation modulo a small prime, one cheap step a digit, one rational reconstruction. What it finds is checked
 * against all rows before it is returned.
 */

import { bitLength } from '../../numbers/bits.ts';
import type { IntegerSolution } from './bareiss.ts';
import { absolute } from './integers.ts';
import {
  factorModular,
  MAX_UNKNOWNS,
  type ModularFactors,
  PRIMES,
  residues,
  solveModular,
} from './modular.ts';
import { reconstruct } from './reconstruct.ts';
import { type Residual, residualOf } from './residual.ts';

/**
 * The one solution of the rows [A | b] (m ≥ k rows, k unknowns); `'inconsistent'` where k independent rows contradict
 * another; `undefined` where the primes tried are of no use (then A may be singular, or not).
 */
export function dixon(
  system: readonly (readonly bigint[])[],
  unknowns: number,
): IntegerSolution | 'inconsistent' | undefined {
  if (unknowns === 0 || unknowns > MAX_UNKNOWNS || system.length < unknowns) return undefined;
  for (const prime of PRIMES) {
    const factors = factorModular(residues(system, unknowns, prime), unknowns, prime);
    if (factors === undefined) continue;
    const chosen = factors.rows.map(i => system[i]!);
    const solution = lift(chosen, factors);
    if (solution === undefined) continue;
    const taken = new Set(factors.rows);
    const rest = system.filter((_, i) => !taken.has(i));
    return solves(rest, solution) ? solution : 'inconsistent';
  }
  return undefined;
}

/** Lifts digit by digit, trying to read a solution off ever more digits, up to where Hadamard's bound says it must be. */
function lift(rows: readonly (readonly bigint[])[], factors: ModularFactors): IntegerSolution | undefined {
  const { size, prime } = factors;
  const needed = Math.ceil((2 * hadamardBits(rows) + 4) / Math.log2(prime)) + 1;
  const residual: Residual = residualOf(rows, size, prime);
  const digits: Float64Array[] = [];
  let attempt = Math.min(4, needed);
  for (;;) {
    const digit = residual.modulo();
    solveModular(factors, digit);
    digits.push(digit);
    if (digits.length === attempt) {
      const solution = reconstruct(digits, prime);
      if (solution !== undefined && solves(rows, solution)) return solution;
      if (attempt === needed) return undefined;
      attempt = Math.min(needed, Math.ceil(attempt * 1.6));
    }
    residual.subtract(digit);
  }
}

/** Bits of a bound on every minor of [A | b]: Π of the norms of its rows. */
function hadamardBits(rows: readonly (readonly bigint[])[]): number {
  let bits = 0;
  for (const row of rows) {
    let square = 0n;
    for (const entry of row) square += entry * entry;
    bits += bitLength(square) / 2;
  }
  return bits;
}

function solves(rows: readonly (readonly bigint[])[], { numerators, denominator }: IntegerSolution): boolean {
  const k = numerators.length;
  if (absolute(denominator) === 0n) return false;
  return rows.every(row => {
    let sum = 0n;
    for (let j = 0; j < k; j++) sum += row[j]! * numerators[j]!;
    return sum === row[k]! * denominator;
  });
}
