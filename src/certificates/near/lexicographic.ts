/** Lexicographic directional derivatives (Nesterov; Khan and Barton), node by node; f'(x; d) is the first of them. */

import { Germs } from '../functions/germ.ts';
import { collect, type Term, UNITY } from '../functions/several.ts';
import { evaluate } from '../kernel/evaluate.ts';
import { isTiedNorm } from '../kernel/held.ts';
import { coordinates, type Jet, rationals, runJet, runPiece } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Formula } from '../language/formula.ts';
import type { Line, Step } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { dot, inverse, isZero, mul, type Rat, ratio, signOf, ZERO } from '../numbers/rational.ts';
import { type Cell, cellsNear, localArguments } from './cells.ts';

type Row = readonly Rat[];

/** f'(x; e_i) of a program with one output. The other coordinate directions settle the boundaries that e_i runs along. */
export function slope(line: Line, x: readonly Rat[], i: number, meter: Meter): Rat {
  const units = coordinates(x, meter).map(jet => jet.gradient);
  return lexicographic(line, x, [units[i]!, ...units], meter)[0]![0]!;
}

/** An element of ∂ᶜf(x): the rows of the outputs, one after the other. */
export const lexicographicGradient = (line: Line, x: readonly Rat[], meter: Meter): Rat[] =>
  lexicographic(
    line,
    x,
    coordinates(x, meter).map(jet => jet.gradient),
    meter,
  ).flat();

/** f'(x; M) for columns that span the space: a row an output, an entry a column. */
function lexicographic(line: Line, x: readonly Rat[], columns: readonly Row[], meter: Meter): Row[] {
  const jets = evaluate(line, x, meter);
  const rows: Row[] = x.map((_, i) => columns.map(column => column[i]!));
  for (const step of line.steps) {
    if (
      isTiedNorm(
        step,
        rationals(meter),
        step.args.map(slot => jets[slot]!.value),
      )
    ) {
      rows[step.out] = normAlong(
        step,
        step.args.map(slot => rows[slot]!),
        meter,
      );
      continue;
    }
    const moves = [...new Set(step.args)].map(slot => rows[slot]!);
    const args = localArguments(step, jets, meter);
    const outputs = runPiece(pieceAlong(step, args, moves, meter), args, moves.length, meter);
    if (outputs === undefined) throw new Wrong('a node is undefined at the point');
    for (const [k, jet] of outputs.entries())
      rows[step.out + k] = columns.map((_, j) =>
        dot(
          jet.gradient,
          moves.map(row => row[j]!),
          meter,
        ),
      );
  }
  return line.outputs.map(slot => rows[slot]!);
}

/** Of |L x| at L x = 0: |a| for the first direction d with a = L d ≠ 0, and beside it ⟨a, L e⟩/|a|. */
function normAlong({ basic }: Step, moves: readonly Row[], meter: Meter): Row {
  const at = coordinates(
    moves.map(() => ZERO),
    meter,
  );
  const forms = runPiece(basic.norm!, at, moves.length, meter)!;
  const width = moves[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, k) => {
    const d = moves.map(row => row[k]!);
    return forms.map(({ gradient }) => dot(gradient, d, meter));
  });
  const k = columns.findIndex(column => !column.every(isZero));
  if (k < 0) return columns.map(() => ZERO);
  const a = columns[k]!;
  const length = rationals(meter).fraction!(dot(a, a, meter), ratio(1n, 2n, meter))!;
  const under = inverse(length, meter)!;
  return columns.map((column, j) =>
    j < k ? ZERO : j === k ? length : mul(dot(a, column, meter), under, meter),
  );
}

/** The piece that is taken at u + t(u_1 + δ₂u_2 + δ₃u_3 + …), 1 ≫ δ₂ ≫ δ₃ ≫ … ≫ t > 0. */
function pieceAlong(step: Step, args: readonly Jet[], moves: readonly Row[], meter: Meter): Piece {
  for (const { piece, guards } of cellsNear(step.basic, args, meter))
    if (guards.every(guard => enters(guard, args, moves, meter))) return piece;
  throw new Stop('no index cell holds the direction');
}

/** Whether a guard that vanishes at the arguments holds there. */
function enters(
  guard: Cell['guards'][number],
  args: readonly Jet[],
  moves: readonly Row[],
  meter: Meter,
): boolean {
  const { relation } = guard;
  const jet = runJet(guard.formula, args, moves.length, meter)!;
  const width = moves[0]?.length ?? 0;
  let side = 0;
  for (let j = 0; j < width && side === 0; j += 1) {
    const along = moves.map(row => row[j]!);
    side = signOf(dot(jet.gradient, along, meter));
  }
  if (side === 0 && !jet.note) side = beside(guard.formula, args, moves, meter);
  if (side === 0) return relation === '>=' || relation === '=';
  return relation === '!=' || (relation !== '=' && side > 0);
}

/** A number with the sign of the formula there: of its largest term in t, variable 0, and δ₂, δ₃, …, variables 1, 2, …. */
function beside(formula: Formula, args: readonly Jet[], moves: readonly Row[], meter: Meter): number {
  const width = moves[0]?.length ?? 0;
  const germs = new Germs(width, meter);
  const thunks = args.map(({ value, gradient }) => {
    const row = moves[gradient.findIndex(one => !isZero(one))]!;
    const terms = row.map((coefficient, k) => ({
      exponents: Array.from({ length: k + 1 }, (_, v) => (v === 0 || v === k ? 1 : 0)),
      coefficient,
    }));
    const top = collect([{ exponents: [], coefficient: value }, ...terms], meter);
    return () => ({ top, bottom: UNITY });
  });
  const germ = germs.run(formula, thunks);
  if (germ === undefined) throw new Stop('a guard is undefined beside the point');
  const orders = [0, ...Array.from({ length: width - 1 }, (_, k) => width - 1 - k)];
  const size = (a: Term, b: Term): number =>
    orders.map(i => (a.exponents[i] ?? 0) - (b.exponents[i] ?? 0)).find(one => one !== 0) ?? 0;
  const terms = [...germ.top.values()];
  const [largest] = terms.filter(({ exponents }) => exponents.length <= width).sort(size);
  for (const { exponents } of terms) {
    // A remainder of Taylor's formula is of the order of t at most.
    const order = exponents.slice(width).reduce((sum, e) => sum + e, exponents[0] ?? 0);
    if (exponents.length > width && order <= (largest?.exponents[0] ?? (largest ? 0 : order)))
      throw new Stop('the sign of a guard beside the point is not known');
  }
  return largest ? signOf(largest.coefficient) : 0;
}
