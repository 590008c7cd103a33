import { ZERO } from '../../numbers/index.ts';
import { defineSelection } from '../define.ts';

/** step(x; value): 0 below 0, 1 above, value at 0 (Heaviside's function). */
export const step = defineSelection({
  name: 'step',
  summary: '0 where x < 0, 1 where x > 0, value at 0; jumps at 0',
  inputs: ['x', 'value'],
  parameters: [{ name: 'value', kind: 'number', default: ZERO }],
  jumps: true,
  pieces: ['0', 'value', '1'],
  index: [
    { piece: 1, when: 'x < 0' },
    { piece: 2, when: 'x = 0' },
    { piece: 3, when: 'x > 0' },
  ],
});
