/** Signs along arcs: of polynomials to the last term, of others up to order 32. */
import { expect, test } from 'vitest';
import { Along } from '../../../../src/fields/cells/arcs/along.ts';
import { rational, type Sign } from '../../../../src/numbers/index.ts';
import { polysOf } from '../guards.ts';

const sign = (text: string, ...arc: number[][]): Sign => {
  const { germs, polys } = polysOf('x, y', [text]);
  return new Along(
    germs,
    arc.map(d => d.map(entry => rational(entry))),
  ).sign(polys[0]!);
};

test('see terms of high order, and remainders of Taylor’s formula', () => {
  expect(sign('y - x^20', [1, 0])).toBe(-1);
  expect(sign('(y - x^2)^9', [1, 0], [0, 1])).toBe(0);
  expect(sign('exp(x) - 1 - x - x^2/2 - x^3/6 - x^4/24 - x^5/120 - x^6/720', [1, 0])).toBe(1);
  expect(sign('exp(x) - 1 - x - x^2/2 - x^3/6 - x^4/24 - x^5/120 - x^6/720', [-1, 0])).toBe(-1);
  expect(sign('sin(x) - x + x^3/6', [-1, 0])).toBe(-1);
  expect(sign('log(1 + x/(1 - x)) - x - x^2/2', [1, 0])).toBe(1);
  // e^{2x} = (e^x)²: not 0 formally, and no order shows more.
  expect(sign('exp(2*x) - exp(x)^2', [1, 0])).toBe('undecided');
  expect(sign('exp(x) - exp(x) + y', [1, 0])).toBe(0);
});

test.each<[string, number[][], Sign]>([
  ['x', [[1, 0]], 1],
  ['x', [[-1, 0]], -1],
  ['x', [[0, 1]], 0],
  // The first coefficient other than 0: x − y is −t² on (t, t + t²), y − x² is 0 on (t, t²), and t³ on (t, t² + t³).
  [
    'x - y',
    [
      [1, 1],
      [0, 1],
    ],
    -1,
  ],
  [
    'y - x^2',
    [
      [1, 0],
      [0, 1],
    ],
    0,
  ],
  [
    'y - x^2',
    [
      [1, 0],
      [0, 1],
      [0, 1],
    ],
    1,
  ],
  ['0*x', [[1, 0]], 0],
  // Where the arc stays at the point only a constant has a sign.
  ['x + 2', [], 1],
  ['x', [], 0],
  ['x', [[0, 0]], 0],
])('%s along %j: %s', (text, arc, expected) => {
  expect(sign(text, ...arc)).toBe(expected);
});

test.each([1, 3, 4, 7, 8, 15, 16, 31, 32, 33, 64])('a monomial of degree %i is seen', k => {
  expect(sign(`-x^${k}`, [1, 0])).toBe(-1);
  expect(sign(`(y + x)^${k}`, [0, 0], [-1, 0])).toBe(k % 2 === 0 ? 1 : -1);
});

test('what is no polynomial is seen up to t³¹', () => {
  expect(sign('x^31*exp(y)', [1, 0])).toBe(1);
  expect(sign('x^32*exp(y)', [1, 0])).toBe('undecided');
  expect(sign('x^32*exp(0*y)', [1, 0])).toBe(1);
});
