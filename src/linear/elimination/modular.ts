/**
 * Elimination modulo a prime below 2²¹, in doubles: a product of two residues is below 2⁴², so that up to 1023 of them
 * sum below 2⁵² before one reduction. Integers in safe range throughout; nothing here rounds.
 */

import { numerator, type Rational } from '../../numbers/index.ts';

/** The largest primes below 2²¹. */
export const PRIMES = [2097143, 2097133, 2097131] as const;
/** The most unknowns for which sums of products stay exact. */
export const MAX_UNKNOWNS = 1000;

/**
 * value mod prime in [0, prime) (C. F. Gauss 1801), for integers |value| < 2⁵²: the quotient is rounded by 2⁻²² at most, and lies
 * 1/prime > 2⁻²¹ or more below the next integer, so that its floor is right.
 *
 * `residue(-1, PRIMES[0])` is `2097142`.
 */
export const residue = (value: number, prime: number): number => value - Math.floor(value / prime) * prime;

/** The first `unknowns` entries of each row modulo the prime, row-major. */
export function residues(
  system: readonly (readonly bigint[])[],
  unknowns: number,
  prime: number,
): Float64Array {
  const matrix = new Float64Array(system.length * unknowns);
  const modulus = BigInt(prime);
  system.forEach((row, i) => {
    for (let j = 0; j < unknowns; j++) {
      const entry = row[j]!;
      const value = Number(entry);
      matrix[i * unknowns + j] =
        Math.abs(value) < 2 ** 52 ? residue(value, prime) : Number(((entry % modulus) + modulus) % modulus);
    }
  });
  return matrix;
}

/** 1/value mod prime, for value ≢ 0. */
export function inverse(value: number, prime: number): number {
  let [a, b, x, y] = [value, prime, 1, 0];
  while (b !== 0) {
    const quotient = Math.floor(a / b);
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return residue(x, prime);
}

/**
 * A rational mod prime in [0, prime) (C. F. Gauss 1801); undefined where the prime divides its denominator.
 *
 * `rationalResidue(rational(1n, 2n), PRIMES[0])` is `1048572`.
 */
export function rationalResidue(value: Rational, prime: number): number | undefined {
  const modulus = BigInt(prime);
  const below = Number(value.d % modulus);
  if (below === 0) return undefined;
  const above = residue(Number(numerator(value) % modulus), prime);
  return residue(above * inverse(below, prime), prime);
}

/** P A = L U mod prime, for the k rows of A that `rows` names in order; L and U packed, row after row. */
export interface ModularFactors {
  readonly prime: number;
  readonly size: number;
  readonly rows: readonly number[];
  readonly packed: Float64Array;
  readonly pivotInverses: Float64Array;
}

/**
 * Factors an m × k matrix of residues (row-major), m ≥ k, choosing k independent rows; undefined where its rank modulo
 * the prime is below k. Column by column (Crout), so that each entry is reduced once.
 */
export function factorModular(matrix: Float64Array, k: number, prime: number): ModularFactors | undefined {
  const m = matrix.length / k;
  const packed = matrix.slice();
  const rows = Array.from({ length: m }, (_, i) => i);
  const pivotInverses = new Float64Array(k);
  const column = new Float64Array(m);
  for (let j = 0; j < k; j++) {
    let pivot = -1;
    for (let i = 0; i < m; i++) {
      const at = i * k;
      const depth = Math.min(i, j);
      let sum = 0;
      for (let t = 0; t < depth; t++) sum += packed[at + t]! * column[t]!;
      column[i] = residue(packed[at + j]! - residue(sum, prime), prime);
      if (i >= j && pivot < 0 && column[i] !== 0) pivot = i;
    }
    if (pivot < 0) return undefined;
    if (pivot !== j) swap(packed, column, rows, k, j, pivot);
    const inverted = inverse(column[j]!, prime);
    pivotInverses[j] = inverted;
    for (let i = 0; i <= j; i++) packed[i * k + j] = column[i]!;
    for (let i = j + 1; i < m; i++) packed[i * k + j] = residue(column[i]! * inverted, prime);
  }
  return { prime, size: k, rows: rows.slice(0, k), packed, pivotInverses };
}

function swap(
  packed: Float64Array,
  column: Float64Array,
  rows: number[],
  k: number,
  a: number,
  b: number,
): void {
  for (let t = 0; t < k; t++) {
    const kept = packed[a * k + t]!;
    packed[a * k + t] = packed[b * k + t]!;
    packed[b * k + t] = kept;
  }
  [column[a], column[b]] = [column[b]!, column[a]!];
  [rows[a], rows[b]] = [rows[b]!, rows[a]!];
}

/** Overwrites the residues `right` (one for each chosen row, in order) with the x that solves A x = right. */
export function solveModular(
  { prime, size, packed, pivotInverses }: ModularFactors,
  right: Float64Array,
): void {
  for (let i = 1; i < size; i++) {
    let sum = 0;
    for (let j = 0; j < i; j++) sum += packed[i * size + j]! * right[j]!;
    right[i] = residue(right[i]! - residue(sum, prime), prime);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = 0;
    for (let j = i + 1; j < size; j++) sum += packed[i * size + j]! * right[j]!;
    right[i] = residue(residue(right[i]! - residue(sum, prime), prime) * pivotInverses[i]!, prime);
  }
}
