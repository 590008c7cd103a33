/** Directions inside half-spaces, as witnesses that a cell has interior. */
import { addVectors, dot, scaleVector, type Vector } from '../../linear/index.ts';
import { type Rational, rational, sign } from '../../numbers/index.ts';
import type { Row } from './guards.ts';

/** ⟨row, d⟩ > 0 for all the rows. */
export const inside = (direction: Vector, rows: readonly Row<Rational>[]): boolean =>
  rows.every(({ row }) => sign(dot(row, direction)) > 0);

/** The direction moved off the hyperplanes, by so little that it stays inside the half-spaces. */
export function turnAside(
  direction: Vector,
  rows: readonly Row<Rational>[],
  apart: readonly Vector[],
): Vector {
  let found = direction;
  for (const normal of apart) {
    if (sign(dot(normal, found)) !== 0) continue;
    const cleared = apart.filter(other => sign(dot(other, found)) !== 0);
    let moved: Vector;
    let step = rational(1);
    do {
      moved = addVectors(found, scaleVector(step, normal));
      step = step.div(rational(2));
    } while (!inside(moved, rows) || cleared.some(other => sign(dot(other, moved)) === 0));
    found = moved;
  }
  return found;
}
