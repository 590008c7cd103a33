/** The residual of p-adic lifting, r ← (r − A x)/prime, exact for entries of any size. */
import { largest } from './integers.ts';
import { residue } from './modular.ts';

export interface Residual {
  /** r mod prime, a fresh array. */
  modulo(): Float64Array;
  /** r ← (r − A x)/prime; the caller's x makes the division exact. */
  subtract(x: Float64Array): void;
}

/** The residual that starts as b, for k rows [A | b]. */
export function residualOf(rows: readonly (readonly bigint[])[], k: number, prime: number): Residual {
  // The widest limb for which k products limb · residue sum below 2⁵².
  const width = 52 - 21 - Math.ceil(Math.log2(k + 1));
  const top = largest(rows.map(largest));
  return top < 1n << BigInt(width) ? small(rows, k, prime) : large(rows, k, prime, BigInt(width));
}

/** All in doubles: |r| stays below k · max|a| + max|b|, so every sum is a safe integer. */
function small(rows: readonly (readonly bigint[])[], k: number, prime: number): Residual {
  const matrix = new Float64Array(k * k);
  const right = new Float64Array(k);
  rows.forEach((row, i) => {
    for (let j = 0; j < k; j++) matrix[i * k + j] = Number(row[j]!);
    right[i] = Number(row[k]!);
  });
  return {
    modulo: () => right.map(value => residue(value, prime)),
    subtract(x) {
      for (let i = 0; i < k; i++) {
        let sum = 0;
        for (let j = 0; j < k; j++) sum += matrix[i * k + j]! * x[j]!;
        right[i] = (right[i]! - sum) / prime;
      }
    },
  };
}

/** Entries cut into signed limbs; one double product a limb, one bigint sum a row. */
function large(rows: readonly (readonly bigint[])[], k: number, prime: number, width: bigint): Residual {
  const limbs: Float64Array[] = [];
  const mask = (1n << width) - 1n;
  rows.forEach((row, i) => {
    for (let j = 0; j < k; j++) {
      const negative = row[j]! < 0n;
      let rest = negative ? -row[j]! : row[j]!;
      for (let l = 0; rest > 0n; l++, rest >>= width) {
        if (limbs.length <= l) limbs.push(new Float64Array(k * k));
        const limb = Number(rest & mask);
        limbs[l]![i * k + j] = negative ? -limb : limb;
      }
    }
  });
  const right = rows.map(row => row[k]!);
  const modulus = BigInt(prime);
  return {
    modulo: () => Float64Array.from(right, value => Number(((value % modulus) + modulus) % modulus)),
    subtract(x) {
      for (let i = 0; i < k; i++) {
        let product = 0n;
        for (let l = limbs.length - 1; l >= 0; l--) {
          const matrix = limbs[l]!;
          let sum = 0;
          for (let j = 0; j < k; j++) sum += matrix[i * k + j]! * x[j]!;
          product = (product << width) + BigInt(sum);
        }
        right[i] = (right[i]! - product) / modulus;
      }
    },
  };
}
