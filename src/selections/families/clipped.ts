import type { SelectionText } from '../define.ts';

/** min(max(x, lo), hi), also where lo > hi: there it is hi. At ties the inner piece x. */
export const clippedTable = {
  inputs: ['x', 'lo', 'hi'],
  pieces: ['x', 'lo', 'hi'],
  index: [
    { piece: 1, when: 'lo <= x <= hi' },
    { piece: 2, when: 'lo <= hi and x < lo' },
    { piece: 3, when: 'lo <= hi and x > hi' },
    { piece: 3, when: 'lo > hi', contested: true },
  ],
} as const satisfies Partial<SelectionText>;
