/** Shor’s function, with a point near its minimiser and the weights of the pieces that are active there. */
import type { MinimumData } from '../../kinds/minimum.ts';

const A = [
  [0, 0, 0, 0, 0],
  [2, 1, 1, 1, 3],
  [1, 2, 1, 1, 2],
  [1, 4, 1, 2, 2],
  [3, 2, 1, 0, 1],
  [0, 2, 1, 0, 1],
  [1, 1, 1, 1, 1],
  [1, 0, 1, 2, 1],
  [0, 0, 2, 1, 0],
  [1, 1, 2, 0, 0],
];
const B = ['1', '5', '10', '2', '4', '3', '1.7', '2.5', '6', '3.5'];

export const SHOR: Omit<MinimumData, 'printed'> = {
  program: `f(x1, x2, x3, x4, x5) = max(${A.map((row, i) => `${B[i]}*(${row.map((a, j) => `(x${j + 1} - ${a})^2`).join(' + ')})`).join(', ')})`,
  at: '1.124351010187, 0.9794615993137, 1.477707751964, 0.9202334858849, 1.124291588005',
  because: {
    by: 'weights',
    weights: [
      [
        '0',
        '0.2296143705508',
        '0',
        '0.2133786778451',
        '0.1968872475878',
        '0',
        '0',
        '0',
        '0.3601197040163',
        '0',
      ],
    ],
  },
};
