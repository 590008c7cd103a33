/**
 * Functions of the whole number next to q = x/y (or to x): floor and its kin. A piece for every whole number n, numbered
 * 1, 2, 3, 4, 5, … for n = 0, −1, 1, −2, 2, …: they are made as they are asked for.
 */
import { affineFunction } from '../../expressions/index.ts';
import { Failure, type Fallible, HALF, isFailure, type OrderedField, rational } from '../../numbers/index.ts';
import type { BasicFunction, LocalCell, Piece } from '../basic-function.ts';
import type { Op } from '../op.ts';

/** Which whole number: the one below, above, nearest (half to even), or next towards 0. */
export type Rounding = 'floor' | 'ceil' | 'round' | 'trunc';

/** Beyond, the numbers of pieces would not be exact. */
const MAX_WHOLE = 2 ** 50;
const tooLarge = new Failure('undecided', 'a whole number that is too large to number its piece');

const numberOf = (n: number): number => (n >= 0 ? 2 * n + 1 : -2 * n);
const wholeOf = (piece: number): number => (piece % 2 === 1 ? (piece - 1) / 2 : -piece / 2);

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
type Where =
  | { readonly only: number }
  | { readonly lower: number; readonly upper: number; readonly owner: number; readonly twice: number };

function whereIs<T>(field: OrderedField<T>, q: T, rounding: Rounding): Fallible<Where> {
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

export interface WholeText {
  readonly name: string;
  readonly summary: string;
  readonly rounding: Rounding;
  /** n itself, of x; or x − n y, of x and y. */
  readonly of: 'x' | 'x, y';
}

/** The operation. At y = 0 there is no value. */
export function wholeOperation({ name, summary, rounding, of }: WholeText): Op {
  const arity = of === 'x' ? 1 : 2;
  const built = wholeFunction(name, rounding, arity);
  return { name, summary, arguments: { min: arity, max: arity }, parameters: [], build: () => built };
}

function wholeFunction(name: string, rounding: Rounding, arity: 1 | 2): BasicFunction {
  const pieces = new Map<number, Piece>();
  const quotient = <T>(field: OrderedField<T>, x: readonly T[]): Fallible<T> =>
    arity === 1 ? x[0]! : field.div(x[0]!, x[1]!);
  const where = <T>(field: OrderedField<T>, x: readonly T[]): Fallible<Where> => {
    const q = quotient(field, x);
    return isFailure(q) ? q : whereIs(field, q, rounding);
  };
  const index: BasicFunction['index'] = (field, x) => {
    const found = where(field, x);
    return isFailure(found) ? found : numberOf('only' in found ? found.only : found.owner);
  };
  /** side (x − (twice/2) y). */
  const beyond = (twice: number, side: 1 | -1) =>
    affineFunction(
      arity,
      [
        { argument: 0, coefficient: rational(side) },
        ...(arity === 2 ? [{ argument: 1, coefficient: rational(-side * twice, 2) }] : []),
      ],
      arity === 1 ? rational(-side * twice, 2) : undefined,
    );
  return {
    name,
    arity,
    outputs: 1,
    pieceCount: Infinity,
    asked: { covers: true },
    local: true,
    piece: i => {
      const known = pieces.get(i);
      if (known) return known;
      const n = rational(wholeOf(i));
      const output =
        arity === 1
          ? affineFunction(1, [], n)
          : affineFunction(2, [
              { argument: 0, coefficient: rational(1) },
              { argument: 1, coefficient: n.neg() },
            ]);
      const piece = { label: output.text(['x', 'y']), outputs: [output] };
      if (pieces.size < 10_000) pieces.set(i, piece);
      return piece;
    },
    index,
    // Different whole numbers, different values.
    active: (field, x) => {
      const own = index(field, x);
      return isFailure(own) ? own : [own];
    },
    cells: (field, x) => {
      const found = where(field, x);
      if (isFailure(found)) return found;
      if ('only' in found) return [{ piece: numberOf(found.only), guards: [] }];
      const { lower, upper, owner, twice } = found;
      const turned = arity === 2 && field.sign(x[1]!) === -1;
      const cell = (n: number, side: 1 | -1): LocalCell => ({
        piece: numberOf(n),
        guards: [
          { function: beyond(twice, turned ? (-side as 1 | -1) : side), relation: n === owner ? '>=' : '>' },
        ],
      });
      return [cell(lower, -1), cell(upper, 1)];
    },
  };
}
