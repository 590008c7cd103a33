/**
 * Clarke's set where what the live ties are given is independent: near the point their arguments go everywhere, so that every
 * combination of pieces that have cells of their own there is taken on an open set, and ∂ᶜf(x) is the Minkowski sum over the ties.
 */
import { coneDirection, haveFullRank, type Vector, zeroVector } from '../../linear/index.ts';
import { rationalField as field, isFailure, isZero, type Rational } from '../../numbers/index.ts';
import {
  type Evaluation,
  isEvaluationFailure,
  pieceDerivatives,
  type StraightLine,
} from '../../programs/index.ts';
import type { LocalCell } from '../../selections/basic-function.ts';
import type { Atom, Atoms } from '../active/atoms.ts';
import { activePieces } from '../active/certain.ts';
import type { Budget } from '../budget.ts';
import { addScaled, inOneRow, type SumHull } from '../gradient-set.ts';
import { cutAt } from './cut.ts';
import { liveTies } from './live-ties.ts';
import { normalSum } from './sums.ts';

/** Products that the rank of what the ties are given may cost. */
const MAX_PRODUCTS = 2_000_000_000;

/**
 * ∂ᶜf(x) as a sum, of so many composite pieces; undefined where it is not seen to be one. Let A(x') be what the guards of the live
 * ties ask of their arguments, all affine in them. Where no choice changes the derivative of A at x it is strict, and where its rows
 * are independent A is open at x (Lyusternik and Graves): near x there are open sets on which the ties take any pieces that have
 * cells with interior, and gradients there tend to those of the combination (Clarke 1983, 2.3.10 and 2.5.1).
 */
export function independentSum(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  count: bigint,
  budget: Budget,
): SumHull<Rational> | undefined {
  const active = activePieces(field, program, evaluation);
  if (isEvaluationFailure(active)) return undefined;
  const look = () => budget.look();
  const live = liveTies(field, program, evaluation, active, look);
  const args = [...new Set([...live].flatMap(k => program.steps[k]!.args))];
  if (liveTies(field, { ...program, outputs: args }, evaluation, active, look).size > 0) return undefined;
  const system = cutAt(field, program, evaluation, live, budget);
  if (system.atoms.some(({ uses }) => uses.length > 0)) return undefined;
  const rows: Vector[] = [];
  const parts: (readonly Vector[])[] = [];
  for (const atom of system.atoms) {
    const at = atom.step.args.map(slot => evaluation.values[slot]!);
    const cells = atom.step.g.cells(field, at);
    if (isFailure(cells)) return undefined;
    const guards = guardsOf(atom, cells);
    if (guards === undefined) return undefined;
    rows.push(
      ...spanned(guards.flatMap(({ asked }) => asked)).map(row => pulledBack(row, atom, system.dimension)),
    );
    const essential = guards.filter(({ asked, isNull }) => !isNull && hasInterior(asked));
    const pieces = [...new Set(essential.map(({ piece }) => piece))];
    const added = pieces.map(piece => addedBy(system, atom, at, piece));
    if (added.length === 0 || added.includes(undefined)) return undefined;
    parts.push(added as Vector[]);
  }
  if (rows.length > system.dimension || rows.length ** 2 * system.dimension > MAX_PRODUCTS) return undefined;
  if (!haveFullRank(rows)) return undefined;
  const start = inOneRow(system.outputs.map(form => form.gradient));
  return { count, ...normalSum(field, start, parts) };
}

/** One cell: rows in the distinct arguments that are positive inside it. */
interface CellRows {
  readonly piece: number;
  readonly asked: readonly Vector[];
  readonly isNull: boolean;
}

/** By cell; undefined where a guard is not affine. */
function guardsOf({ step }: Atom<Rational>, cells: readonly LocalCell[]): readonly CellRows[] | undefined {
  const slots = [...new Set(step.args)];
  const found: CellRows[] = [];
  for (const { piece, guards } of cells) {
    const asked: Vector[] = [];
    let isNull = false;
    for (const { function: h, relation } of guards) {
      if (h.affine === undefined) return undefined;
      const row: Rational[] = slots.map(() => field.zero);
      for (const { argument, coefficient } of h.affine.terms) {
        const i = slots.indexOf(step.args[argument]!);
        row[i] = row[i]!.add(coefficient);
      }
      const isFlat = row.every(isZero);
      if (isFlat) isNull ||= relation === '>' || relation === '!=';
      else if (relation === '=') isNull = true;
      else if (relation !== '!=') asked.push(row);
    }
    found.push({ piece, asked, isNull });
  }
  return found;
}

const hasInterior = (rows: readonly Vector[]): boolean => rows.length === 0 || coneDirection(rows).feasible;

/** Some of the rows, as many as they have dimensions. */
function spanned(rows: readonly Vector[]): Vector[] {
  const kept: Vector[] = [];
  for (const row of rows) if (haveFullRank([...kept, row])) kept.push(row);
  return kept;
}

/** A row in the distinct arguments of an atom as one in the inputs. */
function pulledBack(row: Vector, { step, args }: Atom<Rational>, p: number): Vector {
  const slots = [...new Set(step.args)];
  const sum = zeroVector(p);
  for (const [i, value] of row.entries())
    if (!isZero(value)) addScaled(field, sum, value, args[step.args.indexOf(slots[i]!)]!.gradient);
  return sum;
}

/** What an atom adds to the gradients of the outputs where it takes a piece. */
function addedBy(
  { outputs, dimension }: Atoms<Rational>,
  { step, args, outputs: numbers }: Atom<Rational>,
  at: readonly Rational[],
  piece: number,
): Vector | undefined {
  const d = pieceDerivatives(field, step, at, piece);
  if (isFailure(d)) return undefined;
  const rows = outputs.map(form => {
    const sum = zeroVector(dimension);
    for (const [i, row] of d.entries()) {
      const coefficient = form.terms.get(numbers[i]!);
      if (coefficient === undefined) continue;
      for (const { argument, value } of row)
        addScaled(field, sum, value.mul(coefficient), args[argument]!.gradient);
    }
    return sum;
  });
  return inOneRow(rows);
}
