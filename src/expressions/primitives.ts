/** The elementary operations themselves: value and partial derivatives, over any ordered field. */
import { type Fallible, isFailure, type OrderedField, rational } from '../numbers/index.ts';
import type { ElementaryName } from './expression.ts';

/** An operation of fixed arity; `exponent` is that of pow, `exponent` / `degree` that of root. */
export interface Primitive {
  readonly arity: number;
  value<T>(field: OrderedField<T>, x: readonly T[], exponent: number, degree: number): Fallible<T>;
  /** All partial derivatives, in the order of the arguments. */
  partials<T>(field: OrderedField<T>, x: readonly T[], exponent: number, degree: number): Fallible<T[]>;
}

const all = <T>(...values: Fallible<T>[]): Fallible<T[]> => values.find(isFailure) ?? (values as T[]);

/** k·x^(k−1), with x⁰ = 1 also at 0. */
function powerDerivative<T>(field: OrderedField<T>, x: T, k: number): Fallible<T> {
  if (k === 0) return field.zero;
  const lower = field.pow(x, k - 1);
  return isFailure(lower) ? lower : field.mul(field.from(rational(k)), lower);
}

/** a^(p/q) = (a^(1/q))^p: undefined for a < 0, and for p < 0 at 0. */
function rootPower<T>(field: OrderedField<T>, a: T, p: number, q: number): Fallible<T> {
  const root = field.root(a, q);
  return isFailure(root) ? root : field.pow(root, p);
}

/** (p/q) a^((p − q)/q): at 0 none for p < q, and 0 for p > q. */
function rootDerivative<T>(field: OrderedField<T>, a: T, p: number, q: number): Fallible<T> {
  const lower = rootPower(field, a, p - q, q);
  return isFailure(lower) ? lower : field.mul(field.from(rational(p, q)), lower);
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
  root: {
    arity: 1,
    value: (F, [a], p, q) => rootPower(F, a!, p, q),
    partials: (F, [a], p, q) => all(rootDerivative(F, a!, p, q)),
  },
  atan: {
    arity: 1,
    value: (F, [a]) => F.atan(a!),
    partials: (F, [a]) => all(F.div(F.one, F.add(F.one, F.mul(a!, a!)))),
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
