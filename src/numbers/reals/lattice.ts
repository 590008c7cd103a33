/**
 * Small whole numbers c with Σ cᵢ vᵢ near 0, by lattice reduction (Lenstra, Lenstra and Lovász 1982, in whole numbers throughout: Cohen,
 * A Course in Computational Algebraic Number Theory, algorithm 2.6.7). A guess: whether the sum is 0 is to be proven.
 */
import { magnitude } from '../integers.ts';

const dot = (a: readonly bigint[], b: readonly bigint[]): bigint =>
  a.reduce((sum, x, i) => sum + x * b[i]!, 0n);

/** The nearest whole number to n/d, d > 0. */
function rounded(n: bigint, d: bigint): bigint {
  const twice = 2n * n + d;
  const q = twice / (2n * d);
  return twice < 0n && q * 2n * d !== twice ? q - 1n : q;
}

/** A reduced basis of the lattice of independent vectors. */
class Reduction {
  readonly basis: bigint[][];
  /** Determinants of Gram, and the coefficients of Gram and Schmidt times these. */
  readonly #d: bigint[] = [1n];
  readonly #lambda: bigint[][];

  constructor(vectors: readonly (readonly bigint[])[]) {
    this.basis = vectors.map(v => [...v]);
    this.#lambda = vectors.map(() => []);
    let known = -1;
    for (let k = 0; k < this.basis.length; ) {
      for (; known < k; known += 1) this.#orthogonalize(known + 1);
      if (k > 0) this.#subtract(k, k - 1);
      if (k > 0 && this.#isOutOfOrder(k)) {
        this.#swap(k, known);
        k -= 1;
        continue;
      }
      for (let l = k - 2; l >= 0; l -= 1) this.#subtract(k, l);
      k += 1;
    }
  }

  #orthogonalize(k: number): void {
    const [d, lambda] = [this.#d, this.#lambda];
    for (let j = 0; j <= k; j += 1) {
      let u = dot(this.basis[k]!, this.basis[j]!);
      for (let i = 0; i < j; i += 1) u = (d[i + 1]! * u - lambda[k]![i]! * lambda[j]![i]!) / d[i]!;
      if (j < k) lambda[k]![j] = u;
      else d[k + 1] = u;
    }
  }

  #subtract(k: number, l: number): void {
    const [d, row] = [this.#d[l + 1]!, this.#lambda[k]!];
    if (2n * magnitude(row[l]!) <= d) return;
    const q = rounded(row[l]!, d);
    this.basis[k] = this.basis[k]!.map((x, i) => x - q * this.basis[l]![i]!);
    row[l] = row[l]! - q * d;
    for (let i = 0; i < l; i += 1) row[i] = row[i]! - q * this.#lambda[l]![i]!;
  }

  #isOutOfOrder(k: number): boolean {
    const [d, own] = [this.#d, this.#lambda[k]![k - 1]!];
    return 4n * (d[k + 1]! * d[k - 1]! + own * own) < 3n * d[k]! * d[k]!;
  }

  #swap(k: number, known: number): void {
    const [d, lambda, basis] = [this.#d, this.#lambda, this.basis];
    [basis[k], basis[k - 1]] = [basis[k - 1]!, basis[k]!];
    for (let j = 0; j < k - 1; j += 1)
      [lambda[k]![j], lambda[k - 1]![j]] = [lambda[k - 1]![j]!, lambda[k]![j]!];
    const own = lambda[k]![k - 1]!;
    const b = (d[k - 1]! * d[k + 1]! + own * own) / d[k]!;
    for (let i = k + 1; i <= known; i += 1) {
      const t = lambda[i]![k]!;
      lambda[i]![k] = (d[k + 1]! * lambda[i]![k - 1]! - own * t) / d[k]!;
      lambda[i]![k - 1] = (b * t + own * lambda[i]![k]!) / d[k + 1]!;
    }
    d[k] = b;
  }
}

/** Greater coefficients are taken for chance. */
const LARGEST = 1n << 14n;

/**
 * For numbers in units of some 2^−bits, bits at least 24 each: coefficients that make their sum small, not all 0; undefined where there
 * are none.
 *
 * Of √3, √19 and √(22 + 2√57): 1, 1, −1.
 */
export function smallRelation(values: readonly bigint[]): readonly bigint[] | undefined {
  const rows = values.map((value, i) => [...values.map((_, j) => (i === j ? 1n : 0n)), value]);
  const first = new Reduction(rows).basis[0]!;
  return first.every(x => magnitude(x) < LARGEST) ? first.slice(0, -1) : undefined;
}
