/**
 * Rational vectors as integers over one denominator, for the hot loops: a bigint product costs a tenth of a
 * product of reduced fractions, and one positive factor per vector changes none of the questions asked here.
 */

import { gcd } from '../../numbers/gcd.ts';
import { denominator, numerator, type Rational, rational } from '../../numbers/index.ts';

export const absolute = (a: bigint): bigint => (a < 0n ? -a : a);

/** The least common multiple of positive integers. */
export function lcm(a: bigint, b: bigint): bigint {
  if (a === b || b === 1n) return a;
  // Denominators of one computation mostly divide each other: a remainder is far cheaper than Euclid.
  if (b % a === 0n) return b;
  return a % b === 0n ? a : (a / gcd(a, b)) * b;
}

/** The least common denominator of a vector. */
export function commonDenominator(vector: readonly Rational[]): bigint {
  let common = 1n;
  for (const value of vector) if (denominator(value) !== 1n) common = lcm(common, denominator(value));
  return common;
}

/** scale · vector, where scale is a multiple of every denominator. */
export function numeratorsOver(vector: readonly Rational[], scale: bigint): bigint[] {
  if (scale === 1n) return vector.map(numerator);
  return vector.map(value => numerator(value) * (scale / denominator(value)));
}

/** ⟨a, b⟩ for integer vectors of one length. */
export function dotIntegers(a: readonly bigint[], b: readonly bigint[]): bigint {
  let sum = 0n;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}

/** The vector divided by the greatest common divisor of its entries (a zero vector stays as it is). */
export function primitive(vector: readonly bigint[]): bigint[] {
  let content = 0n;
  for (const value of vector) {
    content = gcd(content, value);
    if (content === 1n) return vector.slice();
  }
  return content === 0n ? vector.slice() : vector.map(value => value / content);
}

/** vector / denominator, reduced. */
export const overDenominator = (vector: readonly bigint[], below: bigint): Rational[] =>
  vector.map(value => rational(value, below));

/** The largest |entry|. */
export function largest(vector: readonly bigint[]): bigint {
  let top = 0n;
  for (const value of vector) {
    const size = value < 0n ? -value : value;
    if (size > top) top = size;
  }
  return top;
}

/** Σ mⱼ aⱼ over one positive denominator, not reduced. */
export function sumOfProducts(integers: readonly bigint[], values: readonly Rational[]): [bigint, bigint] {
  let [top, bottom] = [0n, 1n];
  for (let j = 0; j < integers.length; j++) {
    const value = values[j]!;
    const below = denominator(value);
    if (below === bottom) {
      top += integers[j]! * numerator(value);
    } else {
      const common = lcm(bottom, below);
      top = top * (common / bottom) + integers[j]! * numerator(value) * (common / below);
      bottom = common;
    }
  }
  return [top, bottom];
}
