/** Short integer separators, from doubles and from long integers. */

import { bitLength } from '../../numbers/bits.ts';
import { type Columns, separates } from '../elimination/columns.ts';
import { largest } from '../elimination/integers.ts';
import type { FloatColumns } from './float-columns.ts';

/**
 * The direction rounded to few bits, where it still separates exactly; else the direction itself, which must.
 * Separation is strict on points, so that almost any rounding with enough bits keeps it.
 */
export function shortSeparator(columns: Columns, direction: readonly bigint[]): readonly bigint[] {
  const bits = bitLength(largest(direction));
  // Rays may lie in the hyperplane, lines must: rounding would tip them over.
  if (columns.rays + columns.lines > 0) return direction;
  for (let kept = 6; kept < bits; kept *= 3) {
    const shift = BigInt(bits - kept);
    const half = 1n << (shift - 1n);
    const rounded = direction.map(value => (value + half) >> shift);
    if (separates(columns, rounded)) return rounded;
  }
  return direction;
}

/** The direction rounded to as few bits as seem, in doubles, to separate; undefined where none seem to. */
export function roundedSeparator(columns: FloatColumns, direction: ArrayLike<number>): bigint[] | undefined {
  let top = 0;
  for (let j = 0; j < direction.length; j++) top = Math.max(top, Math.abs(direction[j]!));
  if (!(top > 0 && top < Infinity)) return undefined;
  const rounded = new Float64Array(direction.length);
  for (const bits of [3, 6, 10, 16, 24, 36, 48]) {
    const factor = 2 ** bits / top;
    if (factor === Infinity) return undefined;
    for (let j = 0; j < rounded.length; j++) rounded[j] = Math.round(direction[j]! * factor);
    if (seemsPositive(columns, rounded, 2 ** bits * 1e-12)) return Array.from(rounded, BigInt);
  }
  return undefined;
}

function seemsPositive(
  { dimension, points, count, values, radii }: FloatColumns,
  d: Float64Array,
  margin: number,
) {
  for (let i = 0; i < count; i++) {
    const at = i * dimension;
    let value = 0;
    for (let j = 0; j < dimension; j++) value += values[at + j]! * d[j]!;
    if (radii !== undefined && i < points)
      for (let j = 0; j < dimension; j++) value -= Math.abs(d[j]!) * radii[at + j]!;
    // Strict also on rays: in doubles a zero cannot be told from a small negative.
    if (!(value > margin)) return false;
  }
  return true;
}
