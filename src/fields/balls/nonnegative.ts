/**
 * Which slots of a program are ≥ 0 near the point by the way they are made: their value is > 0, or they are sums of products, with
 * positive coefficients, of even powers and of what is ≥ 0; of several pieces each is that, or is asked to be ≥ 0 where it is taken.
 */
import { Germs } from '../../functions/near/germ.ts';
import { polyKey, totalDegree } from '../../functions/near/poly.ts';
import { isFailure, type OrderedField, sign, ZERO } from '../../numbers/index.ts';
import type { Evaluation, Step, StraightLine } from '../../programs/index.ts';
import type { LocalCell } from '../../selections/basic-function.ts';

/** By slot, over any field. */
export function nonnegativeSlots<T>(
  field: OrderedField<T>,
  program: StraightLine,
  { values }: Evaluation<T>,
): boolean[] {
  const found = values.map(value => field.sign(value) === 1);
  for (const step of program.steps) {
    if (step.g.outputs !== 1 || step.g.asked || found[step.out]) continue;
    const at = step.args.map(slot => values[slot]!);
    const cells = step.g.pieceCount === 1 ? [{ piece: 1, guards: [] }] : step.g.cells(field, at);
    found[step.out] =
      step.g.ball !== undefined ||
      (!isFailure(cells) && cells.every(cell => isNonnegative(step, cell, found)));
  }
  return found;
}

/** Of more arguments nothing is asked. */
const MAX_ARGUMENTS = 64;

function isNonnegative(
  { g, args }: Step,
  { piece, guards }: LocalCell,
  nonnegative: readonly boolean[],
): boolean {
  const slots = [...new Set(args)];
  if (slots.length > MAX_ARGUMENTS) return false;
  const { field, coordinate } = polynomials(slots.length);
  const inner = args.map(slot => coordinate(slots.indexOf(slot)));
  const value = g.piece(piece).outputs[0]!.value(field, inner);
  if (isFailure(value) || totalDegree(value.bottom) > 0) return false;
  const isAsked = guards.some(({ function: f, relation }) => {
    const side = relation === '>' || relation === '>=' ? f.value(field, inner) : field.zero;
    return !isFailure(side) && side.top.size > 0 && polyKey(side.top) === polyKey(value.top);
  });
  if (isAsked) return true;
  return [...value.top.values()].every(
    ({ exponents, coefficient }) =>
      sign(coefficient) > 0 &&
      exponents.length <= slots.length &&
      exponents.every((e, i) => e % 2 === 0 || nonnegative[slots[i]!]),
  );
}

/** Polynomials in so many arguments, as germs at 0. */
function polynomials(n: number) {
  const germs = new Germs(n);
  return { field: germs.field, coordinate: (i: number) => germs.coordinate(i, ZERO) };
}
