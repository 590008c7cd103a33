/**
 * Real numbers as intervals with rational ends that hold them: for programs with exp, log, sin and cos at points where
 * their values are not rational. What is rational on the way stays one number, and 0 times whatever it is stays 0.
 */
import { compare, Failure, type OrderedField, rational, rationalField, sign } from '../numbers/index.ts';
import { cosRange, expRange, logRange, sinRange } from './elementary-range.ts';
import { addIntervals, type Interval, multiplyIntervals, single, widened } from './interval.ts';

const BITS = 256;

export const isOnePoint = ({ lo, hi }: Interval): boolean => compare(lo, hi) === 0;

/** Ends with few bits, but for single numbers, which stay what they are. */
const kept = (x: Interval): Interval => (isOnePoint(x) ? x : widened(x, BITS));

const add = (a: Interval, b: Interval): Interval => kept(addIntervals(a, b));
const neg = ({ lo, hi }: Interval): Interval => ({ lo: hi.neg(), hi: lo.neg() });
const mul = (a: Interval, b: Interval): Interval => kept(multiplyIntervals(a, b));

const divisionByZero = new Failure('undefined', 'division by zero');
const nearZero = new Failure('undecided', 'division by a number that may be 0');

function div(a: Interval, b: Interval): Interval | Failure {
  const [low, high] = [sign(b.lo), sign(b.hi)];
  if (low === 0 && high === 0) return divisionByZero;
  if (low !== high || low === 0) return nearZero;
  return mul(a, { lo: rational(1).div(b.hi), hi: rational(1).div(b.lo) });
}

function pow(a: Interval, k: number): Interval | Failure {
  if (isOnePoint(a)) {
    const value = rationalField.pow(a.lo, k);
    return value instanceof Failure ? value : single(value);
  }
  let result = single(rational(1));
  for (
    let rest = Math.abs(k), square = a;
    rest > 0;
    rest = Math.floor(rest / 2), square = mul(square, square)
  )
    if (rest % 2 === 1) result = mul(result, square);
  return k < 0 ? div(single(rational(1)), result) : result;
}

/** A new field for each question: its keys tell apart what it cannot prove equal. */
export function enclosedField(): OrderedField<Interval> {
  let unknown = 0;
  return {
    name: 'enclosures',
    canonical: false,
    zero: single(rational(0)),
    one: single(rational(1)),
    from: single,
    add,
    sub: (a, b) => add(a, neg(b)),
    mul,
    neg,
    div,
    pow,
    exp: expRange,
    log: logRange,
    sin: sinRange,
    cos: cosRange,
    sign: ({ lo, hi }) => {
      const [low, high] = [sign(lo), sign(hi)];
      return low === high ? low : 'undecided';
    },
    bounded: ({ lo, hi }) => rationalField.bounded(lo) && rationalField.bounded(hi),
    key: x => {
      if (isOnePoint(x)) return rationalField.key(x.lo);
      unknown += 1;
      return `?${unknown}`;
    },
  };
}
