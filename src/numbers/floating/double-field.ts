/** Doubles as a field, for drawing graphs only. */
import { Failure, type Fallible, type OrderedField, toFloat } from '../index.ts';
import { functionsOfMath } from './machine-field.ts';

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
  ...functionsOfMath(finite),
  sign: a => (a > 0 ? 1 : a < 0 ? -1 : 0),
  isZero: a => (a === 0 ? 'yes' : 'no'),
  bounded: Number.isFinite,
  key: String,
  told: () => false,
};
