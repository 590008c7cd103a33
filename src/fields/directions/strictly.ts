/** Directions that run strictly inside one cell at each node of a program. */
import type { Vector } from '../../linear/index.ts';
import { dot } from '../../linear/index.ts';
import {
  type Fallible,
  rationalField as field,
  isFailure,
  type Rational,
  sign,
} from '../../numbers/index.ts';
import { type Evaluation, pieceDerivatives, type Step, type StraightLine } from '../../programs/index.ts';
import type { LocalCell } from '../../selections/basic-function.ts';
import { guardRow, type SlotState } from './guards.ts';

/** What is known of the outputs of a step that takes a piece. */
export function statesOf(
  step: Step,
  at: readonly Rational[],
  piece: number,
  slots: readonly (SlotState<Rational> | undefined)[],
  p: number,
): Fallible<readonly SlotState<Rational>[]> {
  const d = pieceDerivatives(field, step, at, piece);
  if (isFailure(d)) return d;
  const outputs = step.g.piece(piece).outputs;
  const degrees = step.args.map(slot => slots[slot]!.degree);
  return d.map((row, output) => {
    const gradient: Rational[] = new Array(p).fill(field.zero);
    for (const { argument, value } of row) {
      const inner = slots[step.args[argument]!]!.gradient;
      for (let i = 0; i < gradient.length; i++) gradient[i] = gradient[i]!.add(value.mul(inner[i]!));
    }
    return { gradient, degree: outputs[output]!.degree(degrees) };
  });
}

/** Of the p inputs. */
export const inputStates = (p: number): SlotState<Rational>[] =>
  Array.from({ length: p }, (_, k) => ({
    gradient: Array.from({ length: p }, (_, i) => (i === k ? field.one : field.zero)),
    degree: 'affine',
  }));

/** Whether it does; false also where a guard is flat, or something is not known. */
export function runsStrictly(
  { p, steps }: StraightLine,
  evaluation: Evaluation<Rational>,
  direction: Vector,
): boolean {
  const slots: SlotState<Rational>[] = inputStates(p);
  for (const step of steps) {
    const at = step.args.map(slot => evaluation.values[slot]!);
    const cells = step.g.cells(field, at);
    if (isFailure(cells)) return false;
    const holds = ({ guards }: LocalCell): boolean =>
      guards.every(guard => {
        const row = guardRow(field, step, guard, at, slots);
        if (isFailure(row) || row === 'null' || row === 'open') return false;
        if (row === 'vacuous') return true;
        const side = sign(dot(row.row, direction));
        return row.relation === '>' ? side > 0 : side !== 0;
      });
    const cell = cells.find(holds);
    const states = cell && statesOf(step, at, cell.piece, slots, p);
    if (states === undefined || isFailure(states)) return false;
    for (const [k, state] of states.entries()) slots[step.out + k] = state;
  }
  return true;
}
