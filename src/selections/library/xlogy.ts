import { defineSelection } from '../define.ts';

/**
 * xlogy(x, y) = x log(y), and 0 where x = 0, whatever y is. It is not regular where y <= 0. Where y is positive there is no tie: that
 * both pieces are 0 on the line x = 0 says nothing of what it is nearby.
 */
export const xlogy = defineSelection({
  name: 'xlogy',
  summary: 'x*log(y), and 0 where x = 0; undefined where y <= 0 and x is not 0',
  inputs: ['x', 'y'],
  jumps: true,
  local: true,
  pieces: ['0', 'x * log(y)'],
  index: [
    { piece: 1, when: 'x = 0 and y <= 0' },
    { piece: 2, when: 'y > 0' },
    { piece: 2, when: 'x != 0 and y <= 0' },
  ],
});
