/** What rounding makes of an affine piece that is computed operation by operation, as it is written: x/49*49, or 1 - (x - 1). */
import type { Expression } from '../../expressions/index.ts';
import { greatestSize, leastNormal, type RoundingEnclosure } from '../../numbers/floating/enclosure.ts';
import type { Machine } from '../../numbers/floating/machine.ts';
import { compare, isZero, max, powerOfTwo, type Rational, rational, ZERO } from '../../numbers/index.ts';

const ONE = rational(1n);

/** All terms taken by their size, so that nothing cancels. */
export interface Bulk {
  /** Of the value. */
  readonly size: Rational;
  /** Of the derivatives, by argument. */
  readonly slopes: ReadonlyMap<number, Rational>;
  /** What a number on the way that is flushed to zero may count for. */
  readonly gain: Rational;
  /** The largest number on the way. */
  readonly greatest: Rational;
  readonly operations: number;
}

/**
 * Undefined where there is no bound: an operation that is not affine, a divisor that may be rounded to zero, a number on the way beyond
 * the format.
 */
export function bulkOf(
  expression: Expression,
  at: readonly RoundingEnclosure[],
  format: Machine,
): Bulk | undefined {
  const bulk = sized(expression, at);
  const limit = powerOfTwo(format.maxExponent - 8);
  return bulk && compare(max(bulk.greatest, bulk.gain), limit) < 0 ? bulk : undefined;
}

/** What operations that round lose of a size. */
export const lostOf = (size: Rational, { gain }: Bulk, u: Rational, format: Machine): Rational =>
  max(size.mul(u), leastNormal(format).mul(gain));

function sized(expression: Expression, at: readonly RoundingEnclosure[]): Bulk | undefined {
  if (expression.kind === 'constant') return leaf(expression.value.abs(), new Map(), 1);
  if (expression.kind === 'input')
    return leaf(greatestSize(at[expression.index]!), new Map([[expression.index, ONE]]), 0);
  const { op, args, exponent = 1 } = expression;
  const [a, b] = args.map(arg => sized(arg, at));
  if (a === undefined || (args.length > 1 && b === undefined)) return undefined;
  if (op === 'neg') return a;
  if (op === 'add' || op === 'sub') return sum(a, b!);
  if (op === 'mul') return product(a, b!);
  if (op === 'div') {
    const under = inverse(b!, args[1]!);
    return under && product(a, under);
  }
  if (op !== 'pow' || Math.abs(exponent) > MOST) return undefined;
  const base = exponent < 0 ? inverse(a, args[0]!) : a;
  return (
    base && Array.from({ length: Math.abs(exponent) }, () => base).reduce(product, leaf(ONE, new Map(), 1))
  );
}

const MOST = 64;

const leaf = (size: Rational, slopes: Bulk['slopes'], operations: number): Bulk => ({
  size,
  slopes,
  gain: ONE,
  greatest: size,
  operations,
});

function scaled(slopes: Bulk['slopes'], by: Rational): [number, Rational][] {
  return [...slopes].map(([argument, slope]) => [argument, slope.mul(by)]);
}

function together(...terms: readonly [number, Rational][]): Map<number, Rational> {
  const found = new Map<number, Rational>();
  for (const [argument, slope] of terms) found.set(argument, (found.get(argument) ?? ZERO).add(slope));
  return found;
}

function sum(a: Bulk, b: Bulk): Bulk {
  const size = a.size.add(b.size);
  return {
    size,
    slopes: together(...a.slopes, ...b.slopes),
    gain: max(a.gain, b.gain),
    greatest: [a.greatest, b.greatest].reduce(max, size),
    operations: a.operations + b.operations + 1,
  };
}

function product(a: Bulk, b: Bulk): Bulk {
  const size = a.size.mul(b.size);
  const slopes = together(...scaled(a.slopes, b.size), ...scaled(b.slopes, a.size));
  return {
    size,
    slopes,
    gain: [a.gain.mul(b.size), b.gain.mul(a.size)].reduce(max, ONE),
    greatest: [a.greatest, b.greatest, ...slopes.values()].reduce(max, size),
    operations: a.operations + b.operations + 1,
  };
}

/** Of a divisor without inputs: its size over its square, which is not below its inverse, and counts what cancels in it. */
function inverse(bulk: Bulk, divisor: Expression): Bulk | undefined {
  const value = constantOf(divisor);
  if (value === undefined || isZero(value)) return undefined;
  const cancelled = bulk.size.div(value.abs());
  if (compare(cancelled, rational(2)) > 0) return undefined;
  const size = cancelled.div(value.abs());
  return { ...bulk, size, gain: max(ONE, size.mul(size).mul(bulk.gain)), greatest: max(bulk.greatest, size) };
}

function constantOf(expression: Expression): Rational | undefined {
  if (expression.kind === 'constant') return expression.value;
  if (expression.kind === 'input') return undefined;
  const { op, args, exponent = 1 } = expression;
  const values = args.map(constantOf);
  const [a, b] = values;
  if (a === undefined || (args.length > 1 && b === undefined)) return undefined;
  if (op === 'neg') return a.neg();
  if (op === 'add') return a.add(b!);
  if (op === 'sub') return a.sub(b!);
  if (op === 'mul') return a.mul(b!);
  if (op === 'div') return isZero(b!) ? undefined : a.div(b!);
  return op === 'pow' && exponent === 1 ? a : undefined;
}
