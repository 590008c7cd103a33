/** Documents in which one thing is not so, or not shown: each is refused for that. */
import { refused } from '../refused.ts';

refused(
  ['explain', 'sign(x)', '--at', '0'],
  [[d => (d.program.forged = 'everything is fine'), '/program/forged: expected no such field in a program']],
);
