/** Elementary operations of any number of arguments, in time linear in that number. */
import {
  affineFunction,
  apply,
  constant,
  type Degree,
  type ElementaryFunction,
  type Expression,
  highest,
  power,
} from '../../expressions/index.ts';
import { type Fallible, isFailure, ONE, type OrderedField, rational } from '../../numbers/index.ts';
import type { Op } from '../op.ts';
import { elementaryFamily } from './define.ts';

const several = { min: 1, max: Infinity };

const terms = (arity: number, coefficient = ONE) =>
  Array.from({ length: arity }, (_, argument) => ({ argument, coefficient }));

/** The argument names joined, each as `write` writes it. */
const joined = (arity: number, names: readonly string[], symbol: string, write: (name: string) => string) =>
  Array.from({ length: arity }, (_, i) => write(names[i] ?? `x${i + 1}`)).join(symbol);

/** Of a function that is not affine in its arguments. */
const curved = (args: readonly Degree[]): Degree => (highest(args) === 'constant' ? 'constant' : 'other');

const product = (arity: number): ElementaryFunction => ({
  arity,
  affine: undefined,
  degree: args => (args.filter(degree => degree !== 'constant').length <= 1 ? highest(args) : 'other'),
  value: (field, x) => x.reduce((total, value) => field.mul(total, value), field.one),
  gradient: (field, x) => {
    // suffix[i]: the product of the arguments from i on.
    const suffix = [field.one];
    for (let i = arity - 1; i > 0; i -= 1) suffix.push(field.mul(suffix.at(-1)!, x[i]!));
    let prefix = field.one;
    return x.map((value, argument) => {
      const partial = field.mul(prefix, suffix[arity - 1 - argument]!);
      prefix = field.mul(prefix, value);
      return { argument, value: partial };
    });
  },
  text: names => joined(arity, names, ' * ', name => name),
});

const sumOfSquares = (arity: number): ElementaryFunction => ({
  arity,
  affine: undefined,
  degree: curved,
  value: (field, x) => x.reduce((total, value) => field.add(total, field.mul(value, value)), field.zero),
  gradient: (field, x) => x.map((value, argument) => ({ argument, value: field.add(value, value) })),
  text: names => joined(arity, names, ' + ', name => `${name}^2`),
});

/** exp(x_i), and their sum. */
function exponentials<T>(field: OrderedField<T>, x: readonly T[]): Fallible<{ each: T[]; total: T }> {
  const each: T[] = [];
  let total = field.zero;
  for (const value of x) {
    const power = field.exp(value);
    if (isFailure(power)) return power;
    each.push(power);
    total = field.add(total, power);
  }
  return { each, total };
}

const logSumExp = (arity: number): ElementaryFunction => ({
  arity,
  affine: undefined,
  degree: curved,
  value: (field, x) => {
    const powers = exponentials(field, x);
    return isFailure(powers) ? powers : field.log(powers.total);
  },
  gradient: (field, x) => {
    const powers = exponentials(field, x);
    if (isFailure(powers)) return powers;
    const inverse = field.div(field.one, powers.total);
    if (isFailure(inverse)) return inverse;
    return powers.each.map((power, argument) => ({ argument, value: field.mul(power, inverse) }));
  },
  text: names => `log(${joined(arity, names, ' + ', name => `exp(${name})`)})`,
});

const sumOf = (args: readonly Expression[]): Expression => args.reduce((sum, arg) => apply('add', sum, arg));

export const anyArity: readonly Op[] = [
  elementaryFamily('sum', several, [], 'x1 + ... + xn', arity => affineFunction(arity, terms(arity)), sumOf),
  elementaryFamily(
    'mean',
    several,
    [],
    '(x1 + ... + xn) / n',
    arity => affineFunction(arity, terms(arity, rational(1, arity))),
    args => apply('mul', constant(rational(1, args.length)), sumOf(args)),
  ),
  elementaryFamily('prod', several, [], 'x1 * ... * xn', product, args =>
    args.reduce((all, arg) => apply('mul', all, arg)),
  ),
  elementaryFamily('sumOfSquares', several, [], 'x1^2 + ... + xn^2', sumOfSquares, args =>
    sumOf(args.map(arg => power(arg, 2))),
  ),
  elementaryFamily('logSumExp', several, [], 'log(exp(x1) + ... + exp(xn))', logSumExp, args =>
    apply('log', sumOf(args.map(arg => apply('exp', arg)))),
  ),
];
