/** Documents in which one thing is not so, or not shown: each is refused for that. */
import { refused } from '../refused.ts';

refused(
  ['search', 'artificial', '--ops', 'sub,relu', '--constants', '1', '--show', '1'],
  [
    [d => (d.question.constants = 'any'), '/question/constants: expected numbers'],
    [d => (d.question.derivative = '7'), '/question/derivative: expected it of functions only'],
    [d => (d.question.at = '0'), '/question/at: expected it of functions only'],
  ],
);

refused(
  ['judge', 'exp(x)', '--at', '1', '--gradient', '3'],
  [
    [
      d => {
        delete d.certificate;
      },
      'not re-derived:  (it comes without a certificate)',
    ],
  ],
);

refused(
  ['judge', 'relu(t)', '--at', '0', '--gradient', '2'],
  [
    [
      d => {
        d.mode = 'forward';
        d.forward = 'directional';
        delete d.right;
      },
      '/certificate: expected none',
    ],
  ],
);
