/** Documents in which one thing is not so, or not shown: each is refused for that. */
import { refused } from '../refused.ts';

refused(
  ['explain', 'sign(x)', '--at', '0'],
  [[d => (d.program.forged = 'everything is fine'), '/program/forged: expected no such field in a program']],
);

refused(
  ['explain', 'select s(x) { relu(x) when x >= 0; 2*x when x < 0 }\ns(t)', '--at', '1'],
  [
    [
      d => (d.nodewise.count += 1),
      'not re-derived: /nodewise (how many pieces there are with the operations inside written out)',
    ],
  ],
);
