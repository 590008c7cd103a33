/** ∂ᶜf(x) of a piecewise affine program by brute force: every tuple of index cells, without pruning, each by one hull. */
import { membership, type Vector, zeroVector } from '../../src/linear/index.ts';
import { rationalField as field, isFailure, type Rational, sign } from '../../src/numbers/index.ts';
import type { Evaluation, Step, StraightLine } from '../../src/programs/index.ts';
import type { LocalCell } from '../../src/selections/basic-function.ts';
import { printed } from './brute-force.ts';

export interface Tuples {
  /** The gradients of the tuples that have interior, printed. */
  readonly gradients: readonly string[];
  /** How many tuples there are. */
  readonly count: number;
}

/** undefined where there are more tuples than `most`. */
export function listTuples(
  line: StraightLine,
  evaluation: Evaluation<Rational>,
  most: number,
): Tuples | undefined {
  const cells = line.steps.map(step => near(step, evaluation));
  const count = cells.reduce((product, list) => product * list.length, 1);
  if (count > most) return undefined;
  const found: Vector[] = [];
  const slots: Vector[] = Array.from({ length: line.p }, (_, k) => unit(line.p, k));
  const visit = (k: number, rows: readonly Vector[]): void => {
    const step = line.steps[k];
    if (step === undefined) {
      // Gordan: some d has ⟨row, d⟩ > 0 for all rows exactly when 0 is not in their hull.
      if (rows.length === 0 || !membership(rows, zeroVector(line.p)).inside)
        found.push(line.outputs.flatMap(slot => slots[slot]!));
      return;
    }
    const at = step.args.map(slot => evaluation.values[slot]!);
    for (const cell of cells[k]!) {
      const added: Vector[] = [];
      const vanishes = cell.guards.some(({ function: h, relation }) => {
        const row = combined(line.p, h.gradient(field, at), step, slots);
        const flat = row.every(value => sign(value) === 0);
        if (flat) return relation === '>' || relation === '!=';
        if (relation === '>' || relation === '>=') added.push(row);
        return relation === '=';
      });
      if (vanishes) continue;
      for (const [i, output] of step.g.piece(cell.piece).outputs.entries())
        slots[step.out + i] = combined(line.p, output.gradient(field, at), step, slots);
      visit(k + 1, [...rows, ...added]);
    }
  };
  visit(0, []);
  return { gradients: [...new Set(printed(found))], count };
}

function near(step: Step, evaluation: Evaluation<Rational>): readonly LocalCell[] {
  const cells = step.g.cells(
    field,
    step.args.map(slot => evaluation.values[slot]!),
  );
  if (isFailure(cells)) throw new Error(cells.why);
  return cells;
}

const unit = (p: number, k: number): Vector => zeroVector(p).map((zero, i) => (i === k ? field.one : zero));

function combined(
  p: number,
  partials: ReturnType<LocalCell['guards'][number]['function']['gradient']>,
  step: Step,
  slots: readonly Vector[],
): Vector {
  if (isFailure(partials)) throw new Error('a derivative is not known');
  const sum = [...zeroVector(p)];
  for (const { argument, value } of partials as readonly { argument: number; value: Rational }[])
    for (const [i, entry] of slots[step.args[argument]!]!.entries()) sum[i] = sum[i]!.add(value.mul(entry));
  return sum;
}
