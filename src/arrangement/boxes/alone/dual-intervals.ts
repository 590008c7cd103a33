/** Intervals with derivatives in some directions, as a field: what a function and its derivatives may be all over a box. */

import type { Interval } from '../../../numbers/index.ts';
import {
  enclosedField,
  Failure,
  type Fallible,
  isFailure,
  type OrderedField,
  rational,
  type Sign,
  zeroOf,
} from '../../../numbers/index.ts';

/** What a number may be, and how it may change in each direction. */
export interface DualInterval {
  readonly value: Interval;
  readonly gradient: readonly Interval[];
}

/**
 * With so many directions. A sign is known where it is the same all over the box; a value of 0 that changes has none.
 *
 * In `dualIntervals(1)` the square of `{ value: [1, 2], gradient: [1] }` is `{ value: [1, 4], gradient: [[2, 4]] }`.
 */
export function dualIntervals(width: number): OrderedField<DualInterval> {
  const on = enclosedField();
  const constant = (value: Interval): DualInterval => ({
    value,
    gradient: new Array<Interval>(width).fill(on.zero),
  });
  const isNought = (a: Interval): boolean => on.isZero(a) === 'yes';
  const isFixed = ({ gradient }: DualInterval): boolean => gradient.every(isNought);
  const entries = (
    a: DualInterval,
    b: DualInterval,
    both: (x: Interval, y: Interval) => Interval,
  ): Interval[] => a.gradient.map((entry, i) => both(entry, b.gradient[i]!));

  /** φ(a), of which the value is known, and the derivative where it is asked for. */
  function composed(
    a: DualInterval,
    value: Fallible<Interval>,
    slope: (value: Interval) => Fallible<Interval>,
  ): Fallible<DualInterval> {
    if (isFailure(value)) return value;
    if (isFixed(a)) return constant(value);
    const k = slope(value);
    return isFailure(k) ? k : { value, gradient: a.gradient.map(entry => on.mul(k, entry)) };
  }

  const times = (k: number, a: Fallible<Interval>): Fallible<Interval> =>
    isFailure(a) ? a : on.mul(on.from(rational(k)), a);
  const sign = (a: DualInterval): Sign => (isNought(a.value) && !isFixed(a) ? 'undecided' : on.sign(a.value));

  return {
    name: `enclosures with ${width} derivatives`,
    zero: constant(on.zero),
    one: constant(on.one),
    from: q => constant(on.from(q)),
    add: (a, b) => ({ value: on.add(a.value, b.value), gradient: entries(a, b, on.add) }),
    sub: (a, b) => ({ value: on.sub(a.value, b.value), gradient: entries(a, b, on.sub) }),
    mul: (a, b) => ({
      value: on.mul(a.value, b.value),
      gradient: entries(a, b, (x, y) => on.add(on.mul(x, b.value), on.mul(a.value, y))),
    }),
    neg: a => ({ value: on.neg(a.value), gradient: a.gradient.map(on.neg) }),
    div: (a, b) => {
      const value = on.div(a.value, b.value);
      if (isFailure(value)) return value;
      const gradient = entries(a, b, (x, y) => on.sub(x, on.mul(value, y))).map(x => on.div(x, b.value));
      const told = gradient.filter(entry => !(entry instanceof Failure)) as Interval[];
      return told.length === gradient.length
        ? { value, gradient: told }
        : new Failure('undecided', 'a quotient');
    },
    pow: (a, k) =>
      k === 0 ? constant(on.one) : composed(a, on.pow(a.value, k), () => times(k, on.pow(a.value, k - 1))),
    exp: a => composed(a, on.exp(a.value), value => value),
    log: a => composed(a, on.log(a.value), () => on.div(on.one, a.value)),
    sin: a => composed(a, on.sin(a.value), () => on.cos(a.value)),
    cos: a => composed(a, on.cos(a.value), () => times(-1, on.sin(a.value))),
    root: (a, n) =>
      composed(a, on.root(a.value, n), value => on.div(value, on.mul(on.from(rational(n)), a.value))),
    atan: a => composed(a, on.atan(a.value), () => on.div(on.one, on.add(on.one, on.mul(a.value, a.value)))),
    sign,
    isZero: a => zeroOf(sign(a)),
    bounded: ({ value, gradient }) => on.bounded(value) && gradient.every(on.bounded),
    key: ({ value, gradient }) => [value, ...gradient].map(on.key).join(','),
    told: a => isFixed(a) && on.told(a.value),
  };
}
