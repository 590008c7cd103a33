/** Fraction-free elimination (Bareiss 1968): every intermediate entry is a minor, so every division is exact. */

/** x = numerators / denominator, entry by entry; the denominator is not zero, its sign is free. */
export interface IntegerSolution {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/**
 * The one x with A x = b, from the rows [A | b] (m rows, k unknowns); undefined where there is none or more than
 * one. Cost: k² m products of integers as large as the minors of A.
 */
export function bareiss(
  system: readonly (readonly bigint[])[],
  unknowns: number,
): IntegerSolution | undefined {
  const rows = system.map(row => row.slice());
  let previous = 1n;
  for (let step = 0; step < unknowns; step++) {
    const pivotRow = rows.findIndex((row, i) => i >= step && row[step] !== 0n);
    if (pivotRow < 0) return undefined;
    const pivot = rows[pivotRow]!;
    rows[pivotRow] = rows[step]!;
    rows[step] = pivot;
    const head = pivot[step]!;
    for (let i = step + 1; i < rows.length; i++) {
      const row = rows[i]!;
      const factor = row[step]!;
      for (let j = step + 1; j <= unknowns; j++) {
        const value = head * row[j]! - factor * pivot[j]!;
        row[j] = previous === 1n ? value : value / previous;
      }
    }
    previous = head;
  }
  for (let i = unknowns; i < rows.length; i++) if (rows[i]![unknowns] !== 0n) return undefined;
  return { numerators: substituteBack(rows, unknowns, previous), denominator: previous };
}

/** By Cramer's rule determinant · x is an integer vector, so each division is exact. */
function substituteBack(
  rows: readonly (readonly bigint[])[],
  unknowns: number,
  determinant: bigint,
): bigint[] {
  const solution = new Array<bigint>(unknowns).fill(0n);
  for (let i = unknowns - 1; i >= 0; i--) {
    const row = rows[i]!;
    let sum = determinant * row[unknowns]!;
    for (let j = i + 1; j < unknowns; j++) sum -= row[j]! * solution[j]!;
    solution[i] = sum / row[i]!;
  }
  return solution;
}

/** Indices of a maximal linearly independent set of the given rows, greedily from the first. */
export function independentRows(matrix: readonly (readonly bigint[])[]): number[] {
  const kept: { row: bigint[]; lead: number }[] = [];
  const indices: number[] = [];
  matrix.forEach((original, index) => {
    let row = original.slice();
    let previous = 1n;
    for (const { row: pivot, lead } of kept) {
      const [head, factor] = [pivot[lead]!, row[lead]!];
      row = row.map((value, j) => (head * value - factor * pivot[j]!) / previous);
      previous = head;
    }
    const lead = row.findIndex(value => value !== 0n);
    if (lead < 0) return;
    kept.push({ row, lead });
    indices.push(index);
  });
  return indices;
}
