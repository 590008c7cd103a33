import { defineSelection } from '../define.ts';

/** softsign(x) = x/(1 + |x|). At x = 0: the piece of x >= 0, as abs. */
export const softsign = defineSelection({
  name: 'softsign',
  summary: 'x/(1 + |x|); at 0 the piece x/(1 + x)',
  inputs: ['x'],
  pieces: ['x / (1 + x)', 'x / (1 - x)'],
  index: [
    { piece: 1, when: 'x >= 0' },
    { piece: 2, when: 'x < 0' },
  ],
});
