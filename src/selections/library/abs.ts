import { defineSelection } from '../define.ts';

/** abs(x) = |x|. At the tie x = 0: the piece x. */
export const absOperation = defineSelection({
  name: 'abs',
  summary: '|x|; at 0 the piece x',
  inputs: ['x'],
  pieces: ['x', '-x'],
  index: [
    { piece: 1, when: 'x >= 0' },
    { piece: 2, when: 'x < 0' },
  ],
});
