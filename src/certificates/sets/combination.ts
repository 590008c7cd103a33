/** A vector as a combination of independent rows. */
import type { Meter } from '../numbers/meter.ts';
import { add, inverse, isZero, mul, neg, type Rat, ZERO } from '../numbers/rational.ts';

type Row = readonly Rat[];

/** The factors; undefined where there are none, or where the rows depend on each other. */
export function multipliersOf(target: Row, rows: readonly Row[], meter: Meter): Rat[] | undefined {
  const n = rows.length;
  // One equation an entry: its coefficients, and the entry of the target.
  let left = target.map((value, j) => [...rows.map(row => row[j]!), value]);
  const solved: Rat[][] = [];
  for (let i = 0; i < n; i += 1) {
    const pivot = left.find(equation => !isZero(equation[i]!));
    if (pivot === undefined) return undefined;
    const under = inverse(pivot[i]!, meter)!;
    const scaled = pivot.map(value => mul(value, under, meter));
    const without = (equation: readonly Rat[]): Rat[] =>
      equation.map((value, k) => add(value, mul(neg(equation[i]!), scaled[k]!, meter), meter));
    left = left.filter(equation => equation !== pivot).map(without);
    for (const [k, equation] of solved.entries()) solved[k] = without(equation);
    solved.push(scaled);
  }
  if (!left.every(equation => isZero(equation[n] ?? ZERO))) return undefined;
  return solved.map(equation => equation[n]!);
}
