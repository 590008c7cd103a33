import { defineSelection } from '../define.ts';

/** hardSigmoid(x) = min(max(x/6 + 1/2, 0), 1). At the ties -3 and 3: the inner piece. */
export const hardSigmoid = defineSelection({
  name: 'hardSigmoid',
  summary: 'min(max(x/6 + 1/2, 0), 1); at -3 and 3 the inner piece',
  inputs: ['x'],
  pieces: ['0', 'x/6 + 1/2', '1'],
  index: [
    { piece: 1, when: 'x < -3' },
    { piece: 2, when: '-3 <= x <= 3' },
    { piece: 3, when: 'x > 3' },
  ],
});
