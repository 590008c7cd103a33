/**
 * Which slots are ≥ 0 near the point by the way they are made: the value is > 0, or they are sums of products, with positive
 * coefficients, of even powers and of what is ≥ 0; of several pieces each is that, or is asked to be ≥ 0 where it is taken.
 */

import { orderOf } from '../kernel/held.ts';
import { type Region, regionsNear } from '../language/basic.ts';
import type { Formula, Guard } from '../language/formula.ts';
import type { Line, Step } from '../language/line.ts';
import { attempt } from '../numbers/attempt.ts';
import type { Meter } from '../numbers/meter.ts';
import { type Rat, signOf, ZERO } from '../numbers/rational.ts';
import { Germs } from './germ.ts';
import { keyOfSeveral, totalDegree } from './several.ts';

/** By slot. */
export function nonnegativeSlots(line: Line, values: readonly Rat[], meter: Meter): readonly boolean[] {
  const found = values.map(value => attempt(() => signOf(value)) === 1);
  for (const step of line.steps) {
    const { basic, args, out } = step;
    if (basic.outputs !== 1 || basic.foreign || (basic.jumps && !step.single) || found[out]) continue;
    const order = orderOf(
      args.map(slot => values[slot]!),
      meter,
    );
    const cells = step.single
      ? [{ piece: [...basic.pieces()][0]!, guards: [] }]
      : attempt(() => regionsNear(basic, order));
    const isFine = ({ piece: [formula], guards }: Region): boolean =>
      guards.some(guard => isAsked(guard, formula!, args.length, meter)) ||
      isSumOfSquares(formula!, step, found, meter);
    found[out] = basic.norm !== undefined || (cells?.every(isFine) ?? false);
  }
  return found;
}

/** Whether a guard says that the formula, as a polynomial in n arguments, is ≥ 0. */
function isAsked({ formula, relation }: Guard, piece: Formula, n: number, meter: Meter): boolean {
  if (relation !== '>' && relation !== '>=') return false;
  const germs = new Germs(n, meter);
  const args = Array.from({ length: n }, (_, i) => () => germs.coordinate(i, ZERO));
  const sides = attempt(() => [germs.run(formula, args), germs.run(piece, args)]);
  const [own, other] = sides ?? [];
  if (!own || !other || totalDegree(own.bottom) + totalDegree(other.bottom) > 0) return false;
  return keyOfSeveral(own.top) === keyOfSeveral(other.top);
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
