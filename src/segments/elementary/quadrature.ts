/**
 * Integrals of elementary functions, enclosed to a width that one chooses: on each panel by Taylor’s formula about its middle m,
 * h·ω(m) + h³/24·ω″(m) + h⁵/1920·ω⁗(ξ) for some ξ of the panel; panels are halved where that is not narrow enough.
 */
import type { Elementary, ElementaryField } from '../../functions/elementary/elementary-field.ts';
import { Ranges } from '../../functions/elementary/range.ts';
import {
  addIntervals,
  type Interval,
  multiplyIntervals,
  single,
  widened,
} from '../../numbers/enclosed/interval.ts';
import { compare, max, min, type Rational, rational, ZERO } from '../../numbers/index.ts';
import type { LinePoint } from './point.ts';

const BITS = 96;
const MAX_PANELS = 20_000;
const MAX_DEPTH = 40;
/** Of longer derivatives the second is the last. */
const MAX_TERMS = 60;
const SLIVER = rational(1n, 1n << 64n);

/** Contains ∫ω from one point to another, and is at most about that wide; undefined where ω is not seen to be bounded. */
export function integralOf(
  field: ElementaryField,
  integrand: Elementary,
  from: LinePoint,
  to: LinePoint,
  width: Rational,
): Interval | undefined {
  const chain = [integrand];
  for (let k = 1; k <= 4; k += 1) chain.push(field.derivative(chain[k - 1]!));
  const order = chain[4]!.size > MAX_TERMS ? 2 : 4;
  let total = single(ZERO);
  let panels = 0;
  for (const end of [from, to]) {
    end.narrowTo(SLIVER);
    const beside = rangeOf(chain[0]!, end.lo, end.hi);
    if (end.exact) continue;
    if (!beside) return undefined;
    const part = end.hi.sub(end.lo);
    total = addIntervals(total, { lo: min(beside.lo, ZERO).mul(part), hi: max(beside.hi, ZERO).mul(part) });
  }
  const length = to.lo.sub(from.hi);
  const panel = (lo: Rational, hi: Rational, depth: number): boolean => {
    panels += 1;
    if (panels > MAX_PANELS || depth > MAX_DEPTH) return false;
    const h = hi.sub(lo);
    const middle = lo.add(hi).div(rational(2));
    const rest = rangeOf(chain[order]!, lo, hi);
    const heights = [0, 2].slice(0, order / 2).map(k => rangeOf(chain[k]!, middle, middle));
    if (rest && !heights.includes(undefined)) {
      const parts = [...(heights as Interval[]), rest].map((range, k) =>
        multiplyIntervals(range, single(h.mul(power(h, 2 * k)).div(FACTORS[k]!))),
      );
      const sum = widened(parts.reduce(addIntervals), BITS);
      if (compare(sum.hi.sub(sum.lo).mul(length), width.mul(h)) <= 0) {
        total = addIntervals(total, sum);
        return true;
      }
    }
    return panel(lo, middle, depth + 1) && panel(middle, hi, depth + 1);
  };
  if (compare(length, ZERO) <= 0) return total;
  return panel(from.hi, to.lo, 0) ? widened(total, BITS) : undefined;
}

/** 2^(2k)·(2k + 1)!. */
const FACTORS = [1, 24, 1920].map(n => rational(n));

const power = (h: Rational, k: number): Rational => (k === 0 ? rational(1) : h.mul(power(h, k - 1)));

function rangeOf(f: Elementary, from: Rational, to: Rational): Interval | undefined {
  const { lo, hi } = new Ranges({ from, to }, BITS).of(f);
  if (typeof lo !== 'bigint' || typeof hi !== 'bigint') return undefined;
  const grid = 1n << BigInt(BITS);
  return { lo: rational(lo, grid), hi: rational(hi, grid) };
}
