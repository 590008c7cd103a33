import { defineSelection } from '../define.ts';

/** squaredHinge(x) = max(0, 1 - x)^2. At x = 1: the piece 0. */
export const squaredHinge = defineSelection({
  name: 'squaredHinge',
  summary: 'max(0, 1 - x)^2; at 1 the piece 0',
  inputs: ['x'],
  pieces: ['0', '(1 - x)^2'],
  index: [
    { piece: 1, when: 'x >= 1' },
    { piece: 2, when: 'x < 1' },
  ],
});
