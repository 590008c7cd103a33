/**
 * Which slots of a program are ≥ 0 near the point by the way they are made: their value is > 0, or they are sums of products, with
 * positive coefficients, of even powers and of what is ≥ 0.
 */
import { Germs } from '../../functions/near/germ.ts';
import { totalDegree } from '../../functions/near/poly.ts';
import { isFailure, type Rational, sign, ZERO } from '../../numbers/index.ts';
import type { Evaluation, Step, StraightLine } from '../../programs/index.ts';

/** By slot. */
export function nonnegativeSlots(program: StraightLine, { values }: Evaluation<Rational>): boolean[] {
  const found = values.map(value => sign(value) > 0);
  for (const step of program.steps)
    if (step.g.outputs === 1 && step.g.pieceCount === 1 && !found[step.out])
      found[step.out] = isSumOfSquares(step, found);
  return found;
}

/** Of more arguments nothing is asked. */
const MAX_ARGUMENTS = 64;

function isSumOfSquares({ g, args }: Step, nonnegative: readonly boolean[]): boolean {
  const slots = [...new Set(args)];
  if (slots.length > MAX_ARGUMENTS) return false;
  const { field, coordinate } = polynomials(slots.length);
  const value = g.piece(1).outputs[0]!.value(
    field,
    args.map(slot => coordinate(slots.indexOf(slot))),
  );
  if (isFailure(value) || totalDegree(value.bottom) > 0) return false;
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
