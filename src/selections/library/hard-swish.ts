import { defineSelection } from '../define.ts';

/** hardSwish(x) = x hardSigmoid(x). At the ties -3 and 3: the inner piece. */
export const hardSwish = defineSelection({
  name: 'hardSwish',
  summary: 'x * hardSigmoid(x); at -3 and 3 the inner piece',
  inputs: ['x'],
  pieces: ['0', 'x * (x + 3) / 6', 'x'],
  index: [
    { piece: 1, when: 'x < -3' },
    { piece: 2, when: '-3 <= x <= 3' },
    { piece: 3, when: 'x > 3' },
  ],
});
