/** The functions in the slots of a program near a point, where no node before them has a choice. */
import { expect, test } from 'vitest';
import { SmoothGerms } from '../../../../src/fields/cells/germs/smooth-germs.ts';
import { polyKey } from '../../../../src/functions/near/poly.ts';
import { compile, parseProgramText } from '../../../../src/programs/index.ts';
import { evaluated, vector } from '../../evaluated.ts';
import { polyOf } from '../guards.ts';

/** Of each output: numerator and denominator in the displacement, or undefined. */
function germs(text: string, ...at: number[]): (string | undefined)[] {
  const line = compile(parseProgramText(text));
  const smooth = new SmoothGerms(line, evaluated(line, vector(...at)));
  return line.outputs.map(slot => {
    const germ = smooth.of(slot);
    return germ && `${polyKey(germ.top)} / ${polyKey(germ.bottom)}`;
  });
}
const over = (top: string, bottom = '1 + 0*x') => `${polyKey(polyOf(top))} / ${polyKey(polyOf(bottom))}`;

test.each<[string, number[], string]>([
  ['f(x) = x', [2], over('2 + x')],
  ['x*y - y', [2, 3], over('(2 + x)*(3 + y) - (3 + y)')],
  ['1/x', [2], over('1/2 + 0*x', '1 + x/2')],
  ['exp(x) - exp(x) + x', [0], over('x')],
  // One cell, without a guard: the piece that is taken.
  ['relu(x)', [1], over('1 + x')],
  ['relu(x)^2', [-1], over('0*x')],
  ['max(x, y)*x', [1, 2], over('(2 + y)*(1 + x)')],
])('%s at %j', (text, at, expected) => {
  expect(germs(text, ...at)).toEqual([expected]);
});

test('each output of a node has its own', () => {
  expect(germs('f(x, y) = sort(x, y)', 1, 2)).toEqual([over('2 + y'), over('1 + x')]);
});

test('behind a tie nothing is known, beside it all', () => {
  expect(germs('f(x, y) = relu(x), relu(x) + y, y + 1, 0*relu(x)', 0, 0)).toEqual([
    undefined,
    undefined,
    over('1 + y'),
    undefined,
  ]);
  expect(germs('f(x, y) = sort(x, y)', 1, 1)).toEqual([undefined, undefined]);
});

test('one cell with a guard is a choice, too: its piece holds on one side only', () => {
  expect(germs('select g(x) { x when x^2 >= 0; 2*x when x^2 < 0 }\nf(x) = g(x)', 0)).toEqual([undefined]);
});

test('a function that is not rational at the point, or too long, is not known', () => {
  expect(germs('f(x) = sqrt(x), 0*sqrt(x), exp(x - 4)', 4)).toEqual([
    undefined,
    undefined,
    expect.any(String),
  ]);
  const long = 'f(x, y, z) =\n a = (1 + x + y + z)^12\n b = a*a\n a + x, b';
  expect(germs(long, 0, 0, 0)).toEqual([expect.any(String), undefined]);
});
