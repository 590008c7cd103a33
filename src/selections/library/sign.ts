import { defineSelection } from '../define.ts';

/** sign(x): −1, 0 or 1. */
export const signOperation = defineSelection({
  name: 'sign',
  summary: '-1, 0 or 1 as x < 0, x = 0 or x > 0; jumps at 0',
  inputs: ['x'],
  jumps: true,
  pieces: ['-1', '0', '1'],
  index: [
    { piece: 1, when: 'x < 0' },
    { piece: 2, when: 'x = 0' },
    { piece: 3, when: 'x > 0' },
  ],
});
