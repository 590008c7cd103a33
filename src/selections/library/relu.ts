import { defineSelection } from '../define.ts';

/** relu(x) = max(0, x). At the tie x = 0: the piece 0. */
export const relu = defineSelection({
  name: 'relu',
  summary: 'max(0, x); at 0 the piece 0',
  inputs: ['x'],
  pieces: ['0', 'x'],
  index: [
    { piece: 1, when: 'x <= 0' },
    { piece: 2, when: 'x > 0' },
  ],
});
