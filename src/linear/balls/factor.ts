/** Rational matrices M with MᵀM = Q, for a rational Q ≥ 0: elimination gives Q = Σ d l lᵀ, and each d > 0 is a sum of four squares. */
import { denominator, isZero, numerator, type Rational, rational, sign } from '../../numbers/index.ts';
import { floorRoot } from '../../numbers/integers.ts';
import { scaleVector } from '../vector.ts';
import type { RationalMatrix } from './shape.ts';

/** Q = Σ d l lᵀ with all d > 0; undefined where the symmetric Q has a negative eigenvalue. */
function eliminated(gram: RationalMatrix): { readonly d: Rational; readonly l: Rational[] }[] | undefined {
  const rows = gram.map(row => [...row]);
  const found: { readonly d: Rational; readonly l: Rational[] }[] = [];
  for (const [i, row] of rows.entries()) {
    const d = row[i]!;
    if (sign(d) < 0 || (isZero(d) && !row.every(isZero))) return undefined;
    if (isZero(d)) continue;
    const l = row.map(value => value.div(d));
    found.push({ d, l });
    for (const [j, other] of rows.entries()) {
      const factor = l[j]!;
      if (isZero(factor)) continue;
      for (const k of other.keys()) other[k] = other[k]!.sub(d.mul(factor).mul(l[k]!));
    }
  }
  return found;
}

/**
 * Whether dᵀQd ≥ 0 for all d, for symmetric Q, by symmetric elimination (Lagrange's reduction of quadratic forms, 1759).
 *
 * `isPositiveSemidefinite([[ONE]])` is `true`.
 */
export const isPositiveSemidefinite = (gram: RationalMatrix): boolean => eliminated(gram) !== undefined;

/**
 * Whether dᵀQd > 0 for all d ≠ 0, for symmetric Q, by symmetric elimination (Lagrange's reduction of quadratic forms, 1759).
 *
 * `isPositiveDefinite([[ONE, ONE], [ONE, ONE]])` is `false`.
 */
export const isPositiveDefinite = (gram: RationalMatrix): boolean => eliminated(gram)?.length === gram.length;

/**
 * M with MᵀM = Q, without rows of zeros; undefined where there is none, or where its numbers are too large to be looked for.
 * Rational numbers are sums of four squares (Lagrange 1770).
 *
 * `factorOf([[rational(2)]])` is `[[ONE], [ONE]]`.
 */
export function factorOf(gram: RationalMatrix): RationalMatrix | undefined {
  const parts = eliminated(gram)?.map(({ d, l }) => rootsOf(d)?.map(root => scaleVector(root, l)));
  return parts?.every(part => part !== undefined) ? parts.flat() : undefined;
}

/** At most four numbers whose squares sum to d > 0. */
function rootsOf(d: Rational): Rational[] | undefined {
  const under = denominator(d);
  return squares(numerator(d) * under, 4)?.map(root => rational(root, under));
}

/** Roots that are tried at one place. */
const MAX_TRIES = 300n;

/** At most `count` whole numbers > 0 whose squares sum to n > 0, as few as are found. */
function squares(n: bigint, count: number): bigint[] | undefined {
  for (let few = 1; few <= count; few++) {
    const found = exactly(n, few);
    if (found) return found;
  }
  return undefined;
}

function exactly(n: bigint, count: number): bigint[] | undefined {
  const root = floorRoot(n, 2);
  if (count === 1) return root * root === n ? [root] : undefined;
  for (let first = root, tries = 0n; first > 0n && tries < MAX_TRIES; first -= 1n, tries += 1n) {
    // The largest comes first.
    if (first * first * BigInt(count) < n) return undefined;
    const rest = n - first * first;
    const others = rest > 0n ? exactly(rest, count - 1) : undefined;
    if (others) return [first, ...others];
  }
  return undefined;
}
