/** Elementary operations of fixed arity (Definition 1; sin, cos and their kin: Remark 1), each one line. */
import type { Op } from '../op.ts';
import { elementary, strictlyIncreasing } from './define.ts';

export const fixedArity: readonly Op[] = [
  elementary('add', ['x', 'y'], 'x + y'),
  elementary('sub', ['x', 'y'], 'x - y'),
  elementary('mul', ['x', 'y'], 'x * y'),
  elementary('div', ['x', 'y'], 'x / y', 'x / y; undefined where y = 0'),
  elementary('neg', ['x'], '-x'),
  elementary('reciprocal', ['x'], '1 / x', '1 / x; undefined at 0'),
  elementary('square', ['x'], 'x^2'),
  strictlyIncreasing(elementary('exp', ['x'], 'exp(x)')),
  strictlyIncreasing(elementary('expm1', ['x'], 'exp(x) - 1')),
  elementary('log', ['x'], 'log(x)', 'log(x); undefined where x <= 0'),
  elementary('log1p', ['x'], 'log(1 + x)', 'log(1 + x); undefined where x <= -1'),
  elementary('sqrt', ['x'], 'sqrt(x)', 'sqrt(x); undefined where x < 0, not regular at 0'),
  elementary('sin', ['x'], 'sin(x)'),
  elementary('cos', ['x'], 'cos(x)'),
  elementary('tan', ['x'], 'sin(x) / cos(x)'),
  strictlyIncreasing(elementary('atan', ['x'], 'atan(x)')),
  elementary(
    'asin',
    ['x'],
    '2 * atan(x / (1 + sqrt(1 - x^2)))',
    'the inverse of sin; undefined where |x| > 1, not regular at 1 and -1',
  ),
  elementary(
    'acos',
    ['x'],
    '2 * atan(1) - 2 * atan(x / (1 + sqrt(1 - x^2)))',
    'the inverse of cos; undefined where |x| > 1, not regular at 1 and -1',
  ),
  elementary('logAddExp', ['x', 'y'], 'log(exp(x) + exp(y))'),
  strictlyIncreasing(elementary('sinh', ['x'], '(exp(x) - exp(-x)) / 2')),
  elementary('cosh', ['x'], '(exp(x) + exp(-x)) / 2'),
  strictlyIncreasing(elementary('tanh', ['x'], '1 - 2 / (exp(2 * x) + 1)')),
  strictlyIncreasing(elementary('sigmoid', ['x'], '1 / (1 + exp(-x))')),
  strictlyIncreasing(elementary('logSigmoid', ['x'], '-log(1 + exp(-x))')),
  strictlyIncreasing(elementary('softplus', ['x'], 'log(1 + exp(x))')),
  elementary('silu', ['x'], 'x / (1 + exp(-x))'),
  elementary('mish', ['x'], 'x * (1 - 2 / ((1 + exp(x))^2 + 1))', 'x * tanh(softplus(x))'),
  elementary('logCosh', ['x'], 'log((exp(x) + exp(-x)) / 2)'),
];
