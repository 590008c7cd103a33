/**
 * Linear programs in standard form, min c x, A x = b, x ≥ 0, exactly: a vertex, or what shows that there is none. Two phases, Bland's
 * rule, so that it comes to an end.
 */
import {
  add,
  compare,
  div,
  isZero,
  mul,
  neg,
  ONE,
  type Rational,
  sign,
  sub,
  ZERO,
} from '../../numbers/index.ts';
import type { Vector } from '../vector.ts';

/** `dual`: y with y A ≤ c, and y b = c x. Where nothing is feasible: y A ≤ 0 and y b > 0. */
export type Vertex =
  | { readonly feasible: true; readonly x: readonly Rational[]; readonly dual: readonly Rational[] }
  | { readonly feasible: false; readonly dual: readonly Rational[] };

/** Of a program that is bounded below. `columns`: those of A. */
export function leastVertex(columns: readonly Vector[], b: Vector, cost: Vector): Vertex {
  const n = columns.length;
  const m = b.length;
  const signs = b.map(value => (sign(value) < 0 ? ONE.neg() : ONE));
  const rows: Rational[][] = b.map((value, i) => [
    ...columns.map(column => mul(signs[i]!, column[i]!)),
    ...b.map((_, k) => (k === i ? ONE : ZERO)),
    mul(signs[i]!, value),
  ]);
  const basis = b.map((_, i) => n + i);
  const artificial = [...columns.map(() => ZERO), ...b.map(() => ONE)];
  reduce(rows, basis, artificial, n);
  const dualOf = (costs: Vector): Rational[] =>
    signs.map((flip, k) =>
      mul(
        flip,
        rows.reduce((sum, row, i) => add(sum, mul(costs[basis[i]!]!, row[n + k]!)), ZERO),
      ),
    );
  const left = rows.reduce((sum, row, i) => (basis[i]! < n ? sum : add(sum, row[n + m]!)), ZERO);
  if (!isZero(left)) return { feasible: false, dual: dualOf(artificial) };
  // Artificial variables leave, but in rows that say nothing.
  for (const [i, row] of rows.entries()) {
    const j = basis[i]! < n ? -1 : row.findIndex((value, k) => k < n && !isZero(value));
    if (j >= 0) pivot(rows, basis, i, j);
  }
  const costs = [...cost, ...b.map(() => ZERO)];
  reduce(rows, basis, costs, n);
  const x: Rational[] = new Array(n).fill(ZERO);
  for (const [i, j] of basis.entries()) if (j < n) x[j] = rows[i]![n + m]!;
  return { feasible: true, x, dual: dualOf(costs) };
}

/** Pivots until no column lowers the cost. */
function reduce(rows: Rational[][], basis: number[], costs: Vector, n: number): void {
  for (;;) {
    const j = Array.from({ length: n }, (_, k) => k).find(
      k =>
        sign(
          sub(
            costs[k]!,
            rows.reduce((sum, row, i) => add(sum, mul(costs[basis[i]!]!, row[k]!)), ZERO),
          ),
        ) < 0,
    );
    if (j === undefined) return;
    let leaving = -1;
    let least = ZERO;
    for (const [i, row] of rows.entries()) {
      if (sign(row[j]!) <= 0) continue;
      const ratio = div(row.at(-1)!, row[j]!);
      const order = leaving < 0 ? -1 : compare(ratio, least);
      if (order > 0 || (order === 0 && basis[i]! > basis[leaving]!)) continue;
      [leaving, least] = [i, ratio];
    }
    if (leaving < 0) throw new RangeError('leastVertex: expected a program that is bounded below');
    pivot(rows, basis, leaving, j);
  }
}

function pivot(rows: Rational[][], basis: number[], r: number, j: number): void {
  const inverse = div(ONE, rows[r]![j]!);
  const scaled = rows[r]!.map(value => mul(value, inverse));
  for (const [i, row] of rows.entries()) {
    const factor = neg(row[j]!);
    if (i !== r && !isZero(factor))
      rows[i] = row.map((value, k) => (isZero(scaled[k]!) ? value : add(value, mul(factor, scaled[k]!))));
  }
  rows[r] = scaled;
  basis[r] = j;
}
