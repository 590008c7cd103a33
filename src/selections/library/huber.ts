import { ONE } from '../../numbers/index.ts';
import { defineSelection } from '../define.ts';
import { nonnegativeAlpha } from '../parameters.ts';

/** huber(x; alpha) = x^2/2 where |x| <= alpha, else alpha (|x| - alpha/2), alpha >= 0. At ties the inner piece. */
export const huber = defineSelection({
  name: 'huber',
  summary: 'x^2/2 where |x| <= alpha, else alpha*(|x| - alpha/2); at ties the inner piece',
  inputs: ['x', 'alpha'],
  parameters: [{ name: 'alpha', kind: 'number', default: ONE }],
  check: nonnegativeAlpha,
  pieces: ['x^2 / 2', 'alpha * (x - alpha / 2)', '-alpha * (x + alpha / 2)'],
  index: [
    { piece: 1, when: '-alpha <= x <= alpha' },
    { piece: 2, when: 'x > alpha' },
    { piece: 3, when: 'x < -alpha' },
  ],
});
