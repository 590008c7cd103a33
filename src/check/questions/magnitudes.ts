/** Numbers at which an operation may behave as nowhere else: no dyadic ones, large ones, small ones, to the edge of a format. */
import {
  type FloatFormat,
  float64,
  fromFloat,
  isRepresentable,
  pow,
  type Rational,
  rational,
  toFloat,
} from '../../numbers/index.ts';

/** Of no finite binary expansion. */
const ODD: readonly (readonly [number, number])[] = [
  [1, 3],
  [1, 10],
  [7, 10],
  [-1, 3],
  [-1, 10],
  [2, 3],
  [-7, 10],
  [3, 10],
  [11, 10],
  [-23, 10],
  [22, 7],
];

/** Powers of ten, the small ones first. Those beyond the range of a format are left out. */
const TENS: readonly number[] = [
  -300, -200, -150, -100, -60, -35, -30, -20, -12, -8, -6, -4, -3, 3, 4, 5, 6, 7, 8, 9, 12, 16, 20, 30, 35,
  60, 100, 150, 200, 300,
];

/** Powers of two in their place where a format has few powers of ten in its range. */
const TWOS: readonly number[] = [-10, -9, -8, -7, -6, -5, 4, 5, 6, 7, 8, 9];
/** Of fewer exponents than this. */
const FEW_EXPONENTS = 64;

/** The number as a target of the format is given it: rounded, or itself where nothing rounds. */
export const given = (value: Rational, machine: FloatFormat | undefined): Rational =>
  machine && !isRepresentable(value, machine) ? fromFloat(toFloat(value, machine)) : value;

/** Numbers that are not dyadic, as the format has them. */
export const oddNumbers = (machine: FloatFormat | undefined): Rational[] =>
  ODD.map(([top, bottom]) => given(rational(top, bottom), machine));

const ladders = new Map<string, readonly Rational[]>();

/** Positive numbers from near the least normal one of the format to near its largest, ascending. */
export function magnitudes(machine: FloatFormat | undefined): readonly Rational[] {
  const { name, minExponent, maxExponent } = machine ?? float64;
  const known = ladders.get(machine ? name : 'exact');
  if (known) return known;
  const log = Math.log10(2);
  const tens = TENS.filter(
    // A margin for sums and for what is derived from them.
    ten => ten > (minExponent + 4) * log && ten < (maxExponent - 10) * log,
  );
  const [base, exponents] = maxExponent < FEW_EXPONENTS ? [2n, TWOS] : [10n, tens];
  const ladder = exponents.map((exponent, i) =>
    given(pow(rational(base), exponent).mul(rational(1 + (i % 3))), machine),
  );
  ladders.set(machine ? name : 'exact', ladder);
  return ladder;
}
