import { MINUS_ONE, ONE } from '../../numbers/index.ts';
import { defineSelection } from '../define.ts';
import { clippedTable } from '../families/clipped.ts';

/** hardTanh(x; lo, hi) = min(max(x, lo), hi), between -1 and 1 by default. At ties the inner piece x. */
export const hardTanh = defineSelection({
  ...clippedTable,
  name: 'hardTanh',
  summary: 'min(max(x, lo), hi); at ties the piece x',
  parameters: [
    { name: 'lo', kind: 'number', default: MINUS_ONE },
    { name: 'hi', kind: 'number', default: ONE },
  ],
});
