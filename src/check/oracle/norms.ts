/**
 * What rounding does to a norm that is tied: the exact derivatives are the Lᵀu with |u| ≤ 1, and so is, up to roundings, whatever a
 * kernel divides by the norm that it computed.
 */
import {
  exactly,
  greatestSize,
  isOneNumber,
  leastNormal,
  type RoundingEnclosure,
  sumsExactly,
  widen,
} from '../../numbers/floating/enclosure.ts';
import {
  type FloatFormat,
  isZero,
  max,
  type Rational,
  rational,
  rationalField,
  unitRoundoff,
  ZERO,
} from '../../numbers/index.ts';
import type { Step } from '../../programs/index.ts';
import { KERNEL_ROUNDINGS } from './kernels.ts';

export const isTiedNorm = ({ g }: Step, at: readonly Rational[]): boolean =>
  g.ball?.tied(rationalField, at) === 'yes';

/** Roundings of a sum of so many squares, and of what is done with it. */
const roundingsOf = ({ args }: Step): Rational => rational(KERNEL_ROUNDINGS + 2 * args.length);

/** The value, which is 0. */
export function normEnclosure(
  step: Step,
  at: readonly RoundingEnclosure[],
  format: FloatFormat,
): RoundingEnclosure {
  const size = at.reduce((sum, one) => sum.add(greatestSize(one)), ZERO);
  if (isZero(size)) return exactly(ZERO);
  // Of arguments that are not known exactly the norm is at most the sum of their sizes; it is a difference that is computed of others.
  const known = at.every(isOneNumber);
  const off = known
    ? max(size.mul(unitRoundoff(format)), leastNormal(format)).mul(roundingsOf(step))
    : size.mul(2n);
  return widen(exactly(ZERO), off);
}

/** Whether a kernel may see a norm of rounding errors, whose direction says nothing. */
export const mayUntie = (at: readonly RoundingEnclosure[], format: FloatFormat): boolean =>
  !at.every(isOneNumber) ||
  !sumsExactly(
    at.map(({ lo }) => lo),
    format,
  );

/** Bounds of the partial derivatives, by argument, and of what rounding does to them. */
export function normPartials(
  step: Step,
  format: FloatFormat,
): Map<number, { readonly size: Rational; readonly error: Rational }> {
  const sizes = new Map<number, Rational>();
  for (const row of step.g.ball!.rows)
    for (const { argument, coefficient } of row)
      sizes.set(argument, (sizes.get(argument) ?? ZERO).add(coefficient.abs()));
  const part = unitRoundoff(format).mul(roundingsOf(step));
  return new Map([...sizes].map(([argument, size]) => [argument, { size, error: size.mul(part) }]));
}
