/** Elementary operations with parameters: const, pow, affine. */
import { CornercheckError } from '../../errors.ts';
import {
  affineFunction,
  compileExpression,
  constantFunction,
  input,
  MAX_POWER,
  power,
} from '../../expressions/index.ts';
import { type Rational, ZERO } from '../../numbers/index.ts';
import type { Op } from '../op.ts';
import { elementaryFamily } from './define.ts';

const constantOp = elementaryFamily(
  'const',
  { min: 0, max: 0 },
  [{ name: 'value', kind: 'number' }],
  'the number value',
  (arity, { value }) => constantFunction(arity, value as Rational),
);

const pow = elementaryFamily(
  'pow',
  { min: 1, max: 1 },
  [{ name: 'exponent', kind: 'integer' }],
  'x^exponent, integer exponent; undefined at 0 where the exponent is negative',
  (_, { exponent }) => {
    const k = exponent as number;
    if (Math.abs(k) > MAX_POWER)
      throw new CornercheckError('limit', `expected an exponent of at most ${MAX_POWER} in size, got ${k}`);
    return compileExpression(power(input(0), k), 1);
  },
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
);

export const parametric: readonly Op[] = [constantOp, pow, affine];
