/**
 * Which slots are ≥ 0 near the point by the way they are made: the value is > 0, or they are sums of products, with positive
 * coefficients, of even powers and of what is ≥ 0.
 */

import type { Formula } from '../language/formula.ts';
import type { Line, Step } from '../language/line.ts';
import { attempt } from '../numbers/attempt.ts';
import type { Meter } from '../numbers/meter.ts';
import { type Rat, signOf, ZERO } from '../numbers/rational.ts';
import { Germs } from './germ.ts';
import { totalDegree } from './several.ts';

/** By slot. */
export function nonnegativeSlots(line: Line, values: readonly Rat[], meter: Meter): readonly boolean[] {
  const found = values.map(value => attempt(() => signOf(value)) === 1);
  for (const step of line.steps)
    if (step.single && step.basic.outputs === 1 && !step.basic.foreign && !found[step.out])
      found[step.out] = isSumOfSquares([...step.basic.pieces()][0]![0]!, step, found, meter);
  return found;
}

/** Whether a formula in the arguments of a step is such a sum; false where that is not seen. */
export const isSumOfSquares = (
  formula: Formula,
  { args }: Pick<Step, 'args'>,
  nonnegative: readonly boolean[],
  meter: Meter,
): boolean => attempt(() => isSum(formula, args, nonnegative, meter)) ?? false;

function isSum(
  formula: Formula,
  args: readonly number[],
  nonnegative: readonly boolean[],
  meter: Meter,
): boolean {
  const slots = [...new Set(args)];
  const germs = new Germs(slots.length, meter);
  const value = germs.run(
    formula,
    args.map(slot => () => germs.coordinate(slots.indexOf(slot), ZERO)),
  );
  // A polynomial in the arguments, wherever they are.
  if (value === undefined || totalDegree(value.bottom) > 0) return false;
  return [...value.top.values()].every(
    ({ exponents, coefficient }) =>
      signOf(coefficient) > 0 &&
      exponents.length <= slots.length &&
      exponents.every((e, i) => e % 2 === 0 || nonnegative[slots[i]!]),
  );
}
