/** The ball that a matrix M makes, {Mᵀu: |u| ≤ 1}: the space that it spans, and the shortest u for a point of it. */
import { isZero, ONE, type Rational, ZERO } from '../../numbers/index.ts';
import { solveExact } from '../elimination/solve.ts';
import { dot, type Vector } from '../vector.ts';

/** Rows of one length p; at least one. */
export type RationalMatrix = readonly Vector[];

export interface BallShape {
  /** MᵀM, p × p. */
  readonly gram: RationalMatrix;
  /** A basis of {z: M z = 0}. */
  readonly kernel: RationalMatrix;
  /** A y with MᵀM y = b, linear in b, for b in the space that the rows span: the shortest u with Mᵀu = b is M y. */
  solve(b: Vector): Rational[];
}

export const times = (matrix: RationalMatrix, vector: Vector): Rational[] =>
  matrix.map(row => dot(row, vector));

/** Σ factor · row. */
export const transposed = (matrix: RationalMatrix, factors: Vector): Rational[] =>
  matrix[0]!.map((_, j) => matrix.reduce((sum, row, i) => sum.add(row[j]!.mul(factors[i]!)), ZERO));

/** MᵀM, p × p, for M of p columns (J. P. Gram 1883): `gramOf([[ONE, ONE]])` is `[[ONE, ONE], [ONE, ONE]]`. */
export const gramOf = (matrix: RationalMatrix): RationalMatrix => {
  const columns = matrix[0]!.map((_, j) => matrix.map(row => row[j]!));
  return columns.map(a => columns.map(b => dot(a, b)));
};

/** The shape of {Mᵀu: |u| ≤ 1}, from MᵀM (our own): `ballShape(gramOf([[ONE, ONE]])).kernel` is a basis of {z: M z = 0}. */
export function ballShape(gram: RationalMatrix): BallShape {
  const p = gram.length;
  const pivots = pivotsOf(gram);
  const core = pivots.map(i => pivots.map(j => gram[i]![j]!));
  const solve = (b: Vector): Rational[] => {
    const y: Rational[] = new Array(p).fill(ZERO);
    if (pivots.length === 0) return y;
    const found = solveExact(
      core,
      pivots.map(i => b[i]!),
    )!;
    for (const [k, i] of pivots.entries()) y[i] = found[k]!;
    return y;
  };
  const kernel = Array.from({ length: p }, (_, j) => j)
    .filter(j => !pivots.includes(j))
    .map(j => {
      const z = solve(gram[j]!).map(value => value.neg());
      z[j] = ONE;
      return z;
    });
  return { gram, kernel, solve };
}

/** Indices of columns of M that are a basis of all of them: where elimination of the Gram matrix finds a pivot. */
function pivotsOf(gram: RationalMatrix): number[] {
  const rows = gram.map(row => [...row]);
  const pivots: number[] = [];
  for (const [i, row] of rows.entries()) {
    // The matrix that is left is positive semidefinite: a zero on its diagonal stands in a row of zeros.
    if (isZero(row[i]!)) continue;
    pivots.push(i);
    for (const other of rows.slice(i + 1)) {
      const factor = other[i]!.div(row[i]!);
      if (isZero(factor)) continue;
      for (let k = i; k < other.length; k++) other[k] = other[k]!.sub(factor.mul(row[k]!));
    }
  }
  return pivots;
}
