import { MINUS_ONE, ONE } from '../../numbers/index.ts';
import { defineSelection } from '../define.ts';

/** hardTanh(x; lo, hi) = min(max(x, lo), hi), between -1 and 1 by default. At ties the inner piece x. */
export const hardTanh = defineSelection({
  name: 'hardTanh',
  summary: 'min(max(x, lo), hi); at ties the piece x',
  inputs: ['x', 'lo', 'hi'],
  parameters: [
    { name: 'lo', kind: 'number', default: MINUS_ONE },
    { name: 'hi', kind: 'number', default: ONE },
  ],
  pieces: ['x', 'lo', 'hi'],
  index: [
    { piece: 1, when: 'lo <= x <= hi' },
    { piece: 2, when: 'lo <= hi and x < lo' },
    { piece: 3, when: 'lo <= hi and x > hi' },
    { piece: 3, when: 'lo > hi', contested: true },
  ],
});
