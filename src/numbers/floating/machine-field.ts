/** The arithmetic of a machine, as it is: for what runs in floats. No verdict rests on it. */
import { type FloatFormat, rounderTo, toFloat } from '../float.ts';
import type { OrderedField } from '../ordered-field.ts';
import type { Rational } from '../rational.ts';
import { Failure, type Fallible } from '../sign.ts';

/** Where a float is not finite. */
export const unbounded = new Failure('undefined', 'not a finite number');

/** Quotients and functions as JavaScript computes them, each result passed on. */
export const functionsOfMath = (finite: (x: number) => Fallible<number>) =>
  ({
    div: (a, b) => finite(a / b),
    pow: (a, k) => finite(a ** k),
    exp: a => finite(Math.exp(a)),
    log: a => finite(Math.log(a)),
    sin: a => finite(Math.sin(a)),
    cos: a => finite(Math.cos(a)),
    root: (a, n) => finite(n === 2 ? Math.sqrt(a) : n === 3 && a >= 0 ? Math.cbrt(a) : a ** (1 / n)),
    atan: a => finite(Math.atan(a)),
  }) satisfies Partial<OrderedField<number>>;

/** Doubles, rounded to the format, as a field: each operation rounds once. */
export function machineField(machine: FloatFormat): OrderedField<number> {
  const round = rounderTo(machine);
  const constants = new WeakMap<Rational, number>();
  const finite = (x: number): Fallible<number> => (Number.isFinite(x) ? round(x) : unbounded);
  return {
    name: machine.name,
    zero: 0,
    one: 1,
    from: q => {
      const known = constants.get(q);
      if (known !== undefined) return known;
      const found = toFloat(q, machine);
      constants.set(q, found);
      return found;
    },
    add: (a, b) => round(a + b),
    sub: (a, b) => round(a - b),
    mul: (a, b) => round(a * b),
    neg: a => -a,
    ...functionsOfMath(finite),
    sign: a => (a > 0 ? 1 : a < 0 ? -1 : a === 0 ? 0 : 'undecided'),
    isZero: a => (a === 0 ? 'yes' : Number.isNaN(a) ? 'undecided' : 'no'),
    // Infinities are met in the gradient.
    bounded: () => true,
    key: String,
    told: () => false,
  };
}
