/**
 * Integrals of elementary functions, enclosed to a width that one chooses: on each panel by Taylor’s formula about its middle m,
 * Σ ω⁽ᵏ⁾(m)/k!·2(h/2)ᵏ⁺¹/(k + 1) over even k < n, and for k = n with ω⁽ⁿ⁾(ξ) for some ξ of the panel; panels are halved where that
 * is not narrow enough.
 */
import type { Elementary, ElementaryField } from '../../functions/elementary/elementary-field.ts';
import { TaylorRanges } from '../../functions/elementary/taylor-ranges.ts';
import { bitLength } from '../../numbers/bits.ts';
import {
  addIntervals,
  type Interval,
  multiplyIntervals,
  single,
  widened,
} from '../../numbers/enclosed/interval.ts';
import { compare, max, min, pow, type Rational, rational, ZERO } from '../../numbers/index.ts';
import type { LinePoint } from './point.ts';

/** Of the values, and how many more than the width has. */
const LEAST_BITS = 96;
const MORE_BITS = 64;
const MAX_PANELS = 4_000;
const MAX_DEPTH = 40;

/** Integrands of greater values are not computed with. */
const LARGEST = rational(1n << 2048n);

/** How exactly is computed, for a width. */
interface Effort {
  readonly bits: number;
  /** Even. */
  readonly order: number;
  readonly sliver: Rational;
}

function effortFor(width: Rational): Effort {
  const fine = Math.max(0, bitLength(width.d) - bitLength(width.n));
  const bits = Math.max(LEAST_BITS, fine + MORE_BITS);
  // A panel a quarter as wide as ω is analytic around it then suffices, about.
  return {
    bits,
    order: 2 * Math.ceil(fine / 6) + 6,
    sliver: rational(1n, 1n << BigInt(bits - MORE_BITS / 2)),
  };
}

/** Contains ∫ω from one point to another, and is at most about that wide; undefined where ω is not seen to be bounded. */
export function integralOf(
  { generators }: ElementaryField,
  integrand: Elementary,
  { from, to }: { readonly from: LinePoint; readonly to: LinePoint },
  width: Rational,
): Interval | undefined {
  const { bits, order, sliver } = effortFor(width);
  const grid = 1n << BigInt(bits);
  const coefficients = (lo: Rational, hi: Rational, n: number): readonly Interval[] | undefined =>
    new TaylorRanges({ from: lo, to: hi }, bits, n, generators.spend)
      .of(integrand)
      ?.map(span => ({ lo: rational(span.lo, grid), hi: rational(span.hi, grid) }));
  let total = single(ZERO);
  let panels = 0;
  for (const end of [from, to]) {
    end.narrowTo(sliver);
    const [beside] = coefficients(end.lo, end.hi, 0) ?? [];
    if (end.exact) continue;
    if (!beside) return undefined;
    const part = end.hi.sub(end.lo);
    total = addIntervals(total, { lo: min(beside.lo, ZERO).mul(part), hi: max(beside.hi, ZERO).mul(part) });
  }
  const length = to.lo.sub(from.hi);
  const [all] = compare(length, ZERO) > 0 ? (coefficients(from.hi, to.lo, 0) ?? []) : [];
  if (all && compare(max(all.hi.abs(), all.lo.abs()), LARGEST) > 0) return undefined;
  const panel = (lo: Rational, hi: Rational, depth: number): boolean => {
    panels += 1;
    if (panels > MAX_PANELS || depth > MAX_DEPTH) return false;
    const half = hi.sub(lo).div(rational(2));
    const middle = lo.add(half);
    const rest = coefficients(lo, hi, order)?.[order];
    const heights = rest && coefficients(middle, middle, order - 1);
    if (heights) {
      const parts = [...heights, rest].flatMap((range, k) =>
        k % 2 === 1 ? [] : [multiplyIntervals(range, single(rational(2, k + 1).mul(pow(half, k + 1))))],
      );
      const sum = widened(parts.reduce(addIntervals), bits);
      if (compare(sum.hi.sub(sum.lo).mul(length), width.mul(half).mul(rational(2))) <= 0) {
        total = addIntervals(total, sum);
        return true;
      }
    }
    return panel(lo, middle, depth + 1) && panel(middle, hi, depth + 1);
  };
  if (compare(length, ZERO) <= 0) return total;
  return panel(from.hi, to.lo, 0) ? widened(total, bits) : undefined;
}
