/** Documents in which one thing is not so, or not shown: each is refused for that. */
import { refused } from '../refused.ts';

refused(
  ['critical', 'abs(x) + abs(y)'],
  [
    [
      d => {
        d.faces[0].kind = 'undecided';
      },
      '/faces/0/clarke: expected no parts where they are not known',
    ],
    [
      d => d.faces[0].clarke.push({ equations: ['x = 1'], inequalities: [] }),
      '/faces/0/clarke/1: leaves the face',
    ],
    [
      d => (d.faces[0].reachable = []),
      '/faces/0/reachable: expected none where all of the face is Clarke critical',
    ],
  ],
);

refused(
  ['critical', 'x - (relu(-x) + x - relu(x)) + abs(y)'],
  [
    [
      d => {
        for (const f of d.faces) f.reachable = [{ equations: ['x = 77'], inequalities: [] }];
      },
      '/faces/0/reachable/0: leaves the face',
    ],
  ],
);

refused(
  ['critical', 'f(x, y) = relu(x) - relu(y)'],
  [
    [
      d => {
        for (const f of d.faces) f.reachable = [{ equations: f.equations, inequalities: f.inequalities }];
      },
      '/faces/1/reachable/0: is not reachable',
    ],
  ],
);

refused(
  ['critical', 'abs(x) + abs(y)'],
  [
    [
      d => d.faces[0].clarke.push({ equations: ['x = 0', 'x = 1'], inequalities: [] }),
      '/faces/0/clarke/1: is empty',
    ],
  ],
);

refused(
  ['critical', 'x - (relu(-x) + x - relu(x)) + abs(y)'],
  [
    [
      d => d.faces[0].reachable?.push({ equations: ['x = 0', 'x = 1'], inequalities: [] }),
      '/faces/0/reachable/1: is empty',
    ],
  ],
);

refused(
  ['critical', 'f(x, y) = abs(x) + y'],
  [
    [
      d => {
        d.program.nodes = [{ id: 'm', op: 'mul', args: ['x', 'y'] }];
        d.program.output = 'm';
        delete d.text;
      },
      'not re-derived: /program (a value that is not affine)',
    ],
  ],
);
