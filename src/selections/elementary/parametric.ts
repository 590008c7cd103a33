/** Elementary operations with parameters: const, pow, affine. */
import { CornercheckError } from '../../errors.ts';
import {
  affineFunction,
  apply,
  compileExpression,
  constant,
  constantFunction,
  type Exponent,
  type Expression,
  exponentOf,
  input,
  power,
} from '../../expressions/index.ts';
import { format, type Rational, rational, ZERO } from '../../numbers/index.ts';
import type { Op, Parameters } from '../op.ts';
import { elementaryFamily } from './define.ts';

const constantOp = elementaryFamily(
  'const',
  { min: 0, max: 0 },
  [{ name: 'value', kind: 'number' }],
  'the number value',
  (arity, { value }) => constantFunction(arity, value as Rational),
  (_, { value }) => constant(value as Rational),
);

const pow = elementaryFamily(
  'pow',
  { min: 1, max: 1 },
  [{ name: 'exponent', kind: 'exponent' }],
  'x^exponent, integer or rational; undefined at 0 where it is negative, below 0 where it is no integer',
  (_, { exponent }) => {
    const given = exponent as Exponent;
    const value = typeof given === 'number' ? rational(given) : given;
    return compileExpression(power(input(0), exponentOf(value, format(value))), 1);
  },
  ([base], { exponent }) => power(base!, exponent as Exponent),
);

const affine = elementaryFamily(
  'affine',
  { min: 0, max: Infinity },
  [
    { name: 'coefficients', kind: 'numbers' },
    { name: 'constant', kind: 'number', default: ZERO },
  ],
  'coefficients[1]*x1 + ... + coefficients[n]*xn + constant',
  (arity, parameters) => {
    const coefficients = parameters.coefficients as readonly Rational[];
    if (coefficients.length !== arity)
      throw new CornercheckError(
        'bad-program',
        `affine: expected as many coefficients as arguments (${arity}), got ${coefficients.length}`,
      );
    const terms = coefficients.map((coefficient, argument) => ({ argument, coefficient }));
    return affineFunction(arity, terms, parameters.constant as Rational);
  },
  (args, parameters) => {
    const coefficients = parameters.coefficients as readonly Rational[];
    return args.reduce<Expression>(
      (sum, arg, i) => apply('add', sum, apply('mul', constant(coefficients[i]!), arg)),
      constant(parameters.constant as Rational),
    );
  },
);

const isOdd = ({ exponent }: Parameters): boolean =>
  typeof exponent === 'number' && exponent > 0 && exponent % 2 === 1;

export const parametric: readonly Op[] = [constantOp, { ...pow, increases: isOdd }, affine];
