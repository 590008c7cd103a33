/** Every operation with parameters and arities to test it at, and what it is, written independently. */

import { type Rational, rational } from '../../src/numbers/index.ts';
import type { BasicFunction, Parameters } from '../../src/selections/index.ts';
import { library } from '../../src/selections/index.ts';

export interface Case {
  readonly name: string;
  readonly parameters?: Parameters;
  readonly arity: number;
  /** The second argument, where it is not to be 0. */
  readonly second?: number;
  /** The outputs, in small integers and halves (exact in doubles). */
  readonly reference: (x: readonly number[]) => number[];
}

export const build = (one: Case): BasicFunction =>
  library.get(one.name)!.build(one.arity, one.parameters ?? {});

export const title = ({ name, arity, parameters }: Case): string =>
  `${name} of ${arity} ${JSON.stringify(parameters ?? {}, (_, v) => (typeof v === 'bigint' ? Number(v) : v))}`;

const half = rational(1, 2);
const q = (value: number): Rational => rational(value);
const clip = (x: number, lo: number, hi: number): number => Math.min(Math.max(x, lo), hi);
const descending = (x: readonly number[]): number[] => [...x].sort((a, b) => b - a);
const median = (x: readonly number[]): number => {
  const y = descending(x);
  const m = y.length >> 1;
  return y.length % 2 === 1 ? y[m]! : (y[m - 1]! + y[m]!) / 2;
};
const huber = (x: number, a: number): number => (Math.abs(x) <= a ? (x * x) / 2 : a * (Math.abs(x) - a / 2));
const shrink = (x: number, a: number): number => Math.sign(x) * Math.max(0, Math.abs(x) - a);

const unary = (name: string, f: (x: number) => number, parameters?: Parameters): Case => ({
  name,
  arity: 1,
  reference: ([x]) => [f(x!)],
  ...(parameters ? { parameters } : {}),
});
const several = (name: string, arities: readonly number[], f: (x: readonly number[]) => number): Case[] =>
  arities.map(arity => ({ name, arity, reference: x => [f(x)] }));

const evenHalf = (x: number): number => {
  const low = Math.floor(x);
  return x - low === 0.5 ? low + (low % 2 === 0 ? 0 : 1) : Math.round(x);
};
const two = (name: string, f: (x: number, y: number) => number): Case => ({
  name,
  arity: 2,
  reference: ([x, y]) => [f(x!, y!)],
});

/** Operations that jump: their cells meet where pieces have other values. */
export const jumping: readonly Case[] = [
  unary('floor', Math.floor),
  unary('ceil', Math.ceil),
  unary('trunc', Math.trunc),
  unary('round', evenHalf),
  unary('sign', Math.sign),
  unary('step', x => (x > 0 ? 1 : 0)),
  unary('step', x => (x > 0 ? 1 : x < 0 ? 0 : 1 / 2), { value: half }),
  unary('hardShrink', x => (Math.abs(x) > 1 ? x : 0), { alpha: q(1) }),
  unary('threshold', x => (x > 1 ? x : -2), { alpha: q(1), value: q(-2) }),
  two('greater', (x, y) => Number(x > y)),
  two('greaterEqual', (x, y) => Number(x >= y)),
  two('less', (x, y) => Number(x < y)),
  two('lessEqual', (x, y) => Number(x <= y)),
  two('equal', (x, y) => Number(x === y)),
  two('notEqual', (x, y) => Number(x !== y)),
  two('and', (x, y) => Number(x !== 0 && y !== 0)),
  { name: 'where', arity: 3, reference: ([c, a, b]) => [c !== 0 ? a! : b!] },
  ...[-2, -1, 1, 3].flatMap(y => [
    fixed('mod', y, x => x - y * Math.floor(x / y)),
    fixed('rem', y, x => x % y),
  ]),
];

/** Of two arguments, the second of which is given. */
function fixed(name: string, y: number, f: (x: number) => number): Case {
  return { name, arity: 2, second: y, reference: ([x]) => [f(x!)] };
}

export const cases: readonly Case[] = [
  unary('relu', x => Math.max(0, x)),
  unary('abs', Math.abs),
  unary('relu6', x => clip(x, 0, 6)),
  ...[0, 1, 2, -1].map(a => unary('leakyRelu', x => (x > 0 ? x : a * x), { alpha: q(a) })),
  { name: 'leakyRelu', arity: 2, reference: ([x, a]) => [x! > 0 ? x! : a! * x!] },
  ...[
    [-1, 2],
    [1, 1],
    [2, -1],
  ].flatMap(([lo, hi]) =>
    ['clip', 'hardTanh'].map(name => unary(name, x => clip(x, lo!, hi!), { lo: q(lo!), hi: q(hi!) })),
  ),
  { name: 'clip', arity: 3, reference: ([x, lo, hi]) => [clip(x!, lo!, hi!)] },
  unary('hardSigmoid', x => clip(x / 6 + 1 / 2, 0, 1)),
  unary('sparseSigmoid', x => clip((x + 1) / 2, 0, 1)),
  unary('hardSwish', x => x * clip(x / 6 + 1 / 2, 0, 1)),
  unary('hinge', x => Math.max(0, 1 - x)),
  unary('squaredHinge', x => Math.max(0, 1 - x) ** 2),
  unary('softsign', x => x / (1 + Math.abs(x))),
  ...[0, 1, 2].flatMap(a => [
    unary('softShrink', x => shrink(x, a), { alpha: q(a) }),
    unary('huber', x => huber(x, a), { alpha: q(a) }),
    unary('epsilonInsensitive', x => Math.max(0, Math.abs(x) - a), { alpha: q(a) }),
    unary('pinball', x => Math.max(a * x, (a - 1) * x), { alpha: q(a) }),
  ]),
  unary('pinball', x => Math.abs(x) / 2, { alpha: half }),
  { name: 'pinball', arity: 2, reference: ([x, a]) => [Math.max(a! * x!, (a! - 1) * x!)] },
  ...['max', 'reduceMax', 'maxPool'].flatMap(name => several(name, [1, 2, 5], x => Math.max(...x))),
  ...['min', 'reduceMin'].flatMap(name => several(name, [1, 2, 5], x => Math.min(...x))),
  ...several('median', [1, 2, 3, 4, 5, 6], median),
  ...several('norm1', [1, 3], x => x.reduce((sum, v) => sum + Math.abs(v), 0)),
  ...several('normInf', [1, 3], x => Math.max(...x.map(Math.abs))),
  ...[1, 2, 4].map(arity => ({ name: 'sort', arity, reference: descending })),
  ...[1, 2, 3, 5].map(k => ({
    name: 'kthLargest',
    arity: 5,
    parameters: { k },
    reference: (x: readonly number[]) => [descending(x)[k - 1]!],
  })),
  ...['cummax', 'cummin'].flatMap(name =>
    [1, 2, 4].map(arity => ({
      name,
      arity,
      reference: (x: readonly number[]) =>
        x.map((_, i) => (name === 'cummax' ? Math.max : Math.min)(...x.slice(0, i + 1))),
    })),
  ),
  unary('interp', x => (x <= -1 ? 2 : x < 1 ? 1 - x : x < 3 ? 3 * (x - 1) : 6), {
    knots: [q(-1), q(1), q(3)],
    values: [q(2), q(0), q(6)],
  }),
  ...[1, 2, 3].map(k => ({
    name: 'topk',
    arity: 4,
    parameters: { k },
    reference: (x: readonly number[]) => descending(x).slice(0, k),
  })),
];

const one = rational(1);
const knots = [rational(0), one];
const parameters = {
  k: 1,
  exponent: 2,
  value: one,
  alpha: one,
  lo: one,
  hi: one,
  constant: one,
  knots,
  values: knots,
};

/** Of more than one piece, in one arity. */
const selections = [...library.values()]
  .map(op => {
    const arity = Math.min(Math.max(op.arguments.min, 3), op.arguments.max);
    return op.build(arity, { ...parameters, coefficients: [one, one, one] });
  })
  .filter(({ pieceCount }) => pieceCount > 1);

/** The operations of more than one piece, by name. */
export const SELECTIONS: readonly string[] = selections.map(({ name }) => name);

/** Those whose pieces meet wherever their cells do. */
export const CONTINUOUS: readonly string[] = selections.flatMap(({ name, asked }) => (asked ? [] : [name]));
