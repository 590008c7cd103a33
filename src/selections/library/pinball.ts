import { HALF } from '../../numbers/index.ts';
import { defineSelection } from '../define.ts';

/** pinball(x; alpha) = max(alpha x, (alpha - 1) x), the loss of the alpha-quantile. At the tie 0: the piece alpha x. */
export const pinball = defineSelection({
  name: 'pinball',
  summary: 'max(alpha*x, (alpha - 1)*x); at 0 the piece alpha*x',
  inputs: ['x', 'alpha'],
  parameters: [{ name: 'alpha', kind: 'number', default: HALF, argument: true }],
  pieces: ['alpha * x', '(alpha - 1) * x'],
  index: [
    { piece: 1, when: 'x >= 0' },
    { piece: 2, when: 'x < 0' },
  ],
});
