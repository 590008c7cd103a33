/**
 * What the active-set methods work on: the polyhedron conv(points) + cone(rays) + span(lines) in ℚᵖ, with integer
 * vectors in this order. A point may stand for a box of points: vector ± radius.
 */
import { dotIntegers } from './integers.ts';

export interface Columns {
  readonly dimension: number;
  /** How many of the vectors are points (at least one), rays, lines; in this order. */
  readonly points: number;
  readonly rays: number;
  readonly lines: number;
  readonly vectors: readonly (readonly bigint[])[];
  /** For each point a nonnegative vector, or nothing where no point is a box. */
  readonly radii?: readonly (readonly bigint[])[] | undefined;
}

/** A chosen vertex: a vector by its index and, for a box, the corner vector + signs · radius. */
export interface Member {
  readonly index: number;
  readonly signs?: readonly number[] | undefined;
}

export const isPoint = (columns: Columns, member: Member): boolean => member.index < columns.points;
export const isLine = (columns: Columns, member: Member): boolean =>
  member.index >= columns.points + columns.rays;

/** The vector of a member. */
export function memberVector(columns: Columns, { index, signs }: Member): readonly bigint[] {
  const vector = columns.vectors[index]!;
  const radius = columns.radii?.[index];
  if (signs === undefined || radius === undefined) return vector;
  return vector.map((value, j) => value + BigInt(signs[j]!) * radius[j]!);
}

/** The corner of the box of a point that is lowest in the given direction. */
export function lowestCorner(columns: Columns, index: number, direction: readonly bigint[]): Member {
  if (columns.radii === undefined || index >= columns.points) return { index };
  return { index, signs: direction.map(value => (value > 0n ? -1 : value < 0n ? 1 : 0)) };
}

/** The least ⟨direction, y⟩ over the vector (over its box). */
export function lowestValue(columns: Columns, index: number, direction: readonly bigint[]): bigint {
  const value = dotIntegers(direction, columns.vectors[index]!);
  const radius = columns.radii?.[index];
  if (radius === undefined) return value;
  let spread = 0n;
  for (let j = 0; j < direction.length; j++) {
    const entry = direction[j]!;
    spread += (entry < 0n ? -entry : entry) * radius[j]!;
  }
  return value - spread;
}

/** Whether the direction is positive on points (on their boxes), nonnegative on rays, zero on lines. Exact. */
export function separates(columns: Columns, direction: readonly bigint[]): boolean {
  const { points, rays, vectors } = columns;
  for (let i = 0; i < vectors.length; i++) {
    const value = lowestValue(columns, i, direction);
    if (i < points ? value <= 0n : i < points + rays ? value < 0n : value !== 0n) return false;
  }
  return true;
}
