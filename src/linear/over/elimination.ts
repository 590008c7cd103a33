/** Systems of linear equations, ranks and Gram matrices over any field of numbers: what rests on a sign that is missing is not known. */
import { every, isFailure, type OrderedField, same } from '../../numbers/index.ts';
import type { MatrixOver } from '../balls/certificate.ts';

export const dotOver = <T>(field: OrderedField<T>, a: readonly T[], b: readonly T[]): T =>
  a.reduce((sum, value, i) => field.add(sum, field.mul(value, b[i]!)), field.zero);

/** Σ factor · row. */
export const combinedOver = <T>(field: OrderedField<T>, rows: MatrixOver<T>, factors: readonly T[]): T[] =>
  rows[0]!.map((_, j) =>
    rows.reduce((sum, row, i) => field.add(sum, field.mul(factors[i]!, row[j]!)), field.zero),
  );

/** MᵀM (J. P. Gram 1883): `gramOver(rationalField, [[ONE, ONE]])` is `[[ONE, ONE], [ONE, ONE]]`. */
export function gramOver<T>(field: OrderedField<T>, matrix: MatrixOver<T>): T[][] {
  const columns = matrix[0]!.map((_, j) => matrix.map(row => row[j]!));
  return columns.map(a => columns.map(b => dotOver(field, a, b)));
}

/**
 * t ≥ 0 with a = t² b, for Gram matrices of one size, b ≠ 0; undefined where there is none that the field can tell. Our own.
 *
 * `shapeRatioOver(rationalField, [[rational(4)]], [[ONE]])` is `rational(2)`.
 */
export function shapeRatioOver<T>(field: OrderedField<T>, a: MatrixOver<T>, b: MatrixOver<T>): T | undefined {
  const i = b.findIndex((row, k) => field.isZero(row[k]!) === 'no');
  const square = i < 0 ? undefined : field.div(a[i]![i]!, b[i]![i]!);
  if (square === undefined || isFailure(square)) return undefined;
  const alike = every(a.entries(), ([k, row]) =>
    every(row.keys(), j => same(field, row[j]!, field.mul(square, b[k]![j]!))),
  );
  const root = alike === 'yes' ? field.root(square, 2) : undefined;
  return root === undefined || isFailure(root) ? undefined : root;
}

/**
 * x with A x = b, free unknowns 0; or z with zᵀA = 0 and zᵀb ≠ 0, which shows that there is none; undefined where a sign is missing
 * (Gauss's elimination).
 */
export function solvedOver<T>(
  field: OrderedField<T>,
  matrix: MatrixOver<T>,
  right: readonly T[],
): { readonly x: readonly T[] } | { readonly against: readonly T[] } | undefined {
  const unknowns = matrix[0]!.length;
  const unit = (i: number): T[] => right.map((_, k) => (k === i ? field.one : field.zero));
  const found = reduced(
    field,
    matrix.map((row, i) => [...row, right[i]!, ...unit(i)]),
    unknowns,
  );
  if (found === undefined) return undefined;
  const { rows, pivots } = found;
  for (const row of rows.slice(pivots.length)) {
    const zero = field.isZero(row[unknowns]!);
    if (zero === 'undecided') return undefined;
    if (zero === 'no') return { against: row.slice(unknowns + 1) };
  }
  const x = Array.from({ length: unknowns }, () => field.zero);
  for (const [r, j] of pivots.entries()) x[j] = rows[r]![unknowns]!;
  return { x };
}

/**
 * The rank of at least one row, by elimination (C. F. Gauss 1810); undefined where a sign is missing.
 *
 * `rankOver(rationalField, [[ONE, ONE], [ONE, ONE]])` is `1`.
 */
export const rankOver = <T>(field: OrderedField<T>, rows: MatrixOver<T>): number | undefined =>
  reduced(field, rows, rows[0]!.length)?.pivots.length;

/** Rows in reduced echelon form in their first entries, with the columns of their pivots; those after them are 0 there. */
function reduced<T>(field: OrderedField<T>, system: MatrixOver<T>, columns: number) {
  let rows: MatrixOver<T> = system;
  const pivots: number[] = [];
  for (let j = 0; j < columns; j++) {
    const r = pivots.length;
    const signs = rows.map((row, i) => (i < r ? 'yes' : field.isZero(row[j]!)));
    const chosen = signs.indexOf('no');
    if (chosen < 0) {
      if (signs.includes('undecided')) return undefined;
      continue;
    }
    const inverse = field.div(field.one, rows[chosen]![j]!);
    if (isFailure(inverse)) return undefined;
    const pivot = rows[chosen]!.map((value, k) => (k === j ? field.one : field.mul(value, inverse)));
    const others = rows.filter((_, i) => i !== chosen);
    const cleared = others.map(row =>
      row.map((value, k) => (k === j ? field.zero : field.sub(value, field.mul(row[j]!, pivot[k]!)))),
    );
    rows = [...cleared.slice(0, r), pivot, ...cleared.slice(r)];
    if (!rows.flat().every(field.bounded)) return undefined;
    pivots.push(j);
  }
  return { rows, pivots };
}

/**
 * M with MᵀM = Q, for a symmetric Q, without rows of zeros; undefined where Q has a negative eigenvalue, or a sign is missing (Lagrange's
 * reduction of quadratic forms, 1759).
 *
 * `factorOver(rationalField, [[rational(4)]])` is `[[rational(2)]]`.
 */
export function factorOver<T>(field: OrderedField<T>, gram: MatrixOver<T>): MatrixOver<T> | undefined {
  const rows = gram.map(row => [...row]);
  const found: T[][] = [];
  for (const [i, row] of rows.entries()) {
    const d = row[i]!;
    if (field.isZero(d) === 'yes') {
      if (!row.every(value => field.isZero(value) === 'yes')) return undefined;
      continue;
    }
    const root = field.sign(d) === 1 ? field.root(d, 2) : undefined;
    if (root === undefined || isFailure(root)) return undefined;
    const shares = row.map(value => field.div(value, d));
    const l = shares.flatMap(share => (isFailure(share) ? [] : [field.mul(root, share)]));
    if (l.length < row.length) return undefined;
    found.push(l);
    for (const [j, other] of rows.entries())
      for (const k of other.keys()) other[k] = field.sub(other[k]!, field.mul(l[j]!, l[k]!));
  }
  return found;
}
