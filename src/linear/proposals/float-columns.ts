/** Columns rounded to doubles, for proposing only. */

import { bitLength } from '../../numbers/bits.ts';
import type { Columns } from '../elimination/columns.ts';
import { largest } from '../elimination/integers.ts';

/** Vectors one after the other, each scaled by a positive factor to largest entry 1 (a zero vector stays zero). */
export interface FloatColumns {
  readonly dimension: number;
  readonly points: number;
  readonly rays: number;
  readonly lines: number;
  readonly count: number;
  readonly values: Float64Array;
  readonly radii: Float64Array | undefined;
}

/** With `common`, one factor for all vectors, so that distances keep their order. */
export function toFloatColumns(columns: Columns, common: boolean): FloatColumns {
  const { dimension, points, rays, lines, vectors, radii } = columns;
  const count = vectors.length;
  const values = new Float64Array(count * dimension);
  const spread = radii === undefined ? undefined : new Float64Array(points * dimension);
  if (!copy(vectors, values) || (spread !== undefined && !copy(radii!, spread))) {
    // Beyond the range of doubles: cut all to the same number of leading bits first.
    const bits = Math.max(...[...vectors, ...(radii ?? [])].map(vector => bitLength(largest(vector))));
    copy(vectors, values, BigInt(bits - 1000));
    if (spread !== undefined) copy(radii!, spread, BigInt(bits - 1000));
  }
  if (common) {
    scale(values, 0, values.length, 1 / (largestOf(values, 0, values.length) || 1));
  } else {
    for (let i = 0; i < count; i++) {
      const [from, to] = [i * dimension, (i + 1) * dimension];
      const boxed = spread !== undefined && i < points;
      const top = Math.max(largestOf(values, from, to), boxed ? largestOf(spread, from, to) : 0);
      if (top === 0) continue;
      scale(values, from, to, 1 / top);
      if (boxed) scale(spread, from, to, 1 / top);
    }
  }
  return { dimension, points, rays, lines, count, values, radii: spread };
}

/** False where an entry is out of range. */
function copy(vectors: readonly (readonly bigint[])[], into: Float64Array, shift = 0n): boolean {
  let [at, sum] = [0, 0];
  for (const vector of vectors)
    for (const entry of vector) {
      const value = Number(shift === 0n ? entry : entry >> shift);
      into[at++] = value;
      sum += value - value;
    }
  return sum === 0;
}

function largestOf(values: Float64Array, from: number, to: number): number {
  let top = 0;
  for (let i = from; i < to; i++) top = Math.max(top, Math.abs(values[i]!));
  return top;
}

function scale(values: Float64Array, from: number, to: number, factor: number): void {
  for (let i = from; i < to; i++) values[i]! *= factor;
}
