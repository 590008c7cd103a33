/**
 * Real numbers as intervals with rational ends that hold them: for programs with exp, log, sin, cos, atan and roots at points
 * where their values are not rational. What is rational on the way stays one number, and 0 times whatever it is stays 0.
 */
import type { OrderedField } from '../ordered-field.ts';
import { compare, rational, sign } from '../rational.ts';
import { rationalField } from '../rational-field.ts';
import { Failure, type Sign, zeroOf } from '../sign.ts';
import { atanRange } from './atan-range.ts';
import { cosRange, expRange, logRange, sinRange } from './elementary-range.ts';
import { addIntervals, type Interval, multiplyIntervals, single, widened } from './interval.ts';
import { rootRange } from './root-range.ts';

const BITS = 256;

export const isOnePoint = ({ lo, hi }: Interval): boolean => compare(lo, hi) === 0;

/** Ends with few bits, but for single numbers, which stay what they are. */
const kept = (x: Interval): Interval => (isOnePoint(x) ? x : widened(x, BITS));

const add = (a: Interval, b: Interval): Interval => kept(addIntervals(a, b));
const neg = ({ lo, hi }: Interval): Interval => ({ lo: hi.neg(), hi: lo.neg() });
const mul = (a: Interval, b: Interval): Interval => kept(multiplyIntervals(a, b));

function signOf({ lo, hi }: Interval): Sign {
  const [low, high] = [sign(lo), sign(hi)];
  return low === high ? low : 'undecided';
}

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

/**
 * Enclosures as a field; a new one for each question: its keys tell apart what it cannot prove equal. One object stands for
 * one number, so that it is equal to itself and to nothing else that is not rational.
 *
 * `enclosedField().sign(enclosedField().exp(enclosedField().one))` is `1`; of e less itself it is `'undecided'`.
 */
export function enclosedField(): OrderedField<Interval> {
  const unknown = new WeakMap<Interval, number>();
  let count = 0;
  return {
    name: 'enclosures',
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
    root: rootRange,
    atan: atanRange,
    sign: signOf,
    isZero: x => zeroOf(signOf(x)),
    bounded: ({ lo, hi }) => rationalField.bounded(lo) && rationalField.bounded(hi),
    // One object stands for one number.
    key: x => {
      if (isOnePoint(x)) return rationalField.key(x.lo);
      const number = unknown.get(x) ?? ++count;
      unknown.set(x, number);
      return `?${number}`;
    },
    told: isOnePoint,
    rational: x => (isOnePoint(x) ? x.lo : undefined),
  };
}
