/** Lexicographic directional derivatives (Nesterov; Khan and Barton), node by node; f'(x; d) is the first of them. */
import { type Cell, cellsNear, type Piece } from './basic.ts';
import { coordinates, evaluate, localArguments, runPiece } from './evaluate.ts';
import { type Jet, run } from './jet.ts';
import { type Meter, Stop, Wrong } from './meter.ts';
import type { Line, Step } from './program.ts';
import { dot, isZero, type Rat } from './rational.ts';

type Row = readonly Rat[];

/** f'(x; e_i) of a program with one output. The other coordinate directions settle the boundaries that e_i runs along. */
export function slope(line: Line, x: readonly Rat[], i: number, meter: Meter): Rat {
  const units = coordinates(x).map(jet => jet.gradient);
  return lexicographic(line, x, [units[i]!, ...units], meter)[0]![0]!;
}

/** An element of ∂ᶜf(x): the rows of the outputs, one after the other. */
export const lexicographicGradient = (line: Line, x: readonly Rat[], meter: Meter): Rat[] =>
  lexicographic(
    line,
    x,
    coordinates(x).map(jet => jet.gradient),
    meter,
  ).flat();

/** f'(x; M) for columns that span the space: a row an output, an entry a column. */
function lexicographic(line: Line, x: readonly Rat[], columns: readonly Row[], meter: Meter): Row[] {
  const jets = evaluate(line, x, meter);
  const rows: Row[] = x.map((_, i) => columns.map(column => column[i]!));
  for (const step of line.steps) {
    const moves = [...new Set(step.args)].map(slot => rows[slot]!);
    const args = localArguments(step, jets);
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

/** The piece that is taken at u + ε₁u_1 + ε₂u_2 + …, 1 ≫ ε₁ ≫ ε₂ ≫ … ≫ ε₁² > 0. */
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
  const jet = run(guard.formula, args, moves.length, meter)!;
  const width = moves[0]?.length ?? 0;
  for (let j = 0; j < width; j += 1) {
    const along = moves.map(row => row[j]!);
    const { n } = dot(jet.gradient, along, meter);
    if (n !== 0n) return relation === '!=' || (relation !== '=' && n > 0n);
  }
  if (!jet.affine && !moves.every(row => row.every(isZero))) throw new Stop('a guard is flat and not affine');
  return relation === '>=' || relation === '=';
}
