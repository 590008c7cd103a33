import { defineSelection } from '../define.ts';

/** clip(x; lo, hi) = min(max(x, lo), hi), also where lo > hi: there it is hi. At ties the inner piece x. */
export const clip = defineSelection({
  name: 'clip',
  summary: 'min(max(x, lo), hi), also where lo > hi; at ties the piece x',
  inputs: ['x', 'lo', 'hi'],
  parameters: [
    { name: 'lo', kind: 'number', argument: true },
    { name: 'hi', kind: 'number', argument: true },
  ],
  pieces: ['x', 'lo', 'hi'],
  index: [
    { piece: 1, when: 'lo <= x <= hi' },
    { piece: 2, when: 'lo <= hi and x < lo' },
    { piece: 3, when: 'lo <= hi and x > hi' },
    { piece: 3, when: 'lo > hi', contested: true },
  ],
});
