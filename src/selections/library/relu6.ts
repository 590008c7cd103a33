import { defineSelection } from '../define.ts';

/** relu6(x) = min(max(x, 0), 6). At the ties 0 and 6: the inner piece x. */
export const relu6 = defineSelection({
  name: 'relu6',
  summary: 'min(max(x, 0), 6); at 0 and 6 the piece x',
  inputs: ['x'],
  pieces: ['0', 'x', '6'],
  index: [
    { piece: 1, when: 'x < 0' },
    { piece: 2, when: '0 <= x <= 6' },
    { piece: 3, when: 'x > 6' },
  ],
});
