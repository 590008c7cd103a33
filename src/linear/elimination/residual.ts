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

/** Entries cut into signed limbs below 2^width, and so the residual, whose limbs are not negative but for the last: sums stay safe integers. */
function large(rows: readonly (readonly bigint[])[], k: number, prime: number, width: bigint): Residual {
  const limbs: Float64Array[] = [];
  const rights: Float64Array[] = [];
  rows.forEach((row, i) => {
    for (let j = 0; j < k; j++) cut(row[j]!, width, limbs, k * k, i * k + j);
    cut(row[k]!, width, rights, k, i);
  });
  const count = Math.max(limbs.length, rights.length) + 1;
  while (rights.length < count) rights.push(new Float64Array(k));
  const base = 2 ** Number(width);
  const top = count - 1;
  return {
    modulo: () =>
      rights[top]!.map((last, i) => {
        let rest = residue(last, prime);
        for (let l = top - 1; l >= 0; l--) rest = residue(rest * base + rights[l]![i]!, prime);
        return rest;
      }),
    subtract(x) {
      for (let i = 0; i < k; i++) {
        let carry = 0;
        for (let l = 0; l < count; l++) {
          const matrix = limbs[l];
          let sum = 0;
          if (matrix) for (let j = 0, at = i * k; j < k; j++, at++) sum += matrix[at]! * x[j]!;
          const value = rights[l]![i]! - sum + carry;
          carry = l === top ? 0 : Math.floor(value / base);
          rights[l]![i] = value - carry * base;
        }
        // Division from the top, with the remainder taken down.
        let rest = 0;
        for (let l = top; l >= 0; l--) {
          const value = rest * base + rights[l]![i]!;
          const quotient = Math.floor(value / prime);
          rest = value - quotient * prime;
          rights[l]![i] = quotient;
        }
      }
    },
  };
}

/** Writes the limbs of an integer, all with its sign, at a place of arrays of a size. */
function cut(value: bigint, width: bigint, limbs: Float64Array[], size: number, place: number): void {
  const sign = value < 0n ? -1 : 1;
  const mask = (1n << width) - 1n;
  let rest = value < 0n ? -value : value;
  for (let l = 0; rest > 0n; l++, rest >>= width) {
    if (limbs.length <= l) limbs.push(new Float64Array(size));
    limbs[l]![place] = sign * Number(rest & mask);
  }
}
