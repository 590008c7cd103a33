/** Exact solutions of linear systems. */
import type { Rational } from '../../numbers/index.ts';
import { bareiss, type IntegerSolution } from './bareiss.ts';
import { dixon } from './dixon.ts';
import { commonDenominator, largest, numeratorsOver, overDenominator } from './integers.ts';
import { factorModular, MAX_UNKNOWNS, PRIMES, residues } from './modular.ts';

/** From this many unknowns on lifting is faster than elimination: as measured for entries below 2²⁴, and above. */
const LIFT_FROM = { short: 16, long: 24 } as const;
const SHORT = 1n << 24n;

/**
 * The one solution of the integer system with rows [A | b] (m rows, k unknowns); undefined where there is none or
 * several. Lifting where the system is large, else, and where it fails, fraction-free elimination.
 */
export function solveIntegers(
  system: readonly (readonly bigint[])[],
  unknowns: number,
): IntegerSolution | undefined {
  if (unknowns >= LIFT_FROM.long || (unknowns >= LIFT_FROM.short && largest(system.map(largest)) < SHORT)) {
    const lifted = dixon(system, unknowns);
    if (lifted !== undefined) return lifted === 'inconsistent' ? undefined : lifted;
  }
  return bareiss(system, unknowns);
}

/** Whether the rows are independent modulo a prime, hence independent; false where that stays open. */
export function surelyIndependent(rows: readonly (readonly bigint[])[]): boolean {
  const width = rows[0]?.length ?? 0;
  if (rows.length > width || rows.length > MAX_UNKNOWNS) return false;
  const columns = Array.from({ length: width }, (_, j) => rows.map(row => row[j]!));
  return factorModular(residues(columns, rows.length, PRIMES[0]), rows.length, PRIMES[0]) !== undefined;
}

/**
 * The one x with A x = b, for A of m rows and k columns, m ≥ k; undefined where no x or more than one solves it. By
 * fraction-free elimination (E. H. Bareiss 1968), large ones by p-adic lifting (J. D. Dixon 1982). Throws RangeError where
 * the shapes do not fit.
 *
 * `solveExact([[rational(2n)]], [ONE])` is `[HALF]`.
 */
export function solveExact(
  A: readonly (readonly Rational[])[],
  b: readonly Rational[],
): Rational[] | undefined {
  const unknowns = A[0]?.length ?? 0;
  if (A.length !== b.length || A.some(row => row.length !== unknowns))
    throw new RangeError(
      `solveExact: expected one right-hand side a row and rows of one length, got ${A.length} rows and ${b.length} right-hand sides`,
    );
  const system = A.map((row, i) => {
    const augmented = [...row, b[i]!];
    return numeratorsOver(augmented, commonDenominator(augmented));
  });
  const solution = solveIntegers(system, unknowns);
  return solution && overDenominator(solution.numerators, solution.denominator);
}
