import { rational } from '../../../src/numbers/index.ts';
import { node, program, single, zero } from '../ask.ts';
import { describeRows, THIRD } from './corpus.ts';

const xy = ['x', 'y'];
const both = (answer: string): readonly [string, string] => [answer, answer];
const pow = (exponent: number) => single('pow', 1, { exponent });
const thirds = `1: ${THIRD}, ${THIRD}, ${THIRD}`;
const sorted = (k: number) => program(xy, node('s', 'sort', xy), node('c', 'component', ['s'], { k }));

describeRows('jax-js', '0.1.25', [
  ["relu'(0) = 1", [single('relu', 1), [0]], both('0: 1')],
  ["abs'(0) = 1", [single('abs', 1), [0]], both('0: 1')],
  ['leakyRelu', [single('leakyRelu', 1, { alpha: rational(1, 4) }), [0]], both('0: 1')],
  ['elu', [single('elu', 1, { alpha: rational(2) }), [0]], both('0: 1')],
  ['clip', [single('clip', 1, { lo: rational(0), hi: rational(1) }), [0]], both('0: 1')],
  ['maximum takes the first', [single('max', 2), [1, 1]], both('1: 1, 0')],
  ['minimum takes the first', [single('min', 2), [1, 1]], both('1: 1, 0')],
  ['min gives equal parts', [single('reduceMin', 3), [1, 1, 1]], both(thirds)],
  [
    'maximum + minimum = x + y',
    [program(xy, node('a', 'max', xy), node('b', 'min', xy), node('c', 'add', ['a', 'b'])), [1, 1]],
    both('2: 2, 0'),
  ],
  ['the zero function', [zero, [0]], both('0: -1')],
  [
    'relu(x) - relu(-x) = x',
    [
      program(
        ['x'],
        node('n', 'neg', ['x']),
        node('a', 'relu', ['x']),
        node('b', 'relu', ['n']),
        node('c', 'sub', ['a', 'b']),
      ),
      [0],
    ],
    both('0: 2'),
  ],
  ['x^0 at 0', [pow(0), [0]], both('NaN: NaN')],
  ['x^1 at 0', [pow(1), [0]], both('0: NaN')],
  ['x^2 at 0', [pow(2), [0]], both('0: NaN')],
  ['x^3 at 0', [pow(3), [0]], both('0: NaN')],
  ['prod with one zero', [single('prod', 3), [0, 2, 3]], ['0: NaN, 0, 0', '0: NaN, NaN, NaN']],
  ['norm 1', [single('norm1', 2), [0, 1]], ['1: NaN, 1', '1: NaN, NaN']],
  ['sort descends', [sorted(1), [1, 2]], both('2: 0, 1')],
  ['the second of a sort', [sorted(2), [1, 2]], both('1: 1, 0')],
  ['clip with computed bounds', [single('clip', 3), [0, 1, 2]], both('1: 0, 1, 0')],
  ['clip with lo > hi is lo, not hi as in NumPy', [single('clip', 3), [0, 3, 2]], both('3: 0, 1, 0')],
  ['an input that is not used', [program(xy, node('a', 'neg', ['y'])), [1, 2]], both('-2: 0, -1')],
  ['the output is an input', [program(xy), [1, 2]], both('1: 1, 0')],
  [
    'a constant',
    [program(['x'], node('c', 'const', [], { value: rational(1, 3) })), [1]],
    both(`${THIRD}: 0`),
  ],
]);
