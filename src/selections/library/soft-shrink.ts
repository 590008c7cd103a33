import { HALF } from '../../numbers/index.ts';
import { defineSelection } from '../define.ts';
import { nonnegativeAlpha } from '../parameters.ts';

/** softShrink(x; alpha): x moved towards 0 by alpha >= 0, and 0 where |x| <= alpha. At ties the inner piece 0. */
export const softShrink = defineSelection({
  name: 'softShrink',
  summary: 'x moved towards 0 by alpha, not beyond 0; at ties the piece 0',
  inputs: ['x', 'alpha'],
  parameters: [{ name: 'alpha', kind: 'number', default: HALF }],
  check: nonnegativeAlpha,
  pieces: ['0', 'x - alpha', 'x + alpha'],
  index: [
    { piece: 1, when: '-alpha <= x <= alpha' },
    { piece: 2, when: 'x > alpha' },
    { piece: 3, when: 'x < -alpha' },
  ],
});
