/** Rounding to whole numbers, by signs alone: of numbers in any field that has them. */
import { Failure, type Fallible, HALF, isFailure, type OrderedField, rational } from '../../numbers/index.ts';

/** Which whole number: the one below, above, nearest (half to even), or next towards 0. */
export type Rounding = 'floor' | 'ceil' | 'round' | 'trunc';

/** Beyond, the numbers of pieces would not be exact. */
const MAX_WHOLE = 2 ** 50;
const tooLarge = new Failure('undecided', 'a whole number that is too large to number its piece');

/** ⌊q⌋ by signs of q − n, for any numbers that have signs: doubling, then halving. */
function floorOf<T>(field: OrderedField<T>, q: T): Fallible<number> {
  const isBelow = (n: number): Fallible<boolean> => {
    const sign = field.sign(field.sub(q, field.from(rational(n))));
    return sign === 'undecided' ? new Failure('undecided', 'on which side of a whole number') : sign < 0;
  };
  let [low, high] = [0, 1];
  for (let size = 1; ; size *= 2) {
    if (size > MAX_WHOLE) return tooLarge;
    const [under, over] = [isBelow(low), isBelow(high)];
    if (isFailure(under)) return under;
    if (isFailure(over)) return over;
    if (!under && over) break;
    [low, high] = under ? [low - 2 * size, low] : [high, high + 2 * size];
  }
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    const below = isBelow(middle);
    if (isFailure(below)) return below;
    if (below) high = middle;
    else low = middle;
  }
  return low;
}

/** Where q lies: at the border of two whole numbers, of which one owns it, or where one is taken all around. */
export type Rounded =
  | { readonly only: number }
  | { readonly lower: number; readonly upper: number; readonly owner: number; readonly twice: number };

/** What rounding q gives. */
export function rounded<T>(field: OrderedField<T>, q: T, rounding: Rounding): Fallible<Rounded> {
  const k = floorOf(field, q);
  if (isFailure(k)) return k;
  const half = rounding === 'round';
  const sign = field.sign(
    field.sub(field.sub(q, field.from(rational(k))), half ? field.from(HALF) : field.zero),
  );
  if (sign === 'undecided') return new Failure('undecided', 'whether a number is whole');
  if (half) {
    if (sign !== 0) return { only: sign < 0 ? k : k + 1 };
    return { lower: k, upper: k + 1, owner: k % 2 === 0 ? k : k + 1, twice: 2 * k + 1 };
  }
  const up = rounding === 'ceil' || (rounding === 'trunc' && k < 0);
  if (sign !== 0) return { only: up ? k + 1 : k };
  if (rounding === 'trunc' && k === 0) return { only: 0 };
  return { lower: up ? k : k - 1, upper: up ? k + 1 : k, owner: k, twice: 2 * k };
}

/** Whole numbers in the order 0, −1, 1, −2, 2, … numbered from 1. */
export const numberOf = (n: number): number => (n >= 0 ? 2 * n + 1 : -2 * n);
export const wholeOf = (number: number): number => (number % 2 === 1 ? (number - 1) / 2 : -number / 2);
