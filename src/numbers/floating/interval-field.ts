/**
 * Intervals of doubles, rounded outward, as a field whose signs are `undecided` where an interval has 0 inside: a sign that is
 * decided is that of the exact value. It spares exact arithmetic at points far from all corners.
 */
import {
  Failure,
  type Fallible,
  float64,
  isFailure,
  isRepresentable,
  type OrderedField,
  type Rational,
  type Sign,
  toFloat,
  zeroOf,
} from '../index.ts';

export interface DoubleInterval {
  readonly lo: number;
  readonly hi: number;
}

/** Four times the unit roundoff, and four times the least double: more than a rounding to nearest loses. */
const RELATIVE = 2 ** -51;
const ABSOLUTE = 4 * Number.MIN_VALUE;

const down = (x: number): number => x - (Math.abs(x) * RELATIVE + ABSOLUTE);
const up = (x: number): number => x + (Math.abs(x) * RELATIVE + ABSOLUTE);

const ZERO: DoubleInterval = { lo: 0, hi: 0 };
const ONE: DoubleInterval = { lo: 1, hi: 1 };
const ALL: DoubleInterval = { lo: -Infinity, hi: Infinity };

/** An interval around two roundings to nearest; all numbers where one of them is no number. */
function around(lo: number, hi: number): DoubleInterval {
  const [a, b] = [down(lo), up(hi)];
  return a <= b ? { lo: a, hi: b } : ALL;
}

/** The interval that is one double. */
export const oneDouble = (x: number): DoubleInterval => ({ lo: x, hi: x });

const isZero = ({ lo, hi }: DoubleInterval): boolean => lo === 0 && hi === 0;
const isOne = ({ lo, hi }: DoubleInterval): boolean => lo === 1 && hi === 1;

const signOf = ({ lo, hi }: DoubleInterval): Sign =>
  lo > 0 ? 1 : hi < 0 ? -1 : lo === 0 && hi === 0 ? 0 : 'undecided';

function add(a: DoubleInterval, b: DoubleInterval): DoubleInterval {
  if (isZero(a)) return b;
  return isZero(b) ? a : around(a.lo + b.lo, a.hi + b.hi);
}

const neg = ({ lo, hi }: DoubleInterval): DoubleInterval => ({ lo: -hi, hi: -lo });

function mul(a: DoubleInterval, b: DoubleInterval): DoubleInterval {
  if (isZero(a) || isZero(b)) return ZERO;
  if (isOne(a)) return b;
  if (isOne(b)) return a;
  const [p, q, r, s] = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];
  return around(Math.min(p, q, r, s), Math.max(p, q, r, s));
}

const unknown = new Failure('undecided', 'an interval is too wide');
const undefinedThere = new Failure('undefined', 'division by zero');

function div(a: DoubleInterval, b: DoubleInterval): Fallible<DoubleInterval> {
  if (isZero(b)) return undefinedThere;
  if (b.lo <= 0 && b.hi >= 0) return unknown;
  return mul(a, around(1 / b.hi, 1 / b.lo));
}

function pow(a: DoubleInterval, k: number): Fallible<DoubleInterval> {
  if (k < 0) {
    const inverse = div(ONE, a);
    return isFailure(inverse) ? inverse : pow(inverse, -k);
  }
  let result = ONE;
  let square = a;
  for (let rest = k; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = mul(result, square);
    if (rest > 1) square = mul(square, square);
  }
  return result;
}

/** A program's constants are asked for at every point. */
const remembered = new WeakMap<Rational, DoubleInterval>();

/** Math.exp and its like promise no bound on their error. */
const notHere = (): Failure => unknown;

export const doubleIntervalField: OrderedField<DoubleInterval> = {
  name: 'intervals',
  zero: ZERO,
  one: ONE,
  from: (q: Rational) => {
    const known = remembered.get(q);
    if (known) return known;
    const near = toFloat(q);
    const found = isRepresentable(q, float64) ? oneDouble(near) : around(near, near);
    remembered.set(q, found);
    return found;
  },
  add,
  sub: (a, b) => add(a, neg(b)),
  mul,
  neg,
  div,
  pow,
  exp: notHere,
  log: notHere,
  sin: notHere,
  cos: notHere,
  root: notHere,
  atan: notHere,
  sign: signOf,
  isZero: a => zeroOf(signOf(a)),
  bounded: () => true,
  key: ({ lo, hi }) => `${lo} ${hi}`,
  told: ({ lo, hi }) => lo === hi,
};
