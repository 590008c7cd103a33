/** Roots, enclosed: floors of integer roots, and what lies one unit above. */
import { bitLength, floorQuotient, floorRoot } from '../integers.ts';
import { type Rational, rational, sign } from '../rational.ts';
import { rationalField } from '../rational-field.ts';
import { Failure, type Fallible, isFailure } from '../sign.ts';
import { type Interval, single } from './interval.ts';

/** Significant bits of a root; fewer of a root of high degree n, whose radicand is scaled to n times as many. */
const BITS = 128;
const MAX_SCALED = 1 << 16;

/** x^(1/n), which is increasing; `undefined` where the interval has no number that is not negative. */
export function rootRange({ lo, hi }: Interval, n: number): Fallible<Interval> {
  if (sign(hi) < 0) return new Failure('undefined', 'a root of a negative number');
  if (sign(lo) < 0) return new Failure('undecided', 'a root of a number that may be negative');
  return { lo: rootAt(lo, n).lo, hi: rootAt(hi, n).hi };
}

/** With s = 2^shift: ⌊(x sⁿ)^(1/n)⌋ = ⌊⌊x sⁿ⌋^(1/n)⌋ ≤ x^(1/n) s, which is less than one more. */
function rootAt(x: Rational, n: number): Interval {
  const exact = rationalField.root(x, n);
  if (!isFailure(exact)) return single(exact);
  const bits = Math.max(16, Math.min(BITS, Math.floor(MAX_SCALED / n)));
  const shift = bits - Math.floor((bitLength(x.n) - bitLength(x.d)) / n);
  const by = BigInt(Math.abs(shift) * n);
  const [top, bottom] = shift >= 0 ? [x.n << by, x.d] : [x.n, x.d << by];
  const floor = floorRoot(floorQuotient(top, bottom), n);
  const unit = shift >= 0 ? rational(1n, 1n << BigInt(shift)) : rational(1n << BigInt(-shift));
  const lo = rational(floor).mul(unit);
  return { lo, hi: lo.add(unit) };
}
