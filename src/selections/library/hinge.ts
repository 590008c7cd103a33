import { defineSelection } from '../define.ts';

/** hinge(x) = max(0, 1 - x). At the tie x = 1: the piece 0, as relu. */
export const hinge = defineSelection({
  name: 'hinge',
  summary: 'max(0, 1 - x); at 1 the piece 0',
  inputs: ['x'],
  pieces: ['0', '1 - x'],
  index: [
    { piece: 1, when: 'x >= 1' },
    { piece: 2, when: 'x < 1' },
  ],
});
