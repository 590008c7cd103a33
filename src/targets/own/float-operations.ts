/**
 * The operations of the contract in floating point, each with the gradients of its active pieces, the contract's own
 * choice first. Written apart from the exact engine on purpose: the two are checked against each other.
 */

import { floatJumps } from './float-jumps.ts';
import type { Evaluated, FloatOperation } from './float-operation.ts';

type Case = readonly [active: boolean, gradient: readonly number[]];

const { abs, acos, asin, atan, atan2, cos, cosh, exp, expm1, hypot, log, log1p } = Math;
const { max, min, sign, sin, sinh, sqrt, tan, tanh } = Math;
const sum = (x: readonly number[]) => x.reduce((a, b) => a + b, 0);
const product = (x: readonly number[]) => x.reduce((a, b) => a * b, 1);
const unit = (i: number, n: number, entry = 1) => Array.from({ length: n }, (_, k) => (k === i ? entry : 0));
const sigmoid = (x: number) => (x < 0 ? exp(x) / (1 + exp(x)) : 1 / (1 + exp(-x)));
const softplus = (x: number) => max(x, 0) + log1p(exp(-abs(x)));

const smooth = (value: number, ...gradient: readonly number[]): Evaluated => ({
  value,
  gradients: [gradient],
});
/** Of NaN no comparison holds: then no piece is active, and the slopes are NaN as the value is. */
function active(value: number, ...cases: readonly Case[]): Evaluated {
  const gradients = cases.filter(([isActive]) => isActive).map(([, gradient]) => gradient);
  return { value, gradients: gradients.length > 0 ? gradients : [cases[0]![1].map(() => NaN)] };
}
const unary =
  (f: (x: number) => number, derivative: (x: number) => number): FloatOperation =>
  ([x]) =>
    smooth(f(x!), derivative(x!));

/** Only the arguments have partial derivatives, not the parameters behind them. */
const ofArguments = (n: number, { value, gradients }: Evaluated): Evaluated =>
  ({ value, gradients: gradients.map(gradient => gradient.slice(0, n)) }) as Evaluated;

/** min(max(x, lo), hi). Where lo = hi no x lies between them: the function is hi, and its slope in x is 0. */
const clip = (x: number, lo: number, hi: number): Evaluated =>
  active(
    min(max(x, lo), hi),
    [lo < hi && lo <= x && x <= hi, [1, 0, 0]],
    [lo < hi && x <= lo, [0, 1, 0]],
    [lo >= hi || x >= hi, [0, 0, 1]],
  );

const tied = (x: readonly number[], value: number): Evaluated =>
  active(value, ...x.map((entry, i): Case => [entry === value, unit(i, x.length)]));
const largest: FloatOperation = x => tied(x, max(...x));
const smallest: FloatOperation = x => tied(x, min(...x));

/** Positions in descending order of value, NaN in front, tied ones as they stand or in reverse. */
const descending = (x: readonly number[], tie: 1 | -1) => {
  const unknown = x.map(entry => (Number.isNaN(entry) ? 1 : 0));
  return x.map((_, i) => i).sort((a, b) => unknown[b]! - unknown[a]! || x[b]! - x[a]! || tie * (a - b));
};

function sorted(x: readonly number[], k: number): Evaluated {
  const rows = (tie: 1 | -1) =>
    descending(x, tie)
      .slice(0, k)
      .map(i => unit(i, x.length));
  return {
    value: descending(x, 1)
      .slice(0, k)
      .map(i => x[i]!),
    gradients: [rows(1), rows(-1)],
  };
}

/** The largest (or smallest) so far, and where it stands: the first, or the last, of those that attain it. */
function cumulative(x: readonly number[], direction: 1 | -1): Evaluated {
  const leaders = (last: boolean): number[] =>
    x.map((_, i) => {
      const first = x.slice(0, i + 1);
      const most = (direction > 0 ? max : min)(...first);
      if (Number.isNaN(most)) return first.findIndex(Number.isNaN);
      return last ? first.lastIndexOf(most) : first.indexOf(most);
    });
  const rows = (last: boolean) => leaders(last).map(i => unit(i, x.length));
  return { value: leaders(false).map(i => x[i]!), gradients: [rows(false), rows(true)] };
}

function position(x: readonly number[], k: number): Evaluated {
  const [first, last] = ([1, -1] as const).map(tie => descending(x, tie)[k - 1]!);
  return { value: x[first!]!, gradients: [unit(first!, x.length), unit(last!, x.length)] };
}

function median(x: readonly number[]): Evaluated {
  const middle = [Math.floor((x.length + 1) / 2), Math.ceil((x.length + 1) / 2)];
  const choice = (tie: 1 | -1) => middle.map(k => descending(x, tie)[k - 1]!);
  const gradient = (chosen: readonly number[]) =>
    x.map((_, i) => sum(chosen.map(k => (k === i ? 1 / 2 : 0))));
  return {
    value: x.some(Number.isNaN) ? NaN : sum(choice(1).map(i => x[i]!)) / 2,
    gradients: [gradient(choice(1)), gradient(choice(-1))],
  };
}

function logSumExp(x: readonly number[]): Evaluated {
  const top = max(...x);
  const total = sum(x.map(entry => exp(entry - top)));
  return smooth(top + log(total), ...x.map(entry => exp(entry - top) / total));
}

/** By the convention of the contract 0 where all entries are 0. */
function euclidean(
  entries: readonly number[],
  slopes: (unit: readonly number[]) => readonly number[],
): Evaluated {
  const value = hypot(...entries);
  return smooth(value, ...slopes(entries.map(entry => (value === 0 ? 0 : entry / value))));
}

/** |x − mean| / √n. */
function std(x: readonly number[]): Evaluated {
  const mean = sum(x) / x.length;
  const root = sqrt(x.length);
  const { value, gradients } = euclidean(
    x.map(entry => entry - mean),
    unit => unit.map(entry => entry / root),
  ) as { readonly value: number; readonly gradients: readonly (readonly number[])[] };
  return { value: value / root, gradients };
}

export const floatOperations: Readonly<Record<string, FloatOperation>> = {
  const: (_, { value }, number) => smooth(number(value)),
  add: ([x, y]) => smooth(x! + y!, 1, 1),
  sub: ([x, y]) => smooth(x! - y!, 1, -1),
  mul: ([x, y]) => smooth(x! * y!, y!, x!),
  div: ([x, y]) => smooth(x! / y!, 1 / y!, -x! / y! / y!),
  neg: ([x]) => smooth(-x!, -1),
  reciprocal: ([x]) => smooth(1 / x!, -1 / x! / x!),
  square: ([x]) => smooth(x! * x!, 2 * x!),
  pow: ([x], node, number) => {
    const k = Number.isInteger(node.exponent) ? (node.exponent as number) : number(node.exponent);
    return smooth(k === 1 / 2 ? sqrt(x!) : x! ** k, k === 0 ? 0 : k * x! ** (k - 1));
  },
  affine: (x, { coefficients, constant }, number) => {
    const slopes = (coefficients as readonly string[]).map(number);
    return smooth(sum(x.map((entry, i) => slopes[i]! * entry)) + number(constant), ...slopes);
  },
  sum: x => smooth(sum(x), ...x.map(() => 1)),
  mean: x => smooth(sum(x) / x.length, ...x.map(() => 1 / x.length)),
  prod: x => smooth(product(x), ...x.map((_, i) => product(x.toSpliced(i, 1)))),
  sumOfSquares: x => smooth(sum(x.map(entry => entry * entry)), ...x.map(entry => 2 * entry)),
  logSumExp,
  exp: unary(exp, exp),
  expm1: unary(expm1, exp),
  log: unary(log, x => 1 / x),
  log1p: unary(log1p, x => 1 / (1 + x)),
  sin: unary(sin, cos),
  cos: unary(cos, x => -sin(x)),
  sqrt: unary(sqrt, x => 1 / (2 * sqrt(x))),
  tan: unary(tan, x => 1 + tan(x) ** 2),
  atan: unary(atan, x => 1 / (1 + x * x)),
  asin: unary(asin, x => 1 / sqrt((1 - x) * (1 + x))),
  acos: unary(acos, x => -1 / sqrt((1 - x) * (1 + x))),
  atan2: ([y, x]) => {
    const square = x! * x! + y! * y!;
    // Of the origin the piece is a number.
    return square === 0 ? smooth(0, 0, 0) : smooth(atan2(y!, x!), x! / square, -y! / square);
  },
  logAddExp: ([x, y]) => smooth(max(x!, y!) + log1p(exp(-abs(x! - y!))), sigmoid(x! - y!), sigmoid(y! - x!)),
  xlogy: ([x, y]) => (x === 0 && y! <= 0 ? smooth(0, 0, 0) : smooth(x! * log(y!), log(y!), x! / y!)),
  sinh: unary(sinh, cosh),
  cosh: unary(cosh, sinh),
  tanh: unary(tanh, x => 1 - tanh(x) ** 2),
  sigmoid: unary(sigmoid, x => sigmoid(x) * sigmoid(-x)),
  logSigmoid: unary(
    x => -softplus(-x),
    x => sigmoid(-x),
  ),
  softplus: unary(softplus, sigmoid),
  silu: unary(
    x => x * sigmoid(x),
    x => sigmoid(x) * (1 + x * sigmoid(-x)),
  ),
  mish: unary(
    x => x * tanh(softplus(x)),
    x => tanh(softplus(x)) + x * sigmoid(x) * (1 - tanh(softplus(x)) ** 2),
  ),
  logCosh: unary(x => softplus(2 * x) - x - Math.LN2, tanh),
  relu: ([x]) => active(max(x!, 0), [x! <= 0, [0]], [x! >= 0, [1]]),
  abs: ([x]) => active(abs(x!), [x! >= 0, [1]], [x! <= 0, [-1]]),
  max: largest,
  maxPool: largest,
  reduceMax: largest,
  min: smallest,
  reduceMin: smallest,
  clip: (x, { lo, hi }, number) => ofArguments(x.length, clip(x[0]!, x[1] ?? number(lo), x[2] ?? number(hi))),
  hardTanh: ([x], { lo, hi }, number) => ofArguments(1, clip(x!, number(lo), number(hi))),
  relu6: ([x]) => ofArguments(1, clip(x!, 0, 6)),
  leakyRelu: ([x, slope], { alpha }, number) => {
    const a = slope ?? number(alpha);
    const cases: readonly Case[] = [
      [x! <= 0, [a, x!]],
      [x! >= 0, [1, 0]],
    ];
    return ofArguments(slope === undefined ? 1 : 2, active(x! > 0 ? x! : a * x!, ...cases));
  },
  elu: ([x, scale], { alpha }, number) => {
    const a = scale ?? number(alpha);
    const cases: readonly Case[] = [
      [x! <= 0, [a * exp(x!), expm1(x!)]],
      [x! >= 0, [1, 0]],
    ];
    return ofArguments(scale === undefined ? 1 : 2, active(x! > 0 ? x! : a * expm1(x!), ...cases));
  },
  pinball: ([x, level], { alpha }, number) => {
    const a = level ?? number(alpha);
    const cases: readonly Case[] = [
      [x! >= 0, [a, x!]],
      [x! <= 0, [a - 1, x!]],
    ];
    return ofArguments(level === undefined ? 1 : 2, active(x! >= 0 ? a * x! : (a - 1) * x!, ...cases));
  },
  hardSigmoid: ([x]) => active(min(max(x! / 6 + 1 / 2, 0), 1), [abs(x!) <= 3, [1 / 6]], [abs(x!) >= 3, [0]]),
  sparseSigmoid: ([x]) => active(min(max((x! + 1) / 2, 0), 1), [abs(x!) <= 1, [1 / 2]], [abs(x!) >= 1, [0]]),
  hardSwish: ([x]) =>
    active(
      x! <= -3 ? 0 : x! >= 3 ? x! : (x! * (x! + 3)) / 6,
      [abs(x!) <= 3, [(2 * x! + 3) / 6]],
      [x! <= -3, [0]],
      [x! >= 3, [1]],
    ),
  softsign: unary(
    x => x / (1 + abs(x)),
    x => 1 / (1 + abs(x)) ** 2,
  ),
  softShrink: ([x], { alpha }, number) => {
    const a = number(alpha);
    // Of alpha = 0 it is the identity.
    return active(sign(x!) * max(abs(x!) - a, 0), [a > 0 && abs(x!) <= a, [0]], [abs(x!) >= a, [1]]);
  },
  epsilonInsensitive: ([x], { alpha }, number) => {
    const a = number(alpha);
    return active(max(abs(x!) - a, 0), [abs(x!) <= a, [0]], [x! >= a, [1]], [x! <= -a, [-1]]);
  },
  huber: ([x], { alpha }, number) => {
    const a = number(alpha);
    const value = abs(x!) <= a ? (x! * x!) / 2 : a * (abs(x!) - a / 2);
    return active(value, [abs(x!) <= a, [x!]], [x! >= a, [a]], [x! <= -a, [-a]]);
  },
  hinge: ([x]) => active(max(0, 1 - x!), [x! >= 1, [0]], [x! <= 1, [-1]]),
  squaredHinge: ([x]) => active(max(0, 1 - x!) ** 2, [x! >= 1, [0]], [x! <= 1, [-2 * (1 - x!)]]),
  norm1: x => {
    const signs = (atZero: number) => x.map(entry => (entry === 0 ? atZero : sign(entry)));
    return { value: sum(x.map(abs)), gradients: [signs(1), signs(-1)] };
  },
  norm2: x => euclidean(x, unit => unit),
  hypot: x => euclidean(x, unit => unit),
  std,
  normInf: x => {
    const value = max(...x.map(abs));
    const pieces = x.flatMap((entry, i): readonly Case[] => [
      [entry === value, unit(i, x.length)],
      [-entry === value, unit(i, x.length, -1)],
    ]);
    return active(value, ...pieces);
  },
  ...floatJumps,
  cummax: x => cumulative(x, 1),
  cummin: x => cumulative(x, -1),
  interp: ([x], { knots, values }, number) => {
    const [at, to] = [knots, values].map(list => (list as readonly string[]).map(number)) as [
      number[],
      number[],
    ];
    const slopes = at.slice(1).map((knot, i) => (to[i + 1]! - to[i]!) / (knot - at[i]!));
    if (Number.isNaN(x!)) return smooth(NaN, NaN);
    const i = at.findLastIndex(knot => knot <= x!);
    const value = i < 0 ? to[0]! : i === slopes.length ? to[i]! : to[i]! + slopes[i]! * (x! - at[i]!);
    const right = slopes[i] ?? 0;
    return at[i] === x ? active(value, [true, [right]], [true, [slopes[i - 1] ?? 0]]) : smooth(value, right);
  },
  sort: x => sorted(x, x.length),
  topk: (x, { k }) => sorted(x, k as number),
  kthLargest: (x, { k }) => position(x, k as number),
  median,
};
