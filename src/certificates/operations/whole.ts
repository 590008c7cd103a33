/** floor and its kin: of q = x, or of q = x/y with what is left of x. A piece for each whole number n: 0, −1, 1, −2, 2, … */

import type { Basic, Order, Piece, Region } from '../language/basic.ts';
import type { Formula, Guard } from '../language/formula.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { integer, type Rat, ratio } from '../numbers/rational.ts';

/** Where n is taken, between two ends in halves; `closed`: whether the ends belong to it. */
interface Taken {
  readonly ends: readonly [low: number, high: number];
  readonly closed: readonly [low: boolean, high: boolean];
}

const below = (n: number): Taken => ({ ends: [2 * n, 2 * n + 2], closed: [true, false] });
const above = (n: number): Taken => ({ ends: [2 * n - 2, 2 * n], closed: [false, true] });

/** By operation: where it is n. */
export const WHOLE: ReadonlyMap<string, (n: number) => Taken> = new Map([
  ['floor', below],
  ['ceil', above],
  // Of two that are as near the even one.
  ['round', n => ({ ends: [2 * n - 1, 2 * n + 1], closed: [n % 2 === 0, n % 2 === 0] })],
  ['trunc', n => (n === 0 ? { ends: [-2, 2], closed: [false, false] } : n > 0 ? below(n) : above(n))],
]);

const MAX_SIZE = 2 ** 50;
export const MAX_PIECES = 20_000;

/** 0, −1, 1, −2, 2, … and where a number stands among these, from 0. */
export const wholeBy = (i: number): number => (i % 2 === 0 ? i / 2 : -(i + 1) / 2);
export const orderOfWhole = (n: number): number => (n >= 0 ? 2 * n : -2 * n - 1);

/** The largest n ≤ q, by comparisons with whole numbers. */
function floorBy(compare: (n: number) => number): number {
  let size = 1;
  while (compare(-size) < 0 || compare(size) >= 0) {
    size *= 4;
    if (size > MAX_SIZE) throw new Stop('a whole number is too large');
  }
  let [low, high] = [-size, size];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (compare(middle) < 0) high = middle;
    else low = middle;
  }
  return low;
}

/**
 * What is taken near a number q: `compare` gives the sign of q less so many halves. `ends`: how many halves each end is, and whether it belongs
 * to it; `sides`: the sign of q less the lower end, and of the upper end less q.
 */
export function nearest(
  taken: (n: number) => Taken,
  compare: (twice: number) => number,
  meter: Meter,
): {
  readonly whole: number;
  readonly ends: readonly (readonly [twice: number, closed: boolean])[];
  readonly sides: readonly number[];
}[] {
  const k = floorBy(whole => compare(2 * whole));
  return [k - 1, k, k + 1, k + 2].flatMap(whole => {
    meter.charge(10);
    const { ends, closed } = taken(whole);
    const sides = [compare(ends[0]), -compare(ends[1])];
    if (sides.some(sign => sign < 0)) return [];
    return [{ whole, sides, ends: [[ends[0], closed[0]] as const, [ends[1], closed[1]] as const] }];
  });
}

/** n, of one argument; x − n y, of two. */
export function wholeNumber(rounding: string, n: 1 | 2, meter: Meter): Basic {
  const taken = WHOLE.get(rounding)!;
  const half = (twice: number): Rat => ratio(BigInt(twice), 2n, meter);
  const piece = (k: number): Piece =>
    n === 1
      ? [[['constant', integer(k)]]]
      : [
          [
            ['argument', 0],
            ['constant', integer(k)],
            ['argument', 1],
            ['mul', 0],
            ['sub', 0],
          ],
        ];
  /** sign (x − twice/2 · y). */
  const from = (twice: number, sign: number): Formula => [
    ['argument', 0],
    ['constant', half(twice)],
    ...(n === 2
      ? ([
          ['argument', 1],
          ['mul', 0],
        ] as const)
      : []),
    ['sub', 0],
    ...(sign < 0 ? ([['neg', 0]] as const) : []),
  ];
  const [quotient, left]: [Formula, Formula] =
    n === 1
      ? [[['argument', 0]], [['argument', 1]]]
      : [
          [
            ['argument', 0],
            ['argument', 1],
            ['div', 0],
          ],
          [
            ['argument', 0],
            ['argument', 1],
            ['argument', 2],
            ['mul', 0],
            ['sub', 0],
          ],
        ];
  function* near(order: Order): Generator<Region> {
    const side = n === 1 ? 1 : order(1);
    // There is no quotient.
    if (side === 0) return;
    const compare = (twice: number): number =>
      side * (n === 1 ? order(0, undefined, half(twice)) : order(0, 1, half(twice)));
    for (const { whole, ends, sides } of nearest(taken, compare, meter)) {
      const guards = ends.map(
        ([end, closed], i): Guard => ({
          formula: from(end, i === 0 ? side : -side),
          relation: closed ? '>=' : '>',
        }),
      );
      const divisor: Guard = {
        formula:
          side > 0
            ? [['argument', 1]]
            : [
                ['argument', 1],
                ['neg', 0],
              ],
        relation: '>',
      };
      yield {
        piece: piece(whole),
        guards: n === 1 ? guards : [...guards, divisor],
        tied: guards.filter((_, i) => sides[i] === 0),
      };
    }
  }
  return {
    outputs: 1,
    names: ['x', 'y'].slice(0, n),
    jumps: true,
    local: true,
    inside: { wholes: [{ rounding, of: quotient }], cells: [{ piece: [left], guards: [] }] },
    *pieces() {
      for (let i = 0; i < MAX_PIECES; i += 1) {
        meter.charge(10);
        yield piece(wholeBy(i));
      }
      throw new Stop('there is a piece for each whole number');
    },
    *candidates(_, order) {
      for (const region of near(order)) yield region.piece;
    },
    near,
  };
}
