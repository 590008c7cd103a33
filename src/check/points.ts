/** Points at which one operation is looked at: every pattern of ties, thresholds, and their neighbourhood. */
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
} from '../numbers/index.ts';

const q = (n: number, d = 1): Rational => rational(n, d);

/** Coordinates that reach every threshold of the library, and lie between them. */
const LINE: readonly Rational[] = [-7, -6, -3, -2, -1, 0, 1, 2, 3, 6, 7]
  .map(n => q(n))
  .concat(q(-1, 2), q(1, 2), q(5, 2))
  // Far out: a rule may saturate.
  .concat(q(2048), q(-2048));

/** Points of ℝᵖ for one operation; `marks` are values of its parameters. */
export function basePoints(p: number, marks: readonly Rational[]): Rational[][] {
  const line = distinct([...LINE, ...marks, ...marks.map(mark => mark.neg())]);
  if (p === 1) return line.map(value => [value]);
  const orders = weakOrders(p);
  if (p > 3) return orders.filter(isTied).map(order => order.map(level => q(level)));
  const levels = orders.flatMap(order => [
    order.map(level => q(level + 1)),
    order.map(level => q(level - 1)),
  ]);
  // Signs as well as orders: |x| = |y| with opposite signs.
  const signed = orders.map(order => order.map((level, i) => q(i % 2 === 0 ? level + 1 : -level - 1)));
  const pairs =
    p === 2 ? line.filter(v => compare(v.abs(), q(2)) <= 0).flatMap(a => marks.map(b => [a, b])) : [];
  // Where all is tied: every sign is 0, and far out; there also apart.
  const tied = [0, 2048, -2048].map(value => Array.from({ length: p }, () => q(value)));
  const far = [2048, -2048].map(scale => Array.from({ length: p }, (_, i) => q(scale * (i + 1))));
  return distinctPoints([...tied, ...far, ...levels, ...signed, ...pairs]);
}

const isTied = (order: readonly number[]): boolean => new Set(order).size < order.length;

/** All weak orders of n items, as levels from 0: for n = 2 (0,1), (1,0) and (0,0). */
export function weakOrders(n: number): number[][] {
  const orders: number[][] = [];
  const extend = (prefix: number[]): void => {
    if (prefix.length === n) {
      const levels = Math.max(...prefix) + 1;
      if (new Set(prefix).size === levels) orders.push(prefix);
      return;
    }
    for (let level = 0; level < n; level++) extend([...prefix, level]);
  };
  extend([]);
  return orders;
}

/** Distances in few dimensions, as powers of 2. */
const GRADED: readonly number[] = [-1, -4, -8, -12, -22];

/** The same point with one coordinate moved: by one unit in the last place, and by graded distances, to either side. */
export function nearbyPoints(point: readonly Rational[], machine: FloatFormat | undefined): Rational[][] {
  const graded = { 1: GRADED, 2: GRADED, 3: [-2, -20] }[point.length] ?? [-8];
  const finer = machine?.name !== 'float32' && point.length <= 2 ? [-35, -50] : [];
  const exponents = [...graded, ...finer];
  const nearby: Rational[][] = [];
  for (const [i, coordinate] of point.entries())
    for (const direction of [1, -1] as const) {
      const moved = exponents.map(e => coordinate.add(pow(q(2), e).mul(q(direction))));
      if (machine) {
        // At 0 the neighbour is the smallest normal number: subnormal ones may be flushed, and rightly.
        const least = pow(q(2), machine.minExponent).mul(q(direction));
        moved.push(isZero(coordinate) ? least : neighbour(coordinate, direction, machine));
      }
      for (const value of moved)
        if (machine === undefined || isRepresentable(value, machine))
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
