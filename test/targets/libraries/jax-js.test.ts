import { expect, test } from 'vitest';
import { Session } from '../../../src/check/session.ts';
import { parseRational, rational } from '../../../src/numbers/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';
import { openTarget } from '../../../src/targets/index.ts';
import { node, program, single, zero } from '../ask.ts';
import { describeRows, THIRD } from './corpus.ts';

const xy = ['x', 'y'];
const both = (answer: string): readonly [string, string] => [answer, answer];
const whole = (text: string, call: string) => ({ ...parseProgramText(text), call });
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
  ["floor'(2) = 0", [single('floor', 1), [2]], both('2: 0')],
  ['round takes the even one of two', [single('round', 1), [rational(5, 2)]], both('2: 0')],
  ['trunc', [single('trunc', 1), [rational(-5, 2)]], both('-2: 0')],
  [
    'heaviside at 0 has the value that is given',
    [single('step', 1, { value: rational(1, 2) }), [0]],
    both('1/2: 0'),
  ],
  ['remainder has the sign of the divisor', [single('mod', 2), [rational(-5, 2), 2]], both('3/2: 1, 2')],
  ['fmod has the sign of the dividend', [single('rem', 2), [rational(-5, 2), 2]], both('-1/2: 1, 1')],
  ['a comparison', [single('equal', 2), [1, 1]], both('1: 0, 0')],
  ['where asks whether c is 0', [single('where', 3), [0, 2, 3]], both('3: 0, 0, 1')],
  [
    'where and a comparison',
    [
      program(
        ['x'],
        node('z', 'const', [], { value: rational(0) }),
        node('c', 'greater', ['x', 'z']),
        node('m', 'mul', ['c', 'x']),
        node('w', 'where', ['c', 'm', 'z']),
      ),
      [2],
    ],
    both('2: 1'),
  ],
  ['norm at 0', [single('norm2', 2), [0, 0]], ['0: 0, 0', '0: NaN, NaN']],
  ['hypot at 0', [single('hypot', 2), [0, 0]], both('0: NaN, NaN')],
  ['std where all are equal', [single('std', 3), [1, 1, 1]], both('0: NaN, NaN, NaN')],
  ['cumprod with one zero', [whole('x + 2*prod(x, y)', 'np.cumprod'), [0, 2]], ['0: NaN, 0', '0: NaN, NaN']],
  [
    'det of a singular matrix',
    [whole('a*d - b*c', 'np.linalg.det'), [0, 1, 0, 1]],
    both('0: NaN, NaN, NaN, NaN'),
  ],
  ['an input that is not used', [program(xy, node('a', 'neg', ['y'])), [1, 2]], both('-2: 0, -1')],
  ['the output is an input', [program(xy), [1, 2]], both('1: 1, 0')],
  [
    'a constant',
    [program(['x'], node('c', 'const', [], { value: rational(1, 3) })), [1]],
    both(`${THIRD}: 0`),
  ],
]);

test('what it states of its kernels it keeps; its log, of which nothing is stated, is seen', async () => {
  const host = await openTarget('jax-js');
  const session = new Session(host);
  const verdicts = async (text: string, ...at: readonly string[]) => {
    const checks = await session.check({
      program: parseProgramText(text),
      at: at.map(x => parseRational(x)),
    });
    return checks.map(({ judgement: { verdict, inaccurate } }) =>
      inaccurate ? `${verdict}, near` : verdict,
    );
  };
  expect(host.info.accuracy).toHaveProperty('sinh');
  for (const [text, x] of [
    ['sinh(x)', '36'],
    ['cosh(x)', '36'],
    ['silu(x)', '-36'],
    ['atan2(1, x)', '9'],
  ] as const)
    expect((await verdicts(text, x))[0], text).toBe('gradient');
  expect((await verdicts('logAddExp(x, y)', '1/8', '1/128'))[0]).toBe('value, near');
  await host.close();
});
