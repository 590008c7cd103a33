/**
 * Integers as products of powers of numbers that are pairwise coprime and no perfect powers: small primes by trial division,
 * of what is left only common divisors are taken out (nothing is factored).
 */
import { gcd } from '../gcd.ts';
import { floorRoot } from '../integers.ts';

/** n ≥ 2 as a product of b^k. */
export type Factors = ReadonlyMap<bigint, number>;

const PRIMES: readonly bigint[] = Array.from({ length: 280 }, (_, i) => i + 2)
  .filter(n => Array.from({ length: n - 2 }, (_, i) => i + 2).every(d => n % d !== 0))
  .map(BigInt);

/** Of longer numbers no roots are tried. */
export const MAX_BITS = 4096;

/** n = b^k with the largest k. */
function withoutPower(n: bigint): readonly [base: bigint, exponent: number] {
  const bits = n.toString(2).length;
  // No prime factor is below 283: exponents are at most the length in units of 8 bits.
  for (let k = bits > MAX_BITS ? 1 : Math.floor(bits / 8); k >= 2; k -= 1) {
    const root = floorRoot(n, k);
    if (root ** BigInt(k) === n) return [root, k];
  }
  return [n, 1];
}

/** A set of pairwise coprime integers that grows, and is refined, with what is put to it. */
export class CoprimeBase {
  /** Without small primes. */
  #members: bigint[] = [];
  /** Counts refinements: what was factored before the last one may be stale. */
  version = 0;

  /** The factors of n ≥ 1 by the base as it is after n has been put to it. */
  factors(n: bigint): Factors {
    const found = new Map<bigint, number>();
    let rest = n;
    for (const p of PRIMES) for (; rest % p === 0n; rest /= p) found.set(p, (found.get(p) ?? 0) + 1);
    if (rest === 1n) return found;
    this.#put(rest);
    for (const b of this.#members) for (; rest % b === 0n; rest /= b) found.set(b, (found.get(b) ?? 0) + 1);
    return found;
  }

  /** Whether b is one of the base as it is now. */
  has(b: bigint): boolean {
    return PRIMES.includes(b) || this.#members.includes(b);
  }

  #put(n: bigint): void {
    const todo = [n];
    for (let top = todo.pop(); top !== undefined; top = todo.pop()) {
      const [base] = withoutPower(top);
      if (base === 1n || this.#members.includes(base)) continue;
      const other = this.#members.find(member => gcd(member, base) !== 1n);
      if (other === undefined) {
        this.#members.push(base);
        continue;
      }
      const common = gcd(other, base);
      this.#members = this.#members.filter(member => member !== other);
      this.version += 1;
      todo.push(common, other / common, base / common);
    }
  }
}
