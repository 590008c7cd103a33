import { defineSelection } from '../define.ts';

/** threshold(x; alpha, value): x where x > alpha, else value. It jumps at alpha, unless value = alpha. */
export const threshold = defineSelection({
  name: 'threshold',
  summary: 'x where x > alpha, else value; jumps at alpha, unless value is alpha',
  inputs: ['x', 'alpha', 'value'],
  parameters: [
    { name: 'alpha', kind: 'number' },
    { name: 'value', kind: 'number' },
  ],
  jumps: true,
  pieces: ['value', 'x'],
  index: [
    { piece: 1, when: 'x <= alpha' },
    { piece: 2, when: 'x > alpha' },
  ],
});
