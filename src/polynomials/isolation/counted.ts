/**
 * Bisection where Descartes' rule of signs does not err. The variations in the halves of an interval are together at most those in the whole
 * (I. J. Schoenberg), so that where a polynomial has as many positive roots as its coefficients allow, the variations in each interval are the
 * number of its roots. The cells in which bisection ends are then those that the roots say, and these are found faster by continued fractions.
 */
import { compare, type Rational, rational } from '../../numbers/index.ts';
import { signOf } from '../../numbers/integers.ts';
import { countedByFractions, type Isolated } from './continued-fractions.ts';
import { DEEP, type DyadicRoot } from './descartes.ts';
import { signVariations } from './variations.ts';

/** Ascending powers. */
type Coefficients = readonly bigint[];

/**
 * What `rootsInUnitInterval` finds for p(2^k x), where k is such that all positive roots of p, which is square-free with p(0) ≠ 0, are below
 * 2^k; undefined where there are fewer than the signs of its coefficients allow, or roots share more bits than bisection follows.
 */
export function countedRoots(p: Coefficients, k: number): DyadicRoot[] | undefined {
  const most = signVariations(p);
  if (most === 0) return [];
  if (most === 1) return [{ position: 0n, level: 0, exact: false }];
  // p is q(x^step): of its positive roots those of q are powers.
  const step = p.reduce((common, c, i) => (c === 0n ? common : greatest(common, i)), 0);
  const q = p.filter((_, i) => i % step === 0);
  const roots = countedByFractions(q, powerOfTwo(k * step));
  if (roots === undefined) return undefined;
  const found: DyadicRoot[] = [];
  const open = [{ position: 0n, level: 0, from: 0, to: roots.length }];
  for (let cell = open.pop(); cell; cell = open.pop()) {
    const { position, level, from, to } = cell;
    if (from === to) continue;
    if (to - from === 1) {
      found.push({ position, level, exact: false });
      continue;
    }
    if (level === DEEP) return undefined;
    const middle = 2n * position + 1n;
    const { count, exact } = below(q, roots, from, to, middle ** BigInt(step), (k - level - 1) * step);
    if (exact) found.push({ position: middle, level: level + 1, exact });
    open.push(
      { position: middle, level: level + 1, from: count + (exact ? 1 : 0), to },
      { position: middle - 1n, level: level + 1, from, to: count },
    );
  }
  return found;
}

const greatest = (a: number, b: number): number => (b === 0 ? a : greatest(b, a % b));

const powerOfTwo = (k: number): Rational =>
  k >= 0 ? rational(1n << BigInt(k)) : rational(1n, 1n << BigInt(-k));

/** How many of all roots are below n 2^e, which lies between those numbered `from` and `to`; `exact`: the next one is that number. */
function below(
  q: Coefficients,
  roots: readonly Isolated[],
  from: number,
  to: number,
  n: bigint,
  e: number,
): { readonly count: number; readonly exact: boolean } {
  const at = powerOfTwo(e).mul(rational(n));
  let [count, end] = [from, to];
  while (count < end) {
    const middle = (count + end) >> 1;
    const { lo, hi } = roots[middle]!;
    const isBelow = compare(lo, at) < 0 && compare(hi, at) <= 0;
    [count, end] = isBelow ? [middle + 1, end] : [count, middle];
  }
  if (count === to) return { count, exact: false };
  const { lo, hi } = roots[count]!;
  if (compare(lo, hi) === 0) return { count, exact: compare(lo, at) === 0 };
  if (compare(lo, at) >= 0) return { count, exact: false };
  // Below the root the sign is that at 0, changed once for each root before it.
  const sign = signAtDyadic(q, n, e);
  const isBelow = sign !== 0 && sign !== signOf(q[0]!) * (count % 2 === 0 ? 1 : -1);
  return { count: count + (isBelow ? 1 : 0), exact: sign === 0 };
}

/** The sign of q(n 2^e), by Horner's rule in integers. */
function signAtDyadic(q: Coefficients, n: bigint, e: number): -1 | 0 | 1 {
  const base = e >= 0 ? n << BigInt(e) : n;
  const step = BigInt(Math.max(0, -e));
  let [value, scale] = [0n, 0n];
  for (let i = q.length - 1; i >= 0; i -= 1) {
    value = value * base + (q[i]! << scale);
    scale += step;
  }
  return signOf(value);
}
