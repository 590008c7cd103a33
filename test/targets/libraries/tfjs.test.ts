import { rational } from '../../../src/numbers/index.ts';
import { type Program, parseProgramText } from '../../../src/programs/index.ts';
import { node, program, single, zero } from '../ask.ts';
import { describeRows, THIRD } from './corpus.ts';

const xy = ['x', 'y'];
const max = node('a', 'max', xy);
const min = node('b', 'min', xy);
const called = (op: string, arity: number, call: string): Program => {
  const { nodes, ...rest } = single(op, arity);
  return { ...rest, nodes: nodes.map(one => ({ ...one, call })) };
};
const whole = (text: string, call: string): Program => ({ ...parseProgramText(text), call });
const softplus = (positivePart: string) =>
  program(
    ['x'],
    node('p', positivePart, ['x']),
    node('a', 'abs', ['x']),
    node('n', 'neg', ['a']),
    node('e', 'exp', ['n']),
    node('l', 'log1p', ['e']),
    node('s', 'add', ['p', 'l']),
  );

describeRows('tfjs', '4.22.0', [
  ["relu'(0) = 0", [single('relu', 1), [0]], '0: 0'],
  ["abs'(0) = -1", [single('abs', 1), [0]], '0: -1'],
  ["relu6'(6) = 1", [single('relu6', 1), [6]], '6: 1'],
  ['leakyRelu', [single('leakyRelu', 1, { alpha: rational(1, 4) }), [0]], '0: 1/4'],
  ['maximum takes the first', [single('max', 2), [1, 1]], '1: 1, 0'],
  ['max gives 1 to each', [single('reduceMax', 2), [1, 1]], '1: 1, 1'],
  ['max gives 1 to each of three', [single('reduceMax', 3), [1, 1, 1]], '1: 1, 1, 1'],
  ['maxPool takes the first', [single('maxPool', 4), [1, 1, 1, 1]], '1: 1, 0, 0, 0'],
  ['norm Infinity', [single('normInf', 2), [1, -1]], '1: 1, -1'],
  [
    'max + min = x + y',
    [
      program(xy, node('a', 'reduceMax', xy), node('b', 'reduceMin', xy), node('c', 'add', ['a', 'b'])),
      [1, 1],
    ],
    '2: 2, 2',
  ],
  ['maximum + minimum = x + y', [program(xy, max, min, node('c', 'add', ['a', 'b'])), [1, 1]], '2: 2, 0'],
  ['the zero function', [zero, [0]], '0: 1'],
  ['softplus by relu and abs', [softplus('relu'), [0]], '1453635/2097152: 1/2'],
  ['x^0 at 0', [single('pow', 1, { exponent: 0 }), [0]], '1: NaN'],
  [
    'a literal is the nearest float32',
    [program(['x'], node('c', 'const', [], { value: rational(1, 3) }), node('y', 'add', ['x', 'c'])), [0]],
    `${THIRD}: 1`,
  ],
  ["floor'(2) = 0", [single('floor', 1), [2]], '2: 0'],
  ['round takes the even one of two', [single('round', 1), [rational(5, 2)]], '2: 0'],
  ["sign'(0) = 0", [single('sign', 1), [0]], '0: 0'],
  ['mod has the sign of the divisor', [single('mod', 2), [rational(-5, 2), 2]], '3/2: 1, 2'],
  ['norm at 0', [single('norm2', 2), [0, 0]], '0: NaN, NaN'],
  ['atan2 at the origin', [single('atan2', 2), [0, 0]], '0: NaN, NaN'],
  ['maxPool3d takes the last', [called('maxPool', 2, 'maxPool3d'), [1, 1]], '1: 0, 1'],
  ['floorDiv has the gradient of division', [whole('floor(x / y)', 'floorDiv'), [4, 2]], '2: 1/2, -1'],
  ['norm -Infinity', [whole('min(abs(x), abs(y))', 'norm(-Infinity)'), [1, -1]], '1: 1, -1'],
  ['mirrorPad', [whole('2*x + 21*y + 8*z', 'mirrorPad'), [1, 2, 3]], '68: 2, 4, 8'],
  [
    'logSigmoid of a value',
    [whole('logSigmoid(-x)', 'logSigmoid(-x)'), [1]],
    "threw: TypeError: Cannot read properties of undefined (reading 'backend')",
  ],
  ['an input that is not used', [program(xy, node('a', 'neg', ['y'])), [1, 2]], '-2: 0, -1'],
  ['the output is an input', [program(xy), [1, 2]], '1: 1, 0'],
]);
