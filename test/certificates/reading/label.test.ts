/** What a piece is called. */
import { expect, test } from 'vitest';
import { labelOf } from '../../../src/certificates/reading/label.ts';
import { lineOf, meter, selectionOf, stepOf } from '../units.ts';

const label = (piece: string, inputs = 'x y'): string => {
  const line = lineOf(
    'x y',
    [
      `s1 = s ${inputs
        .split(' ')
        .map((_, i) => 'xy'[i])
        .join(' ')}`,
    ],
    {
      selections: { s: selectionOf(inputs, [piece], '1: x = x') },
    },
  );
  const { basic } = stepOf(line, 's1');
  const [own] = basic.pieces();
  return labelOf(basic, own!, meter);
};

test.each([
  ['x', 'x'],
  ['-x', '-x'],
  ['0', '0'],
  ['2 - 1/2', '3/2'],
  ['y + x - 1', 'x + y - 1'],
  ['2*x - 3*(x - y)', '-x + 3*y'],
  ['x - x', '0'],
  ['x/2 + 1/3', '1/2*x + 1/3'],
  ['x*y', 'x * y'],
  ['(x + 1)*y', '(x + 1) * y'],
  ['x^2', 'x^2'],
  ['(x + y)^2', '(x + y)^2'],
  ['x^(-1)', 'x^(-1)'],
  ['-x^2', '-x^2'],
  ['(-x)^2', '(-x)^2'],
  ['1/x', '1 / x'],
  ['x/(y*2)', 'x / (y * 2)'],
  ['x - (y - x^2)', 'x - (y - x^2)'],
  ['x*(-1/2) + x^2', 'x * (-1/2) + x^2'],
  ['exp(x + y)', 'exp(x + y)'],
  ['log(2*x)', 'log(2 * x)'],
  ['sqrt(x)', 'sqrt(x)'],
  ['x^(3/2)', 'x^(3/2)'],
  ['(x + y)^(2/3)*x', '(x + y)^(2/3) * x'],
  // Where something is not defined everywhere nothing is left out.
  ['x + 0*log(y)', 'x + 0 * log(y)'],
  ['x + 1/y - 1/y', 'x + 1 / y - 1 / y'],
])('%s is %s', (piece, text) => expect(label(piece)).toBe(text));

test('without names arguments are numbered, and several outputs stand one behind the other', () => {
  const of = (node: string): string[] => {
    const { basic } = stepOf(
      lineOf('x y', [`m = ${node}`], node.startsWith('sort') ? { outputs: ['m'] } : {}),
      'm',
    );
    return [...basic.pieces()].map(piece => labelOf(basic, piece, meter));
  };
  expect([of('max x y'), of('sort x y')]).toEqual([
    ['x1', 'x2'],
    ['x1, x2', 'x2, x1'],
  ]);
});
