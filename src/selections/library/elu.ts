import { ONE } from '../../numbers/index.ts';
import { defineSelection } from '../define.ts';

/** elu(x; alpha) = x for x > 0, alpha (exp(x) - 1) else; alpha may be an argument. At the tie 0: the latter, as leakyRelu. */
export const elu = defineSelection({
  name: 'elu',
  summary: 'x where x > 0, else alpha*(exp(x) - 1); at 0 the latter',
  inputs: ['x', 'alpha'],
  parameters: [{ name: 'alpha', kind: 'number', default: ONE, argument: true }],
  pieces: ['alpha * (exp(x) - 1)', 'x'],
  index: [
    { piece: 1, when: 'x <= 0' },
    { piece: 2, when: 'x > 0' },
  ],
});
