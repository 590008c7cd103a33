/**
 * Operations of the language beside their definitions in plain arithmetic: to each point the smooth function that is taken there, ties
 * as the contract of the language breaks them. Numbers are binary fractions, and all sums of them exact.
 */
import type { Rational } from '../../../numbers/index.ts';
import { type ClaimCase, caseOf, declared } from '../programs.ts';
import { binary } from './operations.ts';
import { words } from './orders.ts';

type Smooth = (y: readonly number[]) => number;

/** A call, and the piece that it takes at a point; jumps: it is not continuous. */
export interface LaidDownOperation {
  readonly body: string;
  readonly inputs: number;
  readonly jumps?: true;
  piece(x: readonly number[]): Smooth;
}

/** The j-th argument, or what is taken in its place. */
const argument =
  (j: number, factor = 1): Smooth =>
  y =>
    factor * y[j]!;
const constant =
  (value: number): Smooth =>
  () =>
    value;

/** Of one input: by a function of the number. */
const one = (body: string, at: (x: number) => (y: number) => number, jumps?: true): LaidDownOperation => ({
  body,
  inputs: 1,
  piece: x => {
    const piece = at(x[0]!);
    return y => piece(y[0]!);
  },
  ...(jumps && { jumps }),
});

const several = (
  inputs: number,
  body: string,
  piece: LaidDownOperation['piece'],
  jumps?: true,
): LaidDownOperation => ({
  body,
  inputs,
  piece,
  ...(jumps && { jumps }),
});

/** Arguments in descending order, those that are tied in the order in which they are given. */
const descending = (x: readonly number[]): number[] => [...x.keys()].sort((i, j) => x[j]! - x[i]! || i - j);
const firstLargest = (x: readonly number[]): number => x.indexOf(Math.max(...x));
const firstSmallest = (x: readonly number[]): number => x.indexOf(Math.min(...x));
const toEven = (x: number): number =>
  Math.abs(x - Math.trunc(x)) === 0.5 ? 2 * Math.round(x / 2) : Math.round(x);

const component = (call: string, k: number): string => `(${call})[${k}]`;
const LETTERS = 'x, y, z';
const THREE: readonly number[] = [0, 1, 2];

/** Where a condition holds the one, elsewhere the other. */
const chosen = (condition: boolean): Smooth => constant(condition ? 1 : 0);

export const OPERATIONS: readonly LaidDownOperation[] = [
  one('relu(x)', x => y => (x > 0 ? y : 0)),
  one('abs(x)', x => y => (x >= 0 ? y : -y)),
  one('hinge(x)', x => y => (x >= 1 ? 0 : 1 - y)),
  one('squaredHinge(x)', x => y => (x >= 1 ? 0 : (1 - y) ** 2)),
  one('relu6(2*x)', x => y => (x < 0 ? 0 : x <= 3 ? 2 * y : 6)),
  one('hardTanh(x)', x => y => (x < -1 ? -1 : x <= 1 ? y : 1)),
  one('6*hardSigmoid(x)', x => y => (x < -3 ? 0 : x <= 3 ? y + 3 : 6)),
  one('6*hardSwish(x)', x => y => (x < -3 ? 0 : x <= 3 ? y * (y + 3) : 6 * y)),
  one('huber(x, 2)', x => y => (Math.abs(x) <= 2 ? y ** 2 / 2 : x > 0 ? 2 * y - 2 : -2 * y - 2)),
  one('softShrink(x, 1)', x => y => (Math.abs(x) <= 1 ? 0 : x > 0 ? y - 1 : y + 1)),
  one('epsilonInsensitive(x, 1)', x => y => (Math.abs(x) <= 1 ? 0 : x > 0 ? y - 1 : -y - 1)),
  one('leakyRelu(x, 1/4)', x => y => (x > 0 ? y : y / 4)),
  one('pinball(x, 3/4)', x => y => (x >= 0 ? (3 * y) / 4 : -y / 4)),
  one('clip(x, -1, 2)', x => y => (x < -1 ? -1 : x <= 2 ? y : 2)),
  one(
    'interp(x; knots=[-1, 1, 2], values=[1, 3, 0])',
    x => y => (x < -1 ? 1 : x < 1 ? y + 2 : x < 2 ? 6 - 3 * y : 0),
  ),
  one('step(x, 1/2)', x => () => (Math.sign(x) + 1) / 2, true),
  one('sign(x)', x => () => Math.sign(x), true),
  one('floor(x)', x => () => Math.floor(x), true),
  one('ceil(x)', x => () => Math.ceil(x), true),
  one('round(x)', x => () => toEven(x), true),
  one('trunc(x)', x => () => Math.trunc(x), true),
  one('hardShrink(x, 1)', x => y => (Math.abs(x) > 1 ? y : 0), true),
  one('threshold(x, 1, -2)', x => y => (x > 1 ? y : -2), true),
  one('threshold(x, 1, 1)', x => y => (x > 1 ? y : 1)),
  one('x^3/4 - (x - 5)^2/(1 + 1)', () => y => y ** 3 / 4 - (y - 5) ** 2 / 2),
  several(2, 'greater(x, y)', ([x, y]) => chosen(x! > y!), true),
  several(2, 'greaterEqual(x, y)', ([x, y]) => chosen(x! >= y!), true),
  several(2, 'less(x, y)', ([x, y]) => chosen(x! < y!), true),
  several(2, 'lessEqual(x, y)', ([x, y]) => chosen(x! <= y!), true),
  several(2, 'equal(x, y)', ([x, y]) => chosen(x === y), true),
  several(2, 'notEqual(x, y)', ([x, y]) => chosen(x !== y), true),
  several(2, 'and(x, y)', ([x, y]) => chosen(x !== 0 && y !== 0), true),
  several(
    2,
    'mod(x, y - 2)',
    ([x, y]) =>
      z =>
        z[0]! - Math.floor(x! / (y! - 2)) * (z[1]! - 2),
    true,
  ),
  several(
    2,
    'rem(x, y - 2)',
    ([x, y]) =>
      z =>
        z[0]! - Math.trunc(x! / (y! - 2)) * (z[1]! - 2),
    true,
  ),
  several(2, 'median(x, y)', () => y => (y[0]! + y[1]!) / 2),
  several(2, 'x*y - 3*x + 2', () => y => y[0]! * y[1]! - 3 * y[0]! + 2),
  several(3, 'where(x, y, z)', ([c]) => argument(c === 0 ? 2 : 1), true),
  several(3, `clip(${LETTERS})`, ([x, lo, hi]) => argument(hi! < Math.max(x!, lo!) ? 2 : x! >= lo! ? 0 : 1)),
  ...['max', 'reduceMax', 'maxPool'].map(name =>
    several(3, `${name}(${LETTERS})`, x => argument(firstLargest(x))),
  ),
  ...['min', 'reduceMin'].map(name => several(3, `${name}(${LETTERS})`, x => argument(firstSmallest(x)))),
  several(3, `normInf(${LETTERS})`, x => {
    const j = firstLargest(x.map(Math.abs));
    return argument(j, x[j]! >= 0 ? 1 : -1);
  }),
  several(3, `norm1(${LETTERS})`, x => y => y.reduce((sum, v, j) => sum + (x[j]! >= 0 ? v : -v), 0)),
  several(3, `median(${LETTERS})`, x => argument(descending(x)[1]!)),
  ...THREE.flatMap(k => [
    several(3, `kthLargest(${LETTERS}; k=${k + 1})`, x => argument(descending(x)[k]!)),
    several(3, component(`sort(${LETTERS})`, k + 1), x => argument(descending(x)[k]!)),
    several(3, component(`cummax(${LETTERS})`, k + 1), x => argument(firstLargest(x.slice(0, k + 1)))),
    several(3, component(`cummin(${LETTERS})`, k + 1), x => argument(firstSmallest(x.slice(0, k + 1)))),
  ]),
  several(3, component(`topk(${LETTERS}; k=2)`, 2), x => argument(descending(x)[1]!)),
];

/** An operation at a point: as a program, and the point in numbers. */
export interface OperationAt extends ClaimCase {
  readonly operation: LaidDownOperation;
  readonly x: readonly number[];
}

const HALVES = Array.from({ length: 17 }, (_, k) => (k - 8) / 2);

/** Of two numbers all over −1, 0, 1; of three one for each weak order, and those at which all are equal. */
const SEVERAL: readonly (readonly number[])[] = [
  ...[...words(2, 3)].map(word => word.map(k => k - 1)),
  ...[...words(3, 3)]
    .filter(word => Math.max(...word) === new Set(word).size - 1 || new Set(word).size === 1)
    .map(word => word.map(k => k - 1)),
];

/** All operations, at half numbers from −4 to 4, or at points at which they are tied in every way. */
export function* operationsAt(
  where: (one: LaidDownOperation) => boolean = () => true,
): Iterable<OperationAt> {
  for (const operation of OPERATIONS.filter(where)) {
    const points =
      operation.inputs === 1 ? HALVES.map(x => [x]) : SEVERAL.filter(x => x.length === operation.inputs);
    for (const x of points) yield { ...caseOf(operationText(operation), ...x.map(binary)), operation, x };
  }
}

/** A component is read from a line of its own. */
export function operationText({ body, inputs }: LaidDownOperation): string {
  const vector = /^\((.*)\)\[(\d)\]$/.exec(body);
  return declared(inputs, vector ? `\n  s = ${vector[1]}\n  s[${vector[2]}]` : body);
}

/** The gradient at x of a function of degree at most 2, or one of degree 3 of one input: of differences, which are exact. */
export function gradientAt(f: Smooth, x: readonly number[]): readonly Rational[] {
  const slope = (j: number, h: number): number =>
    (f(x.with(j, x[j]! + h)) - f(x.with(j, x[j]! - h))) / (2 * h);
  // The error of slope is a multiple of h².
  return x.map((_, j) => binary((4 * slope(j, 1) - slope(j, 2)) / 3));
}

/** Points beside x, in each order of the coordinates and with each of their signs, so near that nothing else changes on the way. */
export function pointsBeside(x: readonly number[], step = 1 / 32): readonly (readonly number[])[] {
  const steps = [...words(x.length, 2 * x.length)].filter(
    word => new Set(word.map(k => k >> 1)).size === word.length,
  );
  return steps.map(word =>
    x.map((value, j) => value + (word[j]! % 2 ? -1 : 1) * ((word[j]! >> 1) + 1) * step),
  );
}

/** Whether an operation is continuous at x and near it, also where coordinates stay or go together: then all pieces beside have its value. */
export function isContinuousNear({ piece }: LaidDownOperation, x: readonly number[]): boolean {
  const n = x.length;
  const near = [...words(n, 2 * n + 1)].map(word => x.map((value, j) => value + (word[j]! - n) / 32));
  return near.every(y => pointsBeside(y, 1 / 1024).every(z => piece(z)(y) === piece(y)(y)));
}
