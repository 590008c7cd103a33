/** Whether balls are one up to their size: MᵀM is the same up to the square of a rational factor. */
import { isZero, ONE, type Rational, ZERO } from '../../numbers/index.ts';
import { equalVectors, scaleVector } from '../vector.ts';
import type { Body } from './certificate.ts';
import { rationalRoot } from './root.ts';
import { gramOf, type RationalMatrix } from './shape.ts';

export interface OneShape {
  readonly matrix: RationalMatrix;
  /** By body: the ball of the matrix times this; 0 of a point. */
  readonly sizes: readonly Rational[];
}

/** Undefined where some body has several matrices, or two have other shapes. */
export function alike(bodies: readonly Body[]): OneShape | undefined {
  if (bodies.some(({ matrices }) => matrices.length > 1)) return undefined;
  const matrix = bodies.flatMap(({ matrices }) => matrices)[0];
  if (matrix === undefined) return undefined;
  const gram = gramOf(matrix);
  const sizes = bodies.map(({ matrices: [own] }) => (own ? shapeRatio(gramOf(own), gram) : ZERO));
  return sizes.every(size => size !== undefined) ? { matrix, sizes } : undefined;
}

/**
 * t ≥ 0 with a = t² b, for Gram matrices of one size; undefined where there is none, or none that is rational. Our own.
 *
 * `shapeRatio([[rational(4n)]], [[ONE]])` is `rational(2n)`.
 */
export function shapeRatio(a: RationalMatrix, b: RationalMatrix): Rational | undefined {
  const i = b.findIndex((row, k) => !isZero(row[k]!));
  if (i < 0) return a.flat().every(isZero) ? ONE : undefined;
  const square = a[i]![i]!.div(b[i]![i]!);
  if (!a.every((row, k) => equalVectors(row, scaleVector(square, b[k]!)))) return undefined;
  return rationalRoot(square);
}
