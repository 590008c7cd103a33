/** Signs of functions along arcs x + d₁t + d₂t² + …, by hand. */
import { expect, test } from 'vitest';
import { Germs } from '../../../src/certificates/functions/germ.ts';
import { signAlong } from '../../../src/certificates/near/arc.ts';
import { formulaOf, meter, number, vector } from '../units.ts';

/** Of a function of x and y, near 0. */
function sign(text: string, ...arc: readonly (readonly (number | string)[])[]): number | undefined {
  const germs = new Germs(2, meter);
  const h = germs.run(
    formulaOf(text),
    [0, 1].map(i => () => germs.coordinate(i, number(0))),
  )!.top;
  return signAlong(
    h,
    arc.map(d => vector(...d)),
    germs,
  );
}

test.each<[string, (number | string)[][], number | undefined]>([
  ['x', [[1, 0]], 1],
  ['-x', [[1, 0]], -1],
  ['y', [[1, 0]], 0],
  ['x^2', [[-1, 0]], 1],
  ['x^3', [[-1, 0]], -1],
  ['x - y', [[1, 1]], 0],
  ['3', [[1, 0]], 1],
  ['0', [[1, 0]], 0],
  // The second order counts where the first is 0.
  ['y - x^2', [[1, 0]], -1],
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
      [0, 2],
    ],
    1,
  ],
  [
    'y - x^2',
    [
      [1, 0],
      [0, '1/2'],
    ],
    -1,
  ],
  [
    'y - x^2',
    [
      [1, 0],
      [0, 1],
      [0, '-1/9'],
    ],
    -1,
  ],
  [
    'x + y',
    [
      [0, 0],
      [0, 0],
      [1, -2],
    ],
    -1,
  ],
  // A polynomial is looked at to the end, within bounds.
  ['x^100 - y^100', [[1, 1]], 0],
  ['x^100 - y^101', [[1, 1]], 1],
  ['x^600', [[1, 0]], undefined],
  // By Taylor's formula, and what remains of it.
  ['exp(x) - 1 - x', [[-1, 0]], 1],
  ['sin(x) - x', [[1, 0]], -1],
  ['sin(x) - x', [[-1, 0]], 1],
  ['log(1 + x) - x', [[1, 0]], -1],
  ['cos(x) - 1 + x^2/2', [[1, 0]], 1],
  ['exp(x) - 1 - x - x^2/2 - x^3/6 - x^4/24 - x^5/120 - x^6/720', [[1, 0]], 1],
  ['exp(x) - 1 - x - x^2/2 - x^3/6 - x^4/24 - x^5/120 - x^6/720', [[-1, 0]], -1],
  ['exp(x/(1 + x)) - 1 - x', [[1, 0]], -1],
  ['exp(x/(1 + x)) - 1 - x + x^2/2 - x^3/6', [[1, 0]], 1],
  [
    'exp(x) - 1 - y',
    [
      [1, 0],
      [0, '1/2'],
    ],
    1,
  ],
  [
    'exp(x) - 1 - y',
    [
      [1, 1],
      [0, 1],
    ],
    -1,
  ],
  // What is 0 on the arc and is not seen to be: by the remainders no end is known.
  ['exp(x)*exp(-x) - 1', [[1, 0]], undefined],
  ['exp(x) - exp(y)', [[1, 1]], undefined],
])('%s along %j: %s', (text, arc, expected) => expect(sign(text, ...arc)).toBe(expected));
