/** Documents in which one thing is not so, or not shown: each is refused for that. */
import { refused } from '../refused.ts';

refused(
  ['integrate', 'max(x, y)', '--from', '0,0', '--to', '1,1'],
  [
    [
      d => (d.proof[0].value = 'exp(t)'),
      'not re-derived: /proof/0/value (it is written with a function that is not rational)',
    ],
  ],
);
