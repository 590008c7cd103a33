/** On one face: the λ and y at which |u|² − (Σ βλ)² is stationary; a linear system, in which d = y is where the face is supported. */
import { add, equal, isZero, mul, ONE, type Rational, sub, ZERO } from '../../numbers/index.ts';
import type { Vector } from '../vector.ts';
import type { RationalMatrix } from './shape.ts';

export interface Face {
  readonly points: readonly Vector[];
  readonly sizes: Vector;
  readonly gram: RationalMatrix;
  readonly target: Vector;
}

/**
 * MᵀM y + Σ λp = v, Σ λ = 1, and ⟨p, y⟩ + sβ one number for all p of the face; `pull` is s, left out: Σ βλ. Undefined where there
 * is no solution.
 */
export function stationary(
  { points, sizes, gram, target }: Face,
  pull?: Rational,
): { readonly y: Vector; readonly weights: Vector } | undefined {
  const p = target.length;
  const n = points.length;
  const rows = [
    ...target.map((value, j) => [...gram[j]!, ...points.map(point => point[j]!), ZERO, value]),
    [...target.map(() => ZERO), ...points.map(() => ONE), ZERO, ONE],
    ...points.map((point, i) => [
      ...point,
      ...sizes.map(size => (pull ? ZERO : mul(sizes[i]!, size))),
      ONE.neg(),
      pull ? mul(pull, sizes[i]!).neg() : ZERO,
    ]),
  ];
  const solution = someSolution(rows, p + n + 1);
  return solution && { y: solution.slice(0, p), weights: solution.slice(p, p + n) };
}

/** One solution of the rows (A | b), free unknowns 0. */
function someSolution(system: readonly Vector[], unknowns: number): Rational[] | undefined {
  const rows = system.map(row => [...row]);
  const pivots: number[] = [];
  for (let j = 0; j < unknowns; j++) {
    const r = pivots.length;
    const found = rows.findIndex((row, i) => i >= r && !isZero(row[j]!));
    if (found < 0) continue;
    [rows[r], rows[found]] = [rows[found]!, rows[r]!];
    const scaled = rows[r]!.map(value => value.div(rows[r]![j]!));
    rows[r] = scaled;
    for (const [i, row] of rows.entries())
      if (i !== r && !isZero(row[j]!)) rows[i] = row.map((value, k) => sub(value, mul(row[j]!, scaled[k]!)));
    pivots.push(j);
  }
  if (rows.slice(pivots.length).some(row => !equal(row[unknowns]!, ZERO))) return undefined;
  const x: Rational[] = new Array(unknowns).fill(ZERO);
  for (const [r, j] of pivots.entries()) x[j] = add(rows[r]![unknowns]!, ZERO);
  return x;
}
