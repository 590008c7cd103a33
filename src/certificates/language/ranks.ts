/** Selections by rank: max, sort, median and their kin, with ties broken by the order of the arguments. */

import type { Meter } from '../numbers/meter.ts';
import { ratio } from '../numbers/rational.ts';
import type { Basic, Order, Piece, Region } from './basic.ts';
import type { Formula, Guard } from './formula.ts';

const argument = (i: number): Formula => [['argument', i]];
const minus = (i: number): Formula => [
  ['argument', i],
  ['neg', 0],
];

/** Sequences of `size` different numbers below n, ascending where `sets`, that `allowed` lets pass at each position. */
function* sequences(
  n: number,
  size: number,
  sets: boolean,
  allowed: (position: number, member: number) => boolean = () => true,
  start: readonly number[] = [],
): Generator<readonly number[]> {
  if (start.length === size) return yield start;
  for (let i = sets ? (start.at(-1) ?? -1) + 1 : 0; i < n; i += 1)
    if (!start.includes(i) && allowed(start.length, i))
      yield* sequences(n, size, sets, allowed, [...start, i]);
}

/** a comes before b in the stable order: a > b, or a = b and a stands first. */
const before = (a: number, b: number, sign: 1 | -1): Guard => ({
  formula:
    sign > 0
      ? [
          ['argument', a],
          ['argument', b],
          ['sub', 0],
        ]
      : [
          ['argument', b],
          ['argument', a],
          ['sub', 0],
        ],
  relation: a < b ? '>=' : '>',
});

/**
 * What the arguments at positions from…to (from 0) of the descending order (sign 1; ascending: −1) give. `sets`: the
 * order inside the window does not matter, as for the two middle arguments of the median.
 */
function ranked(
  n: number,
  from: number,
  to: number,
  sets: boolean,
  sign: 1 | -1,
  outputs: number,
  make: (window: readonly number[]) => Piece,
): Basic {
  const size = to - from + 1;
  const free = sets && size > 1;
  return {
    outputs,
    *pieces() {
      for (const window of sequences(n, size, sets)) yield make(window);
    },
    *candidates(agrees) {
      for (const window of sequences(n, size, sets, (position, i) => agrees(i, position))) yield make(window);
    },
    *near(compare) {
      const ahead = (i: number, j: number) => compare(i, j) * sign;
      const all = Array.from({ length: n }, (_, i) => i);
      const order = [...all].sort((i, j) => -ahead(i, j));
      const fits = (position: number, i: number) => ahead(i, order[position]!) === 0;
      // A window of a set need not be in order: any member may stand at any position of it.
      const inside = (_: number, i: number) => ahead(i, order[from]!) <= 0 && ahead(i, order[to]!) >= 0;
      for (const window of sequences(n, size, sets, free ? inside : (k, i) => fits(from + k, i))) {
        const rest = all.filter(i => !window.includes(i));
        for (const chosen of sequences(
          rest.length,
          from,
          true,
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

const project = (window: readonly number[]): Piece => window.map(argument);

/** The largest argument; the first that attains it. */
export const largest = (n: number): Basic => ranked(n, 0, 0, true, 1, 1, project);
export const smallest = (n: number): Basic => ranked(n, 0, 0, true, -1, 1, project);
export const kthLargest = (n: number, k: number): Basic => ranked(n, k - 1, k - 1, true, 1, 1, project);
/** The first k of the descending order: sort is k = n. */
export const leading = (n: number, k: number): Basic => ranked(n, 0, k - 1, false, 1, k, project);

export function median(n: number, meter: Meter): Basic {
  if (n % 2 === 1) return kthLargest(n, (n + 1) / 2);
  const half = ratio(1n, 2n, meter);
  const mean = ([i, j]: readonly number[]): Piece => [
    [
      ['argument', i!],
      ['argument', j!],
      ['add', 0],
      ['constant', half],
      ['mul', 0],
    ],
  ];
  return {
    outputs: 1,
    near: ranked(n, n / 2 - 1, n / 2, true, 1, 1, mean).near,
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
          (i): Guard => ({
            formula: [...signed(c), ...signed(i), ['sub', 0]],
            relation: c < i ? '>=' : '>',
          }),
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
