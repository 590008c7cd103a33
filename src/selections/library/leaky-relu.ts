import { rational } from '../../numbers/index.ts';
import { defineSelection } from '../define.ts';

/** leakyRelu(x; alpha) = x for x > 0, alpha x else; alpha may be an argument (PReLU). At the tie 0: the piece alpha x. */
export const leakyRelu = defineSelection({
  name: 'leakyRelu',
  summary: 'x where x > 0, else alpha*x; at 0 the piece alpha*x',
  inputs: ['x', 'alpha'],
  parameters: [{ name: 'alpha', kind: 'number', default: rational(1, 100), argument: true }],
  pieces: ['alpha * x', 'x'],
  index: [
    { piece: 1, when: 'x <= 0' },
    { piece: 2, when: 'x > 0' },
  ],
});
