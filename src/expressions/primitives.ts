/** The elementary operations themselves: value and partial derivatives, over any ordered field. */
import { type Fallible, isFailure, type OrderedField, rational } from '../numbers/index.ts';
import type { ElementaryName } from './expression.ts';

/** An operation of fixed arity; `exponent` is that of pow. */
export interface Primitive {
  readonly arity: number;
  value<T>(field: OrderedField<T>, x: readonly T[], exponent: number): Fallible<T>;
  /** All partial derivatives, in the order of the arguments. */
  partials<T>(field: OrderedField<T>, x: readonly T[], exponent: number): Fallible<T[]>;
}

const all = <T>(...values: Fallible<T>[]): Fallible<T[]> => values.find(isFailure) ?? (values as T[]);

/** k·x^(k−1), with x⁰ = 1 also at 0. */
function powerDerivative<T>(field: OrderedField<T>, x: T, k: number): Fallible<T> {
  if (k === 0) return field.zero;
  const lower = field.pow(x, k - 1);
  return isFailure(lower) ? lower : field.mul(field.from(rational(k)), lower);
}

export const primitives: Readonly<Record<ElementaryName, Primitive>> = {
  add: { arity: 2, value: (F, [a, b]) => F.add(a!, b!), partials: F => [F.one, F.one] },
  sub: { arity: 2, value: (F, [a, b]) => F.sub(a!, b!), partials: F => [F.one, F.neg(F.one)] },
  mul: { arity: 2, value: (F, [a, b]) => F.mul(a!, b!), partials: (_, [a, b]) => [b!, a!] },
  neg: { arity: 1, value: (F, [a]) => F.neg(a!), partials: F => [F.neg(F.one)] },
  div: {
    arity: 2,
    value: (F, [a, b]) => F.div(a!, b!),
    partials: (F, [a, b]) => {
      const inverse = F.div(F.one, b!);
      return isFailure(inverse) ? inverse : [inverse, F.neg(F.mul(a!, F.mul(inverse, inverse)))];
    },
  },
  pow: {
    arity: 1,
    value: (F, [a], k) => F.pow(a!, k),
    partials: (F, [a], k) => all(powerDerivative(F, a!, k)),
  },
  exp: { arity: 1, value: (F, [a]) => F.exp(a!), partials: (F, [a]) => all(F.exp(a!)) },
  log: { arity: 1, value: (F, [a]) => F.log(a!), partials: (F, [a]) => all(F.div(F.one, a!)) },
  sin: { arity: 1, value: (F, [a]) => F.sin(a!), partials: (F, [a]) => all(F.cos(a!)) },
  cos: {
    arity: 1,
    value: (F, [a]) => F.cos(a!),
    partials: (F, [a]) => {
      const sine = F.sin(a!);
      return isFailure(sine) ? sine : [F.neg(sine)];
    },
  },
};
