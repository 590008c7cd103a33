/**
 * Phase one of the simplex method over any field, with signs in three values: Bland's rule (R. G. Bland, New finite pivoting
 * rules for the simplex method, 1977), in which a pivot is taken only where the signs of all that it needs are decided.
 */
import { Failure, type Fallible, isFailure, type OrderedField } from '../../numbers/index.ts';

/** Rows of B⁻¹(A | I | b): n columns, then m artificial ones, then the right-hand side. */
export interface Tableau<T> {
  readonly rows: readonly (readonly T[])[];
  /** By row: the number of its basic column, n and more for artificial ones. */
  readonly basis: readonly number[];
  readonly n: number;
}

/** The tableau of Ax = b, b ≥ 0, with the artificial basis. */
export const startTableau = <T>(
  field: OrderedField<T>,
  columns: readonly (readonly T[])[],
  right: readonly T[],
): Tableau<T> => ({
  rows: right.map((b, i) => [
    ...columns.map(column => column[i]!),
    ...right.map((_, k) => (k === i ? field.one : field.zero)),
    b,
  ]),
  basis: right.map((_, i) => columns.length + i),
  n: columns.length,
});

export const rightSideOf = <T>({ rows }: Tableau<T>, i: number): T => rows[i]!.at(-1)!;

/** The sum of the rows with artificial basic columns: what a column lowers the sum of the artificial variables by, and that sum. */
export function prices<T>(field: OrderedField<T>, { rows, basis, n }: Tableau<T>): T[] {
  let sum: readonly T[] = rows[0]!.map(() => field.zero);
  for (const [i, row] of rows.entries())
    if (basis[i]! >= n) sum = sum.map((value, j) => field.add(value, row[j]!));
  return [...sum];
}

const stuck = new Failure('undecided', 'the sign of an entry of a simplex tableau');

/** The next tableau; undefined where no column has a positive price; a failure where a sign is missing. */
export function improved<T>(
  field: OrderedField<T>,
  tableau: Tableau<T>,
  price: readonly T[],
): Fallible<Tableau<T>> | undefined {
  const signs = price.slice(0, tableau.n).map(field.sign);
  for (const [j, sign] of signs.entries()) {
    const next = sign === 1 ? entered(field, tableau, j) : undefined;
    if (next) return next;
  }
  return signs.some(sign => sign === 'undecided' || sign === 1) ? stuck : undefined;
}

/** Column j in the basis, in the place of the first basic column for which all right-hand sides are proven to stay ≥ 0. */
function entered<T>(field: OrderedField<T>, tableau: Tableau<T>, j: number): Tableau<T> | undefined {
  const order = [...tableau.basis.keys()].sort((a, b) => tableau.basis[a]! - tableau.basis[b]!);
  for (const r of order) {
    const next = field.sign(tableau.rows[r]![j]!) === 1 ? pivot(field, tableau, r, j) : undefined;
    if (next?.rows.every((_, i) => isNonnegative(field, rightSideOf(next, i)))) return next;
  }
  return undefined;
}

/** Whether a ≥ 0 is proven. */
export function isNonnegative<T>(field: OrderedField<T>, a: T): boolean {
  const sign = field.sign(a);
  return sign !== 'undecided' && sign >= 0;
}

function pivot<T>(field: OrderedField<T>, { rows, basis, n }: Tableau<T>, r: number, j: number) {
  const inverse = field.div(field.one, rows[r]![j]!);
  if (isFailure(inverse)) return undefined;
  const scaled = rows[r]!.map((value, k) => (k === j ? field.one : field.mul(value, inverse)));
  const next = rows.map((row, i) =>
    i === r
      ? scaled
      : row.map((value, k) => (k === j ? field.zero : field.sub(value, field.mul(row[j]!, scaled[k]!)))),
  );
  if (!next.flat().every(field.bounded)) return undefined;
  return { rows: next, basis: basis.with(r, j), n };
}
