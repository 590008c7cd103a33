/** Points at which one operation is looked at: every pattern of ties, thresholds, and their neighbourhood. */

import { isKept } from '../../numbers/floating/enclosure.ts';
import {
  compare,
  equal,
  type FloatFormat,
  format,
  isRepresentable,
  isZero,
  neighbour,
  pow,
  type Rational,
  rational,
} from '../../numbers/index.ts';
import { weakOrders } from '../proofs/orders.ts';
import { given, magnitudes, oddNumbers } from './magnitudes.ts';
import { type Look, widePoints } from './wide-points.ts';

const q = (n: number, d = 1): Rational => rational(n, d);

/** Coordinates that reach every threshold of the library, and lie between them. */
const LINE: readonly Rational[] = [-7, -6, -3, -2, -1, 0, 1, 2, 3, 6, 7]
  .map(n => q(n))
  .concat(q(-1, 2), q(1, 2), q(5, 2))
  // Far out: a rule may saturate.
  .concat(q(2048), q(-2048));

/** Coordinates for one of the many forms in which an operation is asked beside its plain one. */
const SHORT_LINE: readonly Rational[] = [-2, -1, 0, 1, 3].map(n => q(n)).concat(q(1, 2), q(-2048));

/** Where exp and its kin leave the range of a format, or no longer differ from what they tend to. */
const EXPONENTS: readonly Rational[] = [12, 21, 36, 90, 104, 700, 710, 750].flatMap(n => [q(n), q(-n)]);

/** Beside 1, and between powers of 2: where logarithms cancel, domains end, and series are at their worst. */
const BESIDE_ONE: readonly Rational[] = [
  q(1, 8),
  q(3, 4),
  q(7, 8),
  q(63, 64),
  q(1023, 1024),
  q(1025, 1024),
  q(65, 64),
  q(5, 4),
  q(7, 4),
  q(31, 16),
].flatMap(value => [value, value.neg()]);

/** Points of ℝᵖ for one operation. */
export function basePoints(p: number, all: Look): Rational[][] {
  const { machine } = all;
  // At the float next to a parameter that no float is, rounding decides on which side of it one is.
  const look = { ...all, marks: all.marks.filter(mark => !machine || isRepresentable(mark, machine)) };
  const points =
    p === 1
      ? linePoints(look).map(value => [value])
      : p <= 3
        ? fewArguments(p, look)
        : p === 4 && !look.smooth && look.share === 0
          ? [...fourArguments(), ...widePoints(p, look)]
          : widePoints(p, look);
  if (look.norm) points.push(...normPoints(p));
  points.push(...(look.patterns?.points ?? []).map(point => [...point]));
  return distinctPoints(points.map(point => point.map(value => given(value, machine))));
}

/** Of the points that seldom tell a form gets every so many: the more arguments, the fewer; and beside the first form, others. */
function some<T>(values: readonly T[], { share, plain }: Look, p = 1): T[] {
  const stride = 2 ** (p - 1) * (share === 0 ? 1 : plain ? 5 : 11);
  return values.filter((_, i) => (i + share) % stride === 0);
}

function linePoints(look: Look): Rational[] {
  const { marks, machine } = look;
  const far = magnitudes(machine).flatMap(value => [value, value.neg()]);
  return distinct([
    ...(look.plain ? LINE : SHORT_LINE),
    ...(look.transcendental && look.share === 0 ? [...EXPONENTS, ...BESIDE_ONE] : []),
    ...marks,
    ...marks.map(mark => mark.neg()),
    ...some(oddNumbers(machine), look),
    ...some(far, look),
  ]);
}

/** Two or three arguments: all orders, their signs, far out and close in, and numbers that are not dyadic. */
function fewArguments(p: number, look: Look): Rational[][] {
  const { marks, machine } = look;
  const orders = weakOrders(p);
  const levels = orders.flatMap(order => [
    order.map(level => q(level + 1)),
    ...(look.smooth ? [] : [order.map(level => q(level - 1))]),
  ]);
  // Signs as well as orders: |x| = |y| with opposite signs.
  const signed = orders.map(order => order.map((level, i) => q(i % 2 === 0 ? level + 1 : -level - 1)));
  const line = distinct([...LINE, ...marks, ...marks.map(mark => mark.neg())]);
  const pairs =
    p === 2 ? line.filter(v => compare(v.abs(), q(2)) <= 0).flatMap(a => marks.map(b => [a, b])) : [];
  const odd = oddNumbers(machine);
  const sizes = magnitudes(machine);
  const all = (value: Rational): Rational[] => Array.from({ length: p }, () => value);
  // Where all is tied: every sign is 0, and far out; there also apart.
  const tied = [q(0), q(2048), q(-2048), odd[1]!, odd[6]!].map(all);
  const alike = some(sizes, look, p).flatMap((value, i) =>
    look.smooth ? [] : [all(i % 2 === 0 ? value : value.neg())],
  );
  const far = [2048, -2048].map(scale => Array.from({ length: p }, (_, i) => q(scale * (i + 1))));
  const apart = some(sizes, look, p).map((value, i) =>
    Array.from({ length: p }, (_, k) => value.mul(q((i + k) % p === 0 ? 1 : -((i + k) % p) - 2))),
  );
  const fractions = odd.map((_, i) => Array.from({ length: p }, (_, k) => odd[(i + k * 2) % odd.length]!));
  // One argument far from the others.
  const exponents =
    look.transcendental && look.share === 0
      ? EXPONENTS.map((value, k) => Array.from({ length: p }, (_, i) => (i === k % p ? value : q(i, 2))))
      : [];
  // Where one argument is 0 another need be positive: x log(y).
  const zeros = look.transcendental && look.share === 0 ? orders.map(order => order.map(n => q(2 * n))) : [];
  return [
    ...tied,
    ...far,
    ...exponents,
    ...zeros,
    ...levels,
    ...signed,
    ...pairs,
    ...some(fractions, look, p),
    ...alike,
    ...apart,
  ];
}

/** Where norms are tied, 0 or equal arguments, and where they are rational: 3, 4, 5, and half the arguments moved. */
const normPoints = (p: number): Rational[][] => {
  const all = (entry: (i: number) => number): Rational[] => Array.from({ length: p }, (_, i) => q(entry(i)));
  return [
    all(() => 0),
    all(() => 1),
    all(() => -7),
    all(i => [3, 4][i] ?? 0),
    all(i => [-8, 6][i] ?? 0),
    all(i => (i === p - 1 ? -2 : 0)),
    all(i => (i % 2 === 0 ? 1 : 5)),
  ];
};

/** Every pattern of ties among four arguments. */
const fourArguments = (): Rational[][] =>
  weakOrders(4)
    .filter(isTied)
    .map(order => order.map(level => q(level)));

const isTied = (order: readonly number[]): boolean => new Set(order).size < order.length;

/** Distances in few dimensions, as powers of 2. */
const GRADED: readonly number[] = [-1, -4, -8, -12, -22];

/** The same point with one coordinate moved: by one unit in the last place, and by graded distances, to either side. */
export function nearbyPoints(
  point: readonly Rational[],
  machine: FloatFormat | undefined,
  graded = true,
): Rational[][] {
  const distances = graded ? ({ 1: GRADED, 2: GRADED, 3: [-2, -20] }[point.length] ?? [-8]) : [];
  const finer =
    graded && (machine === undefined || machine.precision > 50) && point.length <= 2 ? [-35, -50] : [];
  const exponents = [...distances, ...finer];
  const nearby: Rational[][] = [];
  for (const [i, coordinate] of point.entries())
    for (const direction of [1, -1] as const) {
      const moved = exponents.map(e => coordinate.add(pow(q(2), e).mul(q(direction))));
      if (machine) {
        // At 0 the neighbour is the smallest normal number: subnormal ones may be flushed, and rightly.
        const least = pow(q(2), machine.minExponent).mul(q(direction));
        moved.push(isZero(coordinate) ? least : neighbour(coordinate, direction, machine));
      }
      // Below the normal numbers anything may be flushed, what is asked for as well.
      for (const value of moved)
        if (machine === undefined || isKept(value, machine))
          nearby.push(point.map((own, j) => (j === i ? value : own)));
    }
  return nearby;
}

function distinct(values: readonly Rational[]): Rational[] {
  return values.filter((value, i) => values.findIndex(other => equal(value, other)) === i);
}

function distinctPoints(points: readonly Rational[][]): Rational[][] {
  return [...new Map(points.map(point => [point.map(format).join(' '), point])).values()];
}
