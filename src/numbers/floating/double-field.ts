/** Doubles as a field, for drawing graphs only. */
import { Failure, type Fallible, type OrderedField, toFloat } from '../index.ts';

const finite = (value: number): Fallible<number> =>
  Number.isFinite(value) ? value : new Failure('undefined', 'not a finite double');

export const floatField: OrderedField<number> = {
  name: 'double',
  zero: 0,
  one: 1,
  from: q => toFloat(q),
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  neg: a => -a,
  div: (a, b) => finite(a / b),
  pow: (a, k) => finite(a ** k),
  exp: a => finite(Math.exp(a)),
  log: a => finite(Math.log(a)),
  sin: a => finite(Math.sin(a)),
  cos: a => finite(Math.cos(a)),
  root: (a, n) => finite(n === 2 ? Math.sqrt(a) : n === 3 && a >= 0 ? Math.cbrt(a) : a ** (1 / n)),
  atan: a => finite(Math.atan(a)),
  sign: a => (a > 0 ? 1 : a < 0 ? -1 : 0),
  isZero: a => (a === 0 ? 'yes' : 'no'),
  bounded: Number.isFinite,
  key: String,
  told: () => false,
};
