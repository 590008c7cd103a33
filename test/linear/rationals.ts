/** Generators of rational vectors, in several regimes of size and degeneracy, and an independent elimination. */
import fc from 'fast-check';
import {
  add,
  div,
  equal,
  isZero,
  mul,
  ONE,
  type Rational,
  rational,
  sign,
  sub,
  ZERO,
} from '../../src/numbers/index.ts';

export const q = (n: bigint | number, d: bigint | number = 1): Rational => rational(n, d);
export const vec = (...entries: (bigint | number)[]): Rational[] => entries.map(entry => q(entry));

/** Tiny grids (many ties and collinear triples), fractions, 10-bit integers, and numbers that many digits long. */
const regimes = (digits: bigint) => ({
  grid: fc.integer({ min: -2, max: 2 }).map(n => q(n)),
  fractions: fc
    .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 6 }))
    .map(([n, d]) => q(n, d)),
  integers: fc.integer({ min: -1023, max: 1023 }).map(n => q(n)),
  huge: fc
    .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -2, max: 2 }))
    .map(([n, small]) => q(BigInt(n) * 10n ** digits + BigInt(small))),
  tiny: fc
    .tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 }))
    .map(([n, small]) => add(q(n), q(small, 10n ** digits))),
});

/** [vectors of one dimension, one more such vector] in one of the regimes; 300 digits where that is quick. */
export const cloud = (maxDimension: number, maxCount: number) =>
  fc
    .tuple(
      fc.constantFrom(...Object.values(regimes(maxDimension <= 3 ? 300n : 30n))),
      fc.integer({ min: 1, max: maxDimension }),
    )
    .chain(([entry, dimension]) => {
      const vector = fc.array(entry, { minLength: dimension, maxLength: dimension });
      return fc.tuple(fc.array(vector, { minLength: 1, maxLength: maxCount }), vector);
    });

/** Σ aⱼ bⱼ, by the definition. */
export const inner = (a: readonly Rational[], b: readonly Rational[]): Rational =>
  a.reduce((sum, value, j) => add(sum, mul(value, b[j]!)), ZERO);

/** The unique solution of A x = b by Gauss and Jordan over ℚ, or undefined. */
export function gaussJordan(
  A: readonly (readonly Rational[])[],
  b: readonly Rational[],
): Rational[] | undefined {
  const rows = A.map((row, i) => [...row, b[i]!]);
  const unknowns = A[0]?.length ?? 0;
  for (let k = 0; k < unknowns; k++) {
    const at = rows.findIndex((row, i) => i >= k && !isZero(row[k]!));
    if (at < 0) return undefined;
    [rows[k], rows[at]] = [rows[at]!, rows[k]!];
    const pivot = rows[k]!.map(value => div(value, rows[k]![k]!));
    rows[k] = pivot;
    rows.forEach((row, i) => {
      if (i !== k) rows[i] = row.map((value, j) => sub(value, mul(row[k]!, pivot[j]!)));
    });
  }
  if (rows.slice(unknowns).some(row => !isZero(row[unknowns]!))) return undefined;
  return rows.slice(0, unknowns).map(row => row[unknowns]!);
}

/** All nonempty sets of at most `size` of the indices below n. */
export function subsets(n: number, size: number): number[][] {
  const found: number[][] = [];
  const extend = (chosen: number[], from: number) => {
    for (let i = from; i < n; i++) {
      found.push([...chosen, i]);
      if (chosen.length + 1 < size) extend([...chosen, i], i + 1);
    }
  };
  extend([], 0);
  return found;
}

/** v ∈ conv(G) by Carathéodory: some independent subset of at most p + 1 has nonnegative barycentric coordinates. */
export function insideByEnumeration(
  generators: readonly (readonly Rational[])[],
  point: readonly Rational[],
): boolean {
  return subsets(generators.length, point.length + 1).some(chosen => {
    const A = [...point.map((_, j) => chosen.map(i => generators[i]![j]!)), chosen.map(() => ONE)];
    return gaussJordan(A, [...point, ONE])?.every(weight => sign(weight) >= 0) ?? false;
  });
}

/** Whether weights > 0, sum 1 and Σ w g = v. */
export function provesInside(
  generators: readonly (readonly Rational[])[],
  point: readonly Rational[],
  weights: ReadonlyMap<number, Rational>,
): boolean {
  const entries = [...weights];
  const total = entries.reduce((sum, [, weight]) => add(sum, weight), ZERO);
  return (
    entries.length <= point.length + 1 &&
    entries.every(([, weight]) => sign(weight) > 0) &&
    equal(total, ONE) &&
    point.every((value, j) =>
      equal(
        value,
        entries.reduce((sum, [i, weight]) => add(sum, mul(weight, generators[i]![j]!)), ZERO),
      ),
    )
  );
}
