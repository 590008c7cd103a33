/** What rounding may make of exp, log and their kin, and of their derivatives. */
import type { ElementaryFunction } from '../../expressions/index.ts';
import {
  enclosureField,
  exactly,
  greatestSize,
  isKept,
  isOneNumber,
  leastNormal,
  preciseField,
  type RoundingEnclosure,
  union,
} from '../../numbers/floating/enclosure.ts';
import { type Machine, statedThreshold, statedUlps } from '../../numbers/floating/machine.ts';
import { widen } from '../../numbers/floating/outward.ts';
import {
  compare,
  equal,
  floorLog2,
  isFailure,
  isZero,
  max,
  min,
  powerOfTwo,
  rational,
  unitRoundoff,
  ZERO,
} from '../../numbers/index.ts';
import { type Computed, type Formula, valueBy } from './formulas.ts';

/** More than all formats have. */
const BITS = 160;

/** The values of f between the bounds of its arguments: those at the middle, and the slopes on the way. */
function rangeOf(f: ElementaryFunction, at: readonly RoundingEnclosure[]): RoundingEnclosure | undefined {
  const field = preciseField(BITS);
  const natural = f.value(field, at);
  if (at.every(isOneNumber) || isFailure(natural)) return isFailure(natural) ? undefined : natural;
  const middles = at.map(({ lo, hi }) => lo.add(hi).div(rational(2)));
  const centre = f.value(field, middles.map(field.from));
  const slopes = f.gradient(field, at);
  if (isFailure(centre) || isFailure(slopes)) return natural;
  const spread = slopes.reduce((sum, { argument, value }) => {
    const radius = at[argument]!.hi.sub(middles[argument]!);
    return sum.add(greatestSize(value).mul(radius));
  }, rational(0));
  const by = widen(centre, spread);
  return { lo: max(by.lo, natural.lo), hi: min(by.hi, natural.hi) };
}

/** The derivatives between the bounds of the arguments, if nothing rounded. */
export const exactSlopes = (f: ElementaryFunction, at: readonly RoundingEnclosure[]) =>
  f.gradient(preciseField(BITS), at);

const ulpsOff = (value: RoundingEnclosure, ulps: number, format: Machine): RoundingEnclosure =>
  widen(
    value,
    greatestSize(value)
      .mul(unitRoundoff(format))
      .mul(rational(2 * ulps))
      .add(leastNormal(format)),
  );

/** Within so many units in the last place, as they are counted of what is exact: what a target states is taken by its word. */
const unitsOff = (value: RoundingEnclosure, ulps: number, format: Machine): RoundingEnclosure => {
  const size = greatestSize(value);
  const unit = isZero(size) ? size : powerOfTwo(floorLog2(size) - format.precision + 1);
  return widen(value, unit.mul(rational(ulps)).add(leastNormal(format)));
};

/** The computed value, of which it may be known that it is 0 where the arguments are exact; undefined where it may be any. */
export function computedValue(
  computed: Computed,
  f: ElementaryFunction,
  at: readonly RoundingEnclosure[],
  format: Machine,
  isNought = false,
): RoundingEnclosure | undefined {
  const { composed, values } = computed;
  const stated = statedUlps(format, computed.name);
  const range = isNought && at.every(isOneNumber) ? exactly(ZERO) : rangeOf(f, at);
  if (range === undefined) return undefined;
  // tanh, log1p and their kin have zeros where their kernels do.
  if (!composed && isOneNumber(range) && isZero(range.lo)) return range;
  if (stated === undefined && isFoundExactly(computed, { f, at, value: range }, format)) return range;
  const { ulps } = computed;
  const near = stated === undefined ? ulpsOff(range, ulps, format) : unitsOff(range, stated, format);
  const own = isOnTail(computed, at, format) ? union(near, at[0]!) : near;
  if (!composed) return own;
  const field = enclosureField(format);
  const written = f.value(field, at);
  const ways = [
    ...(isFailure(written) ? [] : [ulpsOff(written, ulps, format)]),
    ...values.flatMap(formula => led(formula, [at, own, own], format) ?? []),
  ];
  return ways.reduce(union, own);
}

/**
 * Whether every way to compute it leads to one number of the format, without rounding: exp(0), cos(0), sqrt(1), and sigmoid(0), which
 * libraries compute as they are, and 0 for silu(0), whatever formula is taken.
 */
function isFoundExactly(
  { composed, values }: Computed,
  {
    f,
    at,
    value,
  }: {
    readonly f: ElementaryFunction;
    readonly at: readonly RoundingEnclosure[];
    readonly value: RoundingEnclosure;
  },
  format: Machine,
): boolean {
  if (!at.every(isOneNumber) || !isOneNumber(value) || !isKept(value.lo, format)) return false;
  if (!composed) return true;
  const ways = [f, ...values].map(way => led(way, [at, value, value], format));
  return ways.every(way => way !== undefined && isOneNumber(way) && equal(way.lo, value.lo));
}

/** Whether the argument may be beyond the threshold that is stated, where the operation is taken for a line. */
function isOnTail({ name, tail }: Computed, [x]: readonly RoundingEnclosure[], format: Machine): boolean {
  const threshold = statedThreshold(format, name);
  if (threshold === undefined || tail === undefined) return false;
  return compare(tail > 0 ? x!.hi : x!.lo.neg(), rational(threshold)) >= 0;
}

const led = (
  formula: Formula,
  at: readonly [x: readonly RoundingEnclosure[], v: RoundingEnclosure, d: RoundingEnclosure],
  format: Machine,
): RoundingEnclosure | undefined => valueBy(enclosureField(format), formula, at);

/** The computed derivative by an argument, of which `exact` holds what is exact where the arguments are: by whatever formula. */
export function computedSlope(
  computed: Computed,
  argument: number,
  {
    at,
    value,
    exact,
  }: {
    readonly at: readonly RoundingEnclosure[];
    /** The computed value. */
    readonly value: RoundingEnclosure;
    readonly exact: RoundingEnclosure;
  },
  format: Machine,
): RoundingEnclosure {
  const { slopes } = computed;
  const ulps = Math.max(statedUlps(format, computed.name) ?? 0, computed.ulps);
  const ways = slopes[argument]!.flatMap(formula => led(formula, [at, value, exact], format) ?? []);
  const tail = isOnTail(computed, at, format) ? [exactly(rational(1))] : [];
  return ulpsOff([...ways, ...tail].reduce(union, exact), ulps, format);
}
