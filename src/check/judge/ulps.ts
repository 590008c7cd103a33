/** How many units in the last place an answer is off, and whether it is inaccurate rather than wrong: right to half of its digits. */
import { counted } from '../../documents/counted.ts';
import type { Finding } from '../../documents/index.ts';
import { membership, type Vector } from '../../linear/index.ts';
import type { Machine } from '../../numbers/floating/machine.ts';
import {
  compare,
  denominator,
  equal,
  type FloatFormat,
  floatFormats,
  floorLog2,
  fromFloat,
  isZero,
  max,
  numerator,
  ONE,
  powerOfTwo,
  type Rational,
  rational,
  toFloat,
  ZERO,
} from '../../numbers/index.ts';
import type { Reading } from '../../targets/index.ts';
import type { Oracle } from '../oracle/oracle.ts';
import type { Judgement, Ulps } from './verdict.ts';

/** |a − exact| in units of the last place of `exact`, or of `least` where that is larger. */
export function ulpsBetween(
  a: Rational,
  exact: Rational,
  { precision, minExponent }: FloatFormat,
  least?: Rational,
): Rational | undefined {
  const isExact = equal(a, exact);
  // What is exact is so in whatever units.
  if (isExact && least && compare(least, ONE) >= 0) return ZERO;
  const size = least ? max(exact.abs(), least) : exact.abs();
  if (isZero(size)) return isExact ? ZERO : undefined;
  const place = floorLog2(size);
  if (place < minExponent) return undefined;
  return isExact
    ? ZERO
    : a
        .sub(exact)
        .abs()
        .mul(powerOfTwo(precision - 1 - place));
}

/** The largest over all coordinates; undefined where one has none. */
export function gradientUlps(
  gradient: Vector,
  exact: Vector,
  format: FloatFormat,
  least?: Rational,
): Rational | undefined {
  const all = gradient.map((entry, i) => ulpsBetween(entry, exact[i]!, format, least));
  return all.every(one => one !== undefined) ? all.reduce(max, ZERO) : undefined;
}

/** Whether a is the number of the format that is nearest to whatever number is within `off` of `exact`. */
export function isNearestNumber(a: Rational, exact: Rational, off: Rational, { name }: FloatFormat): boolean {
  const format = floatFormats[name];
  const nearest = toFloat(exact.sub(off), format);
  // Rounding is monotone.
  const isOne = isZero(off) || toFloat(exact.add(off), format) === nearest;
  return isOne && Number.isFinite(nearest) && equal(a, fromFloat(nearest));
}

/** The gradient, where there is but one. */
export function onlyGradient(oracle: Oracle): Vector | undefined {
  const { glance } = oracle;
  if (glance?.only || glance?.several) return glance.only;
  const { nodewise } = oracle;
  const [only, ...others] = nodewise.gradients;
  return nodewise.status === 'exact' && others.length === 0 ? only : undefined;
}

/** An answer of numbers, some of which may be none. */
type Answered = { readonly value: Reading; readonly gradient: readonly Reading[] };

/** How far off an answer is: its gradient where there is but one that is right. */
function ulpsOf(oracle: Oracle, { value, gradient }: Answered, format: FloatFormat): Ulps {
  const exact = onlyGradient(oracle);
  const finite = gradient.every(entry => typeof entry !== 'string');
  const ofValue = typeof value === 'string' ? undefined : ulpsBetween(value, oracle.value, format);
  const ofGradient = exact && finite ? gradientUlps(gradient as Vector, exact, format) : undefined;
  return { ...(ofValue && { value: ofValue }), ...(ofGradient && { gradient: ofGradient }) };
}

/** Half of the digits of a format, as a part of 1. */
const half = ({ precision }: FloatFormat): Rational => powerOfTwo(-Math.ceil(precision / 2));

/** Whether the value is wrong in the second half of its digits only. */
const isNearValue = (value: Rational, exact: Rational, format: FloatFormat): boolean =>
  compare(value.sub(exact).abs(), exact.abs().mul(half(format))) <= 0;

/** Whether the gradient is that near, against its largest entry, to one that is right: of an operation alone, in its own ∂ᶜ. */
function isNearGradient(oracle: Oracle, gradient: Vector, format: FloatFormat): boolean {
  const { status, gradients } = oracle.alone === undefined ? oracle.nodewise : oracle.clarke;
  if (status !== 'exact' || gradients.length === 0) return false;
  const radius = gradient
    .map(entry => entry.abs())
    .reduce(max, ZERO)
    .mul(half(format));
  if (isZero(radius)) return false;
  return membership(gradients, gradient, { radius: gradient.map(() => radius) }).inside;
}

interface Wrong {
  readonly machine: Machine;
  /** What of the answer is wrong. */
  readonly what: keyof Ulps;
  readonly why: string;
}

/** Says of a wrong answer how far it is off; and of one that is right to half of its digits that, and not that it is none at all. */
export function inaccuracyOf(
  oracle: Oracle,
  answer: Answered,
  { machine, what, why }: Wrong,
): Pick<Judgement, 'ulps' | 'inaccurate' | 'why'> {
  const ulps = ulpsOf(oracle, answer, machine);
  const near =
    what === 'value'
      ? isNearValue(answer.value as Rational, oracle.value, machine)
      : isNearGradient(oracle, answer.gradient as Vector, machine);
  if (!near) return { ulps, why };
  const off = ulps[what];
  const by = off ? `off by ${ulpsText(off)}` : 'off in its last digits';
  const inaccurate = `inaccurate: ${by}, more than rounding is allowed`;
  return { ulps, inaccurate: true, why: what === 'value' ? `${why} (${inaccurate})` : inaccurate };
}

/** Rounded up to tenths: what is written is a bound. */
export function tenths(ulps: Rational): number {
  const scaled = ulps.mul(rational(10));
  const whole = numerator(scaled) / denominator(scaled);
  return Number(equal(rational(whole), scaled) ? whole : whole + 1n) / 10;
}

/** For people: `66 ulps`. */
export const ulpsText = (ulps: Rational): string => {
  const number = tenths(ulps);
  return counted(number, 'ulp');
};

/** As documents say it: of an answer that is off, by how much, and whether that is a matter of rounding. */
export const inaccuracyDocument = ({
  ulps: { value, gradient } = {},
  inaccurate,
}: Judgement): Pick<Finding, 'ulps' | 'inaccurate'> => ({
  ...((value || gradient) && {
    ulps: { ...(value && { value: tenths(value) }), ...(gradient && { gradient: tenths(gradient) }) },
  }),
  ...(inaccurate && { inaccurate }),
});
