/** Small symmetric matrices, exactly: rank, definiteness, and the solution in the range. */
import { dot, type Vector } from '../../linear/index.ts';
import { type Rational, rational, sign } from '../../numbers/index.ts';

export type Matrix = readonly Vector[];

/** a·I + b·H. */
export const shifted = (a: Rational, b: Rational, H: Matrix): Rational[][] =>
  H.map((row, i) => row.map((entry, j) => (i === j ? a.add(b.mul(entry)) : b.mul(entry))));

export const applyMatrix = (H: Matrix, v: Vector): Rational[] => H.map(row => dot(row, v));

/** How many rows are independent. */
export function rank(A: Matrix): number {
  const rows = A.map(row => [...row]);
  const width = rows[0]?.length ?? 0;
  let found = 0;
  for (let column = 0; column < width && found < rows.length; column += 1) {
    const pivot = rows.findIndex((row, i) => i >= found && sign(row[column]!) !== 0);
    if (pivot < 0) continue;
    [rows[found], rows[pivot]] = [rows[pivot]!, rows[found]!];
    for (let i = found + 1; i < rows.length; i += 1) eliminate(rows[i]!, rows[found]!, column);
    found += 1;
  }
  return found;
}

function eliminate(row: Rational[], by: Vector, column: number): void {
  if (sign(row[column]!) === 0) return;
  const factor = row[column]!.div(by[column]!);
  for (let j = column; j < row.length; j += 1) row[j] = row[j]!.sub(factor.mul(by[j]!));
}

/**
 * Whether a symmetric matrix is positive definite, or semidefinite and no more: elimination without exchanges; a pivot 0
 * of a semidefinite matrix has only zeros beside it.
 */
export function definiteness(A: Matrix): 'definite' | 'semidefinite' | 'neither' {
  const rows = A.map(row => [...row]);
  let definite = true;
  for (const [k, row] of rows.entries()) {
    const pivot = sign(row[k]!);
    if (pivot < 0) return 'neither';
    if (pivot === 0) {
      if (row.some((entry, j) => j > k && sign(entry) !== 0)) return 'neither';
      definite = false;
      continue;
    }
    for (let i = k + 1; i < rows.length; i += 1) eliminate(rows[i]!, row, k);
  }
  return definite ? 'definite' : 'semidefinite';
}

/** The one d in the range of the symmetric matrix H with H d = b; undefined where b is not in the range. */
export function solveInRange(H: Matrix, b: Vector): Rational[] | undefined {
  // d = H z with H² z = b: any z will do, they differ by the kernel of H.
  const z = anySolution(
    H.map(row => H.map(other => dot(row, other))),
    b,
  );
  return z && applyMatrix(H, z);
}

/** Some x with A x = b, free unknowns 0. */
function anySolution(A: Matrix, b: Vector): Rational[] | undefined {
  const rows = A.map((row, i) => [...row, b[i]!]);
  const width = A.length;
  const pivots: number[] = [];
  for (let column = 0; column < width; column += 1) {
    const at = rows.findIndex((row, i) => i >= pivots.length && sign(row[column]!) !== 0);
    if (at < 0) continue;
    const top = pivots.length;
    [rows[top], rows[at]] = [rows[at]!, rows[top]!];
    for (const [i, row] of rows.entries()) if (i !== top) eliminate(row, rows[top]!, column);
    pivots.push(column);
  }
  if (rows.slice(pivots.length).some(row => sign(row[width]!) !== 0)) return undefined;
  const x = Array.from({ length: width }, () => rational(0));
  for (const [i, column] of pivots.entries()) x[column] = rows[i]![width]!.div(rows[i]![column]!);
  return x;
}
