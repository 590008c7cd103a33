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
} from '../../numbers/floating/enclosure.ts';
import { widen } from '../../numbers/floating/outward.ts';
import {
  type FloatFormat,
  isZero,
  max,
  type Rational,
  rational,
  sign,
  unitRoundoff,
  ZERO,
} from '../../numbers/index.ts';
import type { Step } from '../../programs/index.ts';
import { KERNEL_ROUNDINGS } from './kernels.ts';

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

/** By argument, a bound of the partial derivatives. */
function sizesOfPartials({ g }: Step): Map<number, Rational> {
  const sizes = new Map<number, Rational>();
  for (const row of g.ball!.rows)
    for (const { argument, coefficient } of row)
      sizes.set(argument, (sizes.get(argument) ?? ZERO).add(coefficient.abs()));
  return sizes;
}

/** Bounds of the partial derivatives, by argument, and of what rounding does to them. */
export function normPartials(
  step: Step,
  format: FloatFormat,
): Map<number, { readonly size: Rational; readonly error: Rational }> {
  const part = unitRoundoff(format).mul(roundingsOf(step));
  return new Map(
    [...sizesOfPartials(step)].map(([argument, size]) => [argument, { size, error: size.mul(part) }]),
  );
}

/**
 * How far what a norm is taken of may be from what it is, as a vector: by what the arguments are off, and where it is a deviation by
 * what the mean is off, which may be large against it.
 */
function offBy(step: Step, at: readonly RoundingEnclosure[], format: FloatFormat): Rational {
  const off = at.reduce((sum, { lo, hi }) => sum.add(hi.sub(lo)), ZERO);
  const differences = step.g.ball!.rows.some(row => row.length > 1);
  if (!differences) return off;
  const largest = at.map(greatestSize).reduce(max, ZERO);
  return off.mul(2n).add(largest.mul(unitRoundoff(format)).mul(roundingsOf(step)));
}

/** What is lost of the value where the norm is not tied. */
export const untiedNormLoss = (
  step: Step,
  at: readonly RoundingEnclosure[],
  value: RoundingEnclosure,
  format: FloatFormat,
): Rational =>
  max(greatestSize(value).mul(unitRoundoff(format)), leastNormal(format))
    .mul(roundingsOf(step))
    .add(offBy(step, at, format));

/** What is lost of the partial derivatives there: |u − w| ≤ 2 |a − b|/|a| for u = a/|a|, w = b/|b|. */
export function untiedPartialLoss(
  step: Step,
  at: readonly RoundingEnclosure[],
  value: RoundingEnclosure,
  format: FloatFormat,
): ReadonlyMap<number, Rational> {
  const u = unitRoundoff(format).mul(roundingsOf(step));
  const off = offBy(step, at, format);
  const least = value.lo;
  const two = rational(2);
  const share = sign(least) > 0 ? off.mul(two).div(least).add(u) : two;
  return new Map([...sizesOfPartials(step)].map(([argument, size]) => [argument, size.mul(share).mul(two)]));
}
