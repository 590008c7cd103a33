import { HALF } from '../../numbers/index.ts';
import { defineSelection } from '../define.ts';
import { nonnegativeAlpha } from '../parameters.ts';

/** epsilonInsensitive(x; alpha) = max(0, |x| - alpha), alpha >= 0. At ties the inner piece 0. */
export const epsilonInsensitive = defineSelection({
  name: 'epsilonInsensitive',
  summary: 'max(0, |x| - alpha); at ties the piece 0',
  inputs: ['x', 'alpha'],
  parameters: [{ name: 'alpha', kind: 'number', default: HALF }],
  check: nonnegativeAlpha,
  pieces: ['0', 'x - alpha', '-x - alpha'],
  index: [
    { piece: 1, when: '-alpha <= x <= alpha' },
    { piece: 2, when: 'x > alpha' },
    { piece: 3, when: 'x < -alpha' },
  ],
});
