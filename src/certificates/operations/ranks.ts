/** Selections by rank: max, sort, median and their kin, with ties broken by the order of the arguments. */

import type { Basic, Order, Piece, Region } from '../language/basic.ts';
import type { Formula, Guard } from '../language/formula.ts';
import type { Meter } from '../numbers/meter.ts';
import { ratio } from '../numbers/rational.ts';

const argument = (i: number): Formula => [['argument', i]];
const minus = (i: number): Formula => [...argument(i), ['neg', 0]];
const gap = (a: Formula, b: Formula): Formula => [...a, ...b, ['sub', 0]];

const project = (window: readonly number[]): Piece => window.map(argument);

/** Sequences of `size` different numbers below n, in any order or ascending, that `allowed` lets pass at each position. */
function* sequences(
  n: number,
  size: number,
  anyOrder: boolean,
  allowed: (position: number, member: number) => boolean = () => true,
  start: readonly number[] = [],
): Generator<readonly number[]> {
  if (start.length === size) return yield start;
  for (let i = anyOrder ? 0 : (start.at(-1) ?? -1) + 1; i < n; i += 1)
    if (!start.includes(i) && allowed(start.length, i))
      yield* sequences(n, size, anyOrder, allowed, [...start, i]);
}

/** a comes before b in the stable order: a > b, or a = b and a stands first. */
const before = (a: number, b: number, sign: 1 | -1): Guard => ({
  formula: sign > 0 ? gap(argument(a), argument(b)) : gap(argument(b), argument(a)),
  relation: a < b ? '>=' : '>',
});

/** The arguments at positions from … to (from 0) of the order, and what they give. */
interface Window {
  readonly from: number;
  readonly to: number;
  /** Whether they stand in their order; else that of two inside does not matter, as for the middle ones of the median. */
  readonly ordered: boolean;
  /** 1: descending (left out), −1: ascending. */
  readonly sign?: 1 | -1;
  readonly make?: (window: readonly number[]) => Piece;
}

function ranked(n: number, { from, to, ordered, sign = 1, make = project }: Window): Basic {
  const size = to - from + 1;
  const free = !ordered && size > 1;
  return {
    outputs: ordered ? size : 1,
    *pieces() {
      for (const window of sequences(n, size, ordered)) yield make(window);
    },
    *candidates(agrees) {
      for (const window of sequences(n, size, ordered, (position, i) => agrees(i, position)))
        yield make(window);
    },
    *near(compare) {
      const ahead = (i: number, j: number) => compare(i, j) * sign;
      const all = Array.from({ length: n }, (_, i) => i);
      const order = [...all].sort((i, j) => -ahead(i, j));
      const fits = (position: number, i: number) => ahead(i, order[position]!) === 0;
      // A window of a set need not be in order: any member may stand at any position of it.
      const inside = (_: number, i: number) => ahead(i, order[from]!) <= 0 && ahead(i, order[to]!) >= 0;
      for (const window of sequences(n, size, ordered, free ? inside : (k, i) => fits(from + k, i))) {
        const rest = all.filter(i => !window.includes(i));
        for (const chosen of sequences(
          rest.length,
          from,
          false,
          (_, k) => ahead(rest[k]!, order[from]!) >= 0,
        )) {
          const upper = chosen.map(k => rest[k]!);
          const lower = rest.filter(i => !upper.includes(i));
          if (lower.some(i => ahead(i, order[to]!) > 0)) continue;
          const pairs = window.flatMap((i, k) => [
            ...upper.map(j => [j, i] as const),
            ...(free ? [] : window.slice(k + 1).map(j => [i, j] as const)),
            ...lower.map(j => [i, j] as const),
          ]);
          if (pairs.some(([i, j]) => ahead(i, j) < 0)) continue;
          const guards = pairs.map(([i, j]) => before(i, j, sign));
          yield { piece: make(window), guards, tied: guards.filter((_, k) => ahead(...pairs[k]!) === 0) };
        }
      }
    },
  };
}

/** The largest argument; the first that attains it. */
export const largest = (n: number): Basic => kthLargest(n, 1);
export const smallest = (n: number): Basic => ranked(n, { from: 0, to: 0, ordered: false, sign: -1 });
export const kthLargest = (n: number, k: number): Basic =>
  ranked(n, { from: k - 1, to: k - 1, ordered: false });
/** The first k of the descending order: sort is k = n. */
export const leading = (n: number, k: number): Basic => ranked(n, { from: 0, to: k - 1, ordered: true });

export function median(n: number, meter: Meter): Basic {
  if (n % 2 === 1) return kthLargest(n, (n + 1) / 2);
  const half = ratio(1n, 2n, meter);
  const mean = ([i, j]: readonly number[]): Piece => [
    [...argument(i!), ...argument(j!), ['add', 0], ['constant', half], ['mul', 0]],
  ];
  return {
    outputs: 1,
    near: ranked(n, { from: n / 2 - 1, to: n / 2, ordered: false, make: mean }).near,
    // Pairs i < j are numbered by j, then i.
    *pieces() {
      for (let j = 1; j < n; j += 1) for (let i = 0; i < j; i += 1) yield mean([i, j]);
    },
  };
}

/** max |x_i|: pieces x1, −x1, x2, …; the first that attains it. */
export function normInf(n: number): Basic {
  const signed = (c: number): Formula => (c % 2 === 0 ? argument(c >> 1) : minus(c >> 1));
  return {
    outputs: 1,
    *pieces() {
      for (let c = 0; c < 2 * n; c += 1) yield [signed(c)];
    },
    *near() {
      for (let c = 0; c < 2 * n; c += 1) {
        const others = Array.from({ length: 2 * n }, (_, i) => i).filter(i => i !== c);
        const guards = others.map(
          (i): Guard => ({ formula: gap(signed(c), signed(i)), relation: c < i ? '>=' : '>' }),
        );
        yield { piece: [signed(c)], guards };
      }
    },
  };
}

/** Σ |x_i|: a piece a sign pattern, the sign of x1 changing first; + at 0. */
export function norm1(n: number): Basic {
  const piece = (signs: readonly number[]): Piece => [
    signs.flatMap((s, i) => [
      ...(s > 0 ? argument(i) : minus(i)),
      ...(i > 0 ? ([['add', 0]] as Formula) : []),
    ]),
  ];
  function* patterns(allowed: (i: number, sign: number) => boolean, i = n): Generator<number[]> {
    if (i === 0) return yield [];
    for (const sign of [1, -1])
      if (allowed(i - 1, sign)) for (const rest of patterns(allowed, i - 1)) yield [...rest, sign];
  }
  const fits = (order: Order) => (i: number, sign: number) => order(i) * sign >= 0;
  return {
    outputs: 1,
    *pieces() {
      for (const signs of patterns(() => true)) yield piece(signs);
    },
    *candidates(_, order) {
      for (const signs of patterns(fits(order))) yield piece(signs);
    },
    *near(order): Generator<Region> {
      for (const signs of patterns(fits(order))) {
        const guards = signs.map(
          (sign, i): Guard => ({
            formula: sign > 0 ? argument(i) : minus(i),
            relation: sign > 0 ? '>=' : '>',
          }),
        );
        yield { piece: piece(signs), guards };
      }
    },
  };
}
