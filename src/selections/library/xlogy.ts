import { defineSelection } from '../define.ts';

/** xlogy(x, y) = x log(y), and 0 where x = 0, whatever y is. It is not regular where x = 0 and y <= 0. */
export const xlogy = defineSelection({
  name: 'xlogy',
  summary: 'x*log(y), and 0 where x = 0; undefined where y <= 0 and x is not 0',
  inputs: ['x', 'y'],
  jumps: true,
  pieces: ['0', 'x * log(y)'],
  index: [
    { piece: 1, when: 'x = 0' },
    { piece: 2, when: 'x != 0' },
  ],
});
