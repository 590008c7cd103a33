import { defineSelection } from '../define.ts';
import { clippedTable } from '../families/clipped.ts';

/** clip(x; lo, hi) = min(max(x, lo), hi), also where lo > hi: there it is hi. At ties the inner piece x. */
export const clip = defineSelection({
  ...clippedTable,
  name: 'clip',
  summary: 'min(max(x, lo), hi), also where lo > hi; at ties the piece x',
  parameters: [
    { name: 'lo', kind: 'number', argument: true },
    { name: 'hi', kind: 'number', argument: true },
  ],
});
