/** Vectors of rationals: plain readonly arrays, all functions pure. */
import { add, equal, isZero, mul, neg, type Rational, rational, sub, ZERO } from '../numbers/index.ts';
import { commonDenominator, numeratorsOver, sumOfProducts } from './elimination/integers.ts';

/** A vector of ℚᵖ. */
export type Vector = readonly Rational[];

/** ⟨a, b⟩. Throws RangeError where the lengths differ: `dot([ONE, HALF], [HALF, ONE])` is `ONE`. */
export function dot(a: Vector, b: Vector): Rational {
  sameLength('dot', a, b);
  let sum = ZERO;
  for (let j = 0; j < a.length; j++) if (!isZero(a[j]!)) sum = add(sum, mul(a[j]!, b[j]!));
  return sum;
}

/** a + b, for vectors of one length: `addVectors([HALF], [HALF])` is `[ONE]`. */
export function addVectors(a: Vector, b: Vector): Rational[] {
  sameLength('addVectors', a, b);
  return a.map((value, j) => add(value, b[j]!));
}

/** a − b, for vectors of one length: `subtractVectors([ONE], [HALF])` is `[HALF]`. */
export function subtractVectors(a: Vector, b: Vector): Rational[] {
  sameLength('subtractVectors', a, b);
  return a.map((value, j) => sub(value, b[j]!));
}

/** factor · a: `scaleVector(HALF, [ONE])` is `[HALF]`. */
export const scaleVector = (factor: Rational, a: Vector): Rational[] => a.map(value => mul(factor, value));

/** −a: `negateVector([ONE])` is `[MINUS_ONE]`. */
export const negateVector = (a: Vector): Rational[] => a.map(neg);

/** Whether a = b, entry by entry: `equalVectors([HALF], [ONE])` is `false`. */
export function equalVectors(a: Vector, b: Vector): boolean {
  sameLength('equalVectors', a, b);
  return a.every((value, j) => equal(value, b[j]!));
}

/** 0 ∈ ℚᵖ: `zeroVector(2)` is `[ZERO, ZERO]`. */
export const zeroVector = (dimension: number): Rational[] => new Array<Rational>(dimension).fill(ZERO);

/**
 * Σ wᵢ gᵢ over the entries of a sparse map of weights, with one denominator for all weights and one reduction an entry.
 *
 * `combine([[ONE], [ZERO]], new Map([[0, HALF]]), 1)` is `[HALF]`.
 */
export function combine(
  vectors: readonly Vector[],
  weights: ReadonlyMap<number, Rational>,
  dimension: number,
): Rational[] {
  const below = commonDenominator([...weights.values()]);
  const above = numeratorsOver([...weights.values()], below);
  const chosen = [...weights.keys()].map(i => vectors[i]!);
  return Array.from({ length: dimension }, (_, j) => {
    const column = chosen.map(vector => vector[j]!);
    const [top, bottom] = sumOfProducts(above, column);
    return rational(top, bottom * below);
  });
}

function sameLength(name: string, a: Vector, b: Vector): void {
  if (a.length !== b.length)
    throw new RangeError(`${name}: expected vectors of one length, got ${a.length} and ${b.length}`);
}
