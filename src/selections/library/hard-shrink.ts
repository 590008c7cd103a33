import { HALF } from '../../numbers/index.ts';
import { defineSelection } from '../define.ts';
import { nonnegativeAlpha } from '../parameters.ts';

/** hardShrink(x; alpha): 0 where |x| <= alpha, x elsewhere, alpha >= 0. It jumps at ±alpha. */
export const hardShrink = defineSelection({
  name: 'hardShrink',
  summary: '0 where |x| <= alpha, else x; jumps at alpha and -alpha',
  inputs: ['x', 'alpha'],
  parameters: [{ name: 'alpha', kind: 'number', default: HALF }],
  check: nonnegativeAlpha,
  jumps: true,
  pieces: ['0', 'x'],
  index: [
    { piece: 1, when: '-alpha <= x <= alpha' },
    { piece: 2, when: 'x > alpha' },
    { piece: 2, when: 'x < -alpha' },
  ],
});
