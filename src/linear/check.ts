/**
 * Every certificate is multiplied back against the caller's own numbers before it is returned. A rejected one is a
 * bug of this library, never an answer.
 */
import { CornercheckError } from '../errors.ts';
import { compare, denominator, numerator, type Rational, sign } from '../numbers/index.ts';
import { commonDenominator, dotIntegers, numeratorsOver, sumOfProducts } from './elimination/integers.ts';
import type { Vector } from './vector.ts';

/** Throws CornercheckError `internal` unless the certificate holds. */
export function mustHold(holds: boolean, what: string): asserts holds {
  if (!holds)
    throw new CornercheckError(
      'internal',
      `linear: a computed certificate is wrong (${what}); please report this as a bug`,
    );
}

/** Whether `weights` are positive, sum to 1, are at most limit in number, and Σ wᵢ gᵢ = target. */
export function combinesTo(
  generators: readonly Vector[],
  weights: ReadonlyMap<number, Rational>,
  target: Vector,
  limit: number,
): boolean {
  const values = [...weights.values()];
  if (values.length > limit || values.some(weight => sign(weight) <= 0)) return false;
  const chosen = [...weights.keys()].map(i => generators[i]!);
  const below = commonDenominator(values);
  const above = numeratorsOver(values, below);
  if (above.reduce((sum, value) => sum + value, 0n) !== below) return false;
  return target.every((entry, j) => {
    const [top, bottom] = sumOfProducts(
      above,
      chosen.map(g => g[j]!),
    );
    return top * denominator(entry) === numerator(entry) * below * bottom;
  });
}

/** Whether Σ yᵢ aᵢ = 0. */
export function combinesToZero(vectors: readonly Vector[], multipliers: Vector, dimension: number): boolean {
  const above = numeratorsOver(multipliers, commonDenominator(multipliers));
  for (let j = 0; j < dimension; j++)
    if (
      sumOfProducts(
        above,
        vectors.map(a => a[j]!),
      )[0] !== 0n
    )
      return false;
  return true;
}

/** Whether ⟨d, g − v⟩ ≥ 1 + Σ |dⱼ| rⱼ for every generator g. */
export function separatesBy(
  generators: readonly Vector[],
  point: Vector,
  d: Vector,
  radius?: Vector,
): boolean {
  const below = commonDenominator(d);
  const above = numeratorsOver(d, below);
  const sizes = above.map(value => (value < 0n ? -value : value));
  const [top, bottom] = sumOfProducts(above, point);
  const [spread, spreadBelow] = radius === undefined ? [0n, 1n] : sumOfProducts(sizes, radius);
  // ⟨d, g⟩ ≥ ⟨d, v⟩ + 1 + Σ |dⱼ| rⱼ, all times the denominator of d.
  const bound = (top + below * bottom) * spreadBelow + spread * bottom;
  const boundBelow = bottom * spreadBelow;
  return generators.every(g => {
    const [value, valueBelow] = sumOfProducts(above, g);
    return value * boundBelow >= bound * valueBelow;
  });
}

/** Whether ⟨x, g⟩ ≥ ⟨x, x⟩ for every generator g: then x is the point of their hull nearest to 0, if it is in it. */
export function isNearest(generators: readonly Vector[], x: Vector): boolean {
  const below = commonDenominator(x);
  const above = numeratorsOver(x, below);
  const square = dotIntegers(above, above);
  return generators.every(g => {
    const [value, valueBelow] = sumOfProducts(above, g);
    return value * below >= square * valueBelow;
  });
}

/** The sign of ⟨d, a⟩. */
export function signOfDot(d: Vector, a: Vector): bigint {
  return sumOfProducts(numeratorsOver(d, commonDenominator(d)), a)[0];
}

/** Whether |a − v| ≤ r, entry by entry. */
export const withinBox = (a: Vector, v: Vector, radius: Vector): boolean =>
  a.every((value, j) => compare(value.sub(v[j]!).abs(), radius[j]!) <= 0);

/** Whether all entries are nonnegative. */
export const nonnegative = (a: Vector): boolean => a.every(value => sign(value) >= 0);
