/** The operations of the language, written down once more: what each means is contract, section 2. */

import { type Basic, type Piece, smooth, table } from '../language/basic.ts';
import { type Formula, powerOf, readFormula } from '../language/formula.ts';
import type { Parameter } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { integer, parseLiteral, type Rat, ratio, ZERO } from '../numbers/rational.ts';
import { angle } from './angle.ts';
import { cumulative } from './cumulative.ts';
import { interpolation } from './interpolation.ts';
import { kthLargest, largest, leading, median, norm1, normInf, smallest } from './ranks.ts';
import { WHOLE, wholeNumber } from './whole.ts';

/** `name: meaning; name: meaning`. */
const entries = (text: string): Map<string, string> =>
  new Map(text.split('; ').map(one => one.split(': ') as [string, string]));

/** Elementary operations of x, or of x and y. */
const ELEMENTARY = entries(
  'add: x + y; sub: x - y; mul: x * y; div: x / y; neg: -x; reciprocal: 1 / x; square: x^2; ' +
    'exp: exp(x); expm1: exp(x) - 1; log: log(x); log1p: log(1 + x); sqrt: sqrt(x); sin: sin(x); cos: cos(x); ' +
    'tan: sin(x) / cos(x); atan: atan(x); asin: 2 * atan(x / (sqrt(1 - x^2) + 1)); ' +
    'acos: 2 * (atan(1) - atan(x / (sqrt(1 - x^2) + 1))); logAddExp: log(exp(x) + exp(y)); ' +
    'sinh: (exp(x) - exp(-x)) / 2; cosh: (exp(x) + exp(-x)) / 2; ' +
    'tanh: 1 - 2 / (exp(2*x) + 1); sigmoid: 1 / (1 + exp(-x)); ' +
    'logSigmoid: -log(1 + exp(-x)); softplus: log(1 + exp(x)); silu: x / (1 + exp(-x)); ' +
    'mish: x * (1 - 2 / ((1 + exp(x))^2 + 1)); logCosh: log((exp(x) + exp(-x)) / 2)',
);

const CLIPPED = 'x when lo <= x <= hi; lo when x < lo <= hi; hi when lo <= hi < x; hi when hi < lo';

/** Selections: x (or arguments joined by commas) and parameters with their defaults, then the cells. Pieces are numbered in the order of their first mention. */
const SELECTIONS = new Map(
  Object.entries({
    relu: 'x: 0 when x <= 0; x when x > 0',
    abs: 'x: x when x >= 0; -x when x < 0',
    clip: `x lo hi: ${CLIPPED}`,
    hardTanh: `x lo=-1 hi=1: ${CLIPPED}`,
    relu6: 'x: 0 when x < 0; x when 0 <= x <= 6; 6 when x > 6',
    leakyRelu: 'x alpha=1/100: alpha * x when x <= 0; x when x > 0',
    elu: 'x alpha=1: alpha * (exp(x) - 1) when x <= 0; x when x > 0',
    pinball: 'x alpha=1/2: alpha * x when x >= 0; (alpha - 1) * x when x < 0',
    hardSigmoid: 'x: 0 when x < -3; x/6 + 1/2 when -3 <= x <= 3; 1 when x > 3',
    hardSwish: 'x: 0 when x < -3; x * (x + 3) / 6 when -3 <= x <= 3; x when x > 3',
    sparseSigmoid: 'x: 0 when x < -1; (x + 1)/2 when -1 <= x <= 1; 1 when x > 1',
    hinge: 'x: 0 when x >= 1; 1 - x when x < 1',
    squaredHinge: 'x: 0 when x >= 1; (1 - x)^2 when x < 1',
    softsign: 'x: x / (1 + x) when x >= 0; x / (1 - x) when x < 0',
    softShrink:
      'x alpha=1/2: 0 when -alpha <= x <= alpha; x - alpha when x > alpha; x + alpha when x < -alpha',
    epsilonInsensitive:
      'x alpha=1/2: 0 when -alpha <= x <= alpha; x - alpha when x > alpha; -x - alpha when x < -alpha',
    huber:
      'x alpha=1: x^2/2 when -alpha <= x <= alpha; alpha * (x - alpha/2) when x > alpha; -alpha * (x + alpha/2) when x < -alpha',
    greater: 'x,y: 0 when x <= y; 1 when x > y',
    greaterEqual: 'x,y: 0 when x < y; 1 when x >= y',
    less: 'x,y: 0 when x >= y; 1 when x < y',
    lessEqual: 'x,y: 0 when x > y; 1 when x <= y',
    equal: 'x,y: 0 when x != y; 1 when x = y',
    notEqual: 'x,y: 0 when x = y; 1 when x != y',
    and: 'x,y: 0 when x = 0; 0 when x != 0 and y = 0; 1 when x != 0 and y != 0',
    where: 'c,a,b: a when c != 0; b when c = 0',
    sign: 'x: -1 when x < 0; 0 when x = 0; 1 when x > 0',
    step: 'x value=0: 0 when x < 0; value when x = 0; 1 when x > 0',
    hardShrink: 'x alpha=1/2: 0 when -alpha <= x <= alpha; x when x > alpha; x when x < -alpha',
    threshold: 'x alpha value: value when x <= alpha; x when x > alpha',
    xlogy: 'x,y: 0 when x = 0 and y <= 0; x * log(y) when y > 0; x * log(y) when x != 0 and y <= 0',
  }).map(([op, text]) => [op, text.split(': ') as [inputs: string, cells: string]]),
);

/** Operations whose parameters may come as arguments. */
const ARGUMENTS = ['clip', 'leakyRelu', 'elu', 'pinball'];
/** Operations that are continuous, or well defined, only for alpha ≥ 0. */
const NONNEGATIVE = ['softShrink', 'epsilonInsensitive', 'huber', 'hardShrink'];
/** Operations that are not regular everywhere. */
const JUMPING =
  'greater greaterEqual less lessEqual equal notEqual and where sign step hardShrink threshold'.split(' ');

const x = (i: number): Formula => [['argument', i]];

/** The formula built up from `start` by one argument after the other. */
const fold = (n: number, start: Rat, then: (i: number) => Formula): Formula => [
  ['constant', start],
  ...Array.from({ length: n }, (_, i) => then(i)).flat(),
];
const sum = (n: number, term: (i: number) => Formula = x, start = ZERO): Formula =>
  fold(n, start, i => [...term(i), ['add', 0]]);

const scaled = (formula: Formula, by: Rat): Formula => [...formula, ['constant', by], ['mul', 0]];

/** The norm of the vector of these linear forms. */
const norm = (entries: readonly Formula[]): Basic => ({
  ...smooth([...sum(entries.length, i => [...entries[i]!, ['pow', 2]]), ['norm', 0]]),
  norm: entries,
});
const norm2 = (n: number): Basic => norm(Array.from({ length: n }, (_, i) => x(i)));

/** n² times the variance of a population is Σ (x_i - x_j)² over all i < j. */
function std(n: number, meter: Meter): Basic {
  if (n > 100) throw new Stop('a node has too many arguments');
  const share = ratio(1n, BigInt(n), meter);
  const form = (i: number, j: number): Formula => scaled([...x(i), ...x(j), ['sub', 0]], share);
  return norm(Array.from({ length: n }, (_, j) => Array.from({ length: j }, (_, i) => form(i, j))).flat());
}

/** Each is taken once, by name. */
type Take = (name: string, fallback?: string) => Parameter;

const FAMILIES = new Map<string, (n: number, take: Take, meter: Meter) => Basic>(
  Object.entries({
    sum: n => smooth(sum(n)),
    mean: (n, _, meter) => smooth(scaled(sum(n), ratio(1n, BigInt(n), meter))),
    prod: n => smooth(fold(n, integer(1), i => [...x(i), ['mul', 0]])),
    sumOfSquares: n => smooth(sum(n, i => [...x(i), ['pow', 2]])),
    logSumExp: n => smooth([...sum(n, i => [...x(i), ['exp', 0]]), ['log', 0]]),
    ...Object.fromEntries(['max', 'reduceMax', 'maxPool'].map(op => [op, largest])),
    ...Object.fromEntries(['min', 'reduceMin'].map(op => [op, smallest])),
    kthLargest: (n, take) => kthLargest(n, whole(take('k'), 1, n)),
    topk: (n, take) => leading(n, whole(take('k'), 1, n)),
    sort: n => leading(n, n),
    median: (n, _, meter) => median(n, meter),
    norm1: n => {
      if (n > 20) throw new Stop('a node has too many pieces');
      return norm1(n);
    },
    normInf,
    norm2,
    hypot: n => norm2(arity(n, 2)),
    std: (n, _, meter) => std(n, meter),
    cummax: (n, _, meter) => cumulative(n, 1, meter),
    cummin: (n, _, meter) => cumulative(n, -1, meter),
  } satisfies Record<string, (n: number, take: Take, meter: Meter) => Basic>),
);

/** What is left behind so many times y: x − n y. */
const REMAINDERS: Readonly<Record<string, string>> = { mod: 'floor', rem: 'trunc' };

const PARAMETRIC = entries(
  'const:  value; pow: x exponent; affine: x coefficients constant=0; component: x k; interp: x knots values',
);
const MAX_ARGUMENTS = 10_000;

/** The parameters of an operation, in the order in which they may stand behind its arguments, with their defaults. */
export const parametersOf = (op: string): readonly (readonly [name: string, fallback?: string])[] =>
  (SELECTIONS.get(op)?.[0] ?? PARAMETRIC.get(op) ?? '')
    .split(' ')
    .slice(1)
    .map(word => word.split('=') as [string, string?]);

/** How many arguments there are before literals behind them are parameters; undefined where there is no bound. */
export function mostArguments(op: string): number | undefined {
  if (op === 'const') return 0;
  return parametersOf(op).length > 0 && op !== 'affine' ? 1 : undefined;
}

/** Names that came later: what an older program calls so keeps its meaning. */
const LATER =
  'sqrt tan atan asin acos logAddExp greater greaterEqual less lessEqual equal notEqual and where sign step hardShrink threshold xlogy atan2 cummax cummin interp floor ceil round trunc mod rem norm2 hypot std sparseSigmoid'.split(
    ' ',
  );

/** Whether no input and no selection of a program's own may be called so. */
export const isReserved = (op: string): boolean => isOperation(op) && !LATER.includes(op);

export const isOperation = (op: string): boolean =>
  [ELEMENTARY, SELECTIONS, FAMILIES, PARAMETRIC, WHOLE].some(table => table.has(op)) ||
  op in REMAINDERS ||
  op === 'atan2';

/** Elementary ones beside those of a fixed number of arguments. */
const SMOOTH = ['const', 'pow', 'affine', 'sum', 'mean', 'prod', 'sumOfSquares', 'logSumExp'];

/** Whether it is one elementary function. */
export const isElementary = (op: string): boolean => ELEMENTARY.has(op) || SMOOTH.includes(op);

/** The function of n arguments that a node stands for. Throws Wrong where arguments or parameters do not fit. */
export function operation(op: string, n: number, given: ReadonlyMap<string, Parameter>, meter: Meter): Basic {
  if (n > MAX_ARGUMENTS) throw new Stop('a node has too many arguments');
  const left = new Set(given.keys());
  const take: Take = (name, fallback) => {
    left.delete(name);
    const value = given.get(name) ?? (fallback === undefined ? undefined : parseLiteral(fallback, meter));
    if (value === undefined) throw new Wrong(`expected the parameter ${name}`);
    return value;
  };
  const basic = build(op, n, take, meter);
  if (left.size > 0) throw new Wrong('expected no other fields in a node of this operation');
  return basic;
}

function build(op: string, n: number, take: Take, meter: Meter): Basic {
  const text = ELEMENTARY.get(op);
  if (text !== undefined) {
    arity(n, /\by\b/.test(text) ? 2 : 1);
    return smooth(readFormula(text, ['x', 'y'], meter));
  }
  const family = FAMILIES.get(op);
  if (family) {
    if (n < 1) throw new Wrong('expected at least one argument');
    return family(n, take, meter);
  }
  const written = SELECTIONS.get(op);
  if (written) return selection(op, n, written, take, meter);
  if (op === 'const') {
    arity(n, 0);
    return smooth([['constant', number(take('value'))]]);
  }
  if (op === 'pow') {
    arity(n, 1);
    return smooth([...x(0), powerOf(number(take('exponent')))]);
  }
  if (WHOLE.has(op)) {
    arity(n, 1);
    return wholeNumber(op, 1, meter);
  }
  if (op in REMAINDERS) {
    arity(n, 2);
    return wholeNumber(REMAINDERS[op]!, 2, meter);
  }
  if (op === 'atan2') {
    arity(n, 2);
    return angle(meter);
  }
  if (op === 'interp') {
    arity(n, 1);
    return interpolation(list(take('knots')), list(take('values')), meter);
  }
  if (op !== 'affine') throw new Wrong('expected an operation that is known');
  const coefficients = take('coefficients');
  if (!Array.isArray(coefficients) || coefficients.length !== n)
    throw new Wrong(`expected ${n} coefficients`);
  const term = (i: number): Formula => scaled(x(i), coefficients[i]!);
  return smooth(sum(n, term, number(take('constant', '0'))));
}

function selection(
  op: string,
  n: number,
  [signature, cells]: readonly [string, string],
  take: Take,
  meter: Meter,
): Basic {
  const inputs = signature.split(' ').map(word => word.split('='));
  const args = inputs[0]![0]!.split(',');
  const names = [...args, ...inputs.slice(1).map(([name]) => name!)];
  const parts = cells.split('; ').map(cell => cell.split(' when '));
  const pieces = [...new Set(parts.map(([piece]) => piece!))];
  const index = parts.map(([piece, when]) => [pieces.indexOf(piece!) + 1, when!] as const);
  if (n === names.length && ARGUMENTS.includes(op)) return table(names, pieces, index, meter);
  arity(n, args.length);
  const values = inputs.slice(1).map(([name, fallback]) => number(take(name!, fallback)));
  if (NONNEGATIVE.includes(op) && values[0]!.n < 0n) throw new Wrong('expected alpha at least 0');
  const made = table(names, pieces, index, meter, values);
  if (op === 'xlogy') return { ...made, jumps: true, ...byCellsOfXlogy([...made.pieces()]) };
  return JUMPING.includes(op) ? { ...made, jumps: true } : made;
}

/** Where y is positive only x log(y) stands for the function, though 0 has its value where x = 0. */
const byCellsOfXlogy = (pieces: readonly Piece[]): Pick<Basic, 'local' | 'candidates'> => ({
  local: true,
  candidates: (_, order) => (order(1) > 0 ? pieces.slice(1) : pieces),
});

function arity(n: number, expected: number): number {
  if (n !== expected) throw new Wrong(`expected ${expected} arguments, got ${n}`);
  return n;
}

function list(value: Parameter): readonly Rat[] {
  if (!Array.isArray(value)) throw new Wrong('expected a list of numbers');
  return value;
}

function number(value: Parameter): Rat {
  if (Array.isArray(value)) throw new Wrong('expected one number');
  return value as Rat;
}

function whole(value: Parameter, least: number, most: number): number {
  const { n, d } = number(value);
  if (d !== 1n || n < BigInt(least) || n > BigInt(most))
    throw new Wrong(`expected an integer from ${least} to ${most}`);
  return Number(n);
}
