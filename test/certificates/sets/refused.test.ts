/** Documents in which one thing is not so, or not shown: each is refused for that. */
import { refused } from '../refused.ts';

refused(
  ['explain', 'hypot(x, y) + x', '--at', '0,0'],
  [
    [
      d => {
        for (const n of ['active', 'nodewise', 'clarke'])
          if (d[n].balls?.[0]) d[n].balls[0].matrices = [[['1', '0']]];
      },
      '/nodewise/balls/0: expected one matrix, or matrices',
    ],
    [
      d => (d.clarke.directions = [d.at.map(() => '1')]),
      'not re-derived: /clarke (cells beside a norm that is tied)',
    ],
    [
      d => {
        d.clarke.assumed = [];
      },
      'not re-derived: /clarke (cells beside a norm that is tied)',
    ],
    [d => (d.clarke.by = 'rays'), '/clarke/gradients/0: is not the limit along any of the rays'],
    [
      d => {
        for (const n of ['selectionCritical', 'clarkeCritical', 'reachable'])
          if (d[n]?.certificate) d[n].certificate.radius = d.at.map(() => '1');
      },
      '/selectionCritical/certificate/radius: the radius does not fit the tolerance',
    ],
    [
      d => {
        d.active = { status: 'undecided', gradients: [] };
      },
      '/selectionCritical/certificate/weights: expected the number of a gradient or of a ball',
    ],
  ],
);

refused(
  ['explain', 'hypot(x, relu(y))', '--at', '0,0'],
  [
    [
      d => {
        for (const n of ['active', 'nodewise', 'clarke'])
          if (d[n].balls?.[0]) {
            d[n].balls[0].matrices = [];
            delete d[n].balls[0].matrix;
          }
      },
      '/nodewise/balls/0/matrices: expected matrices',
    ],
  ],
);

refused(
  ['judge', 'hypot(x, y)', '--at', '0,0', '--gradient', '1,1'],
  [
    [
      d => (d.expected.nodewise.status = 'undecided'),
      '/expected/nodewise/count: expected no count where undecided',
    ],
    [
      d => (d.expected.clarke.status = 'undecided'),
      'not re-derived: /expected/clarke (gradients near a norm that is tied)',
    ],
    [
      d => (d.expected.clarke.status = 'undecided'),
      'not re-derived: /right (it rests on a set that is not confirmed)',
    ],
    [
      d => {
        d.certificate.radius = d.at.map(() => '-1');
      },
      '/certificate/radius: expected nonnegative numbers',
    ],
    [
      d => {
        d.certificate.balls = { 0: ['0', '0'] };
      },
      '/certificate: expected weights or a separator, got both',
    ],
  ],
);

refused(
  ['judge', 'relu(t)', '--at', '0', '--gradient', '2'],
  [
    [
      d => {
        d.certificate.balls = { 0: ['0', '0'] };
      },
      '/certificate/balls: expected no balls',
    ],
  ],
);

refused(
  ['judge', 'hypot(x, y)', '--at', '0,0', '--gradient', '1/2,1/2'],
  [
    [
      d => {
        d.certificate.separator ??= d.at.map(() => '1');
        d.certificate.weights ??= { 0: '1' };
      },
      '/certificate: expected weights or a separator, got both',
    ],
    [
      d => (d.certificate.balls.forged = 'everything is fine'),
      '/right/weights: expected a weight beside each u',
    ],
  ],
);

refused(
  ['explain', 'max(x*exp(1), y*exp(2), x + y)', '--at', '0,0'],
  [
    [
      d => {
        d.clarke.gradients.push(d.at.map(() => '77'));
      },
      '/clarke/gradients/3: is not a gradient near the point',
    ],
  ],
);

refused(
  ['judge', 'exp(x)', '--at', '1', '--gradient', '3'],
  [[d => (d.expected.clarke.status = 'bounds'), '/expected/clarke/outer: expected an outer bound']],
);

refused(
  ['explain', 'hypot(x, relu(y))', '--at', '0,0'],
  [
    [
      d => {
        d.clarke.directions = [
          ['1', '0'],
          ['0', '1'],
        ];
      },
      '/clarke/directions/0: has no limit of gradients along this ray',
    ],
  ],
);

refused(
  ['judge', 'hypot(x, y)', '--at', '0,0', '--gradient', '1,1'],
  [
    [
      d => {
        d.expected.active = { status: 'undecided', gradients: [], balls: [] };
        d.certificate.of = 'active';
      },
      '/certificate: a set that is not complete cannot show this',
    ],
  ],
);

refused(
  ['explain', 'hypot(x, relu(y))', '--at', '0,0'],
  [
    [
      d => {
        d.clarke = {
          status: 'exact',
          by: 'balls',
          gradients: d.nodewise.gradients,
          balls: d.nodewise.balls,
          directions: [],
          farkas: [],
        };
      },
      'not re-derived: /clarke (of compositions of norms with selections only bounds are known)',
    ],
  ],
);

refused(
  ['explain', 'hypot(max(x, x - 1), y)', '--at', '0,0'],
  [
    [
      d => (d.active = structuredClone(d.nodewise)),
      'not re-derived: /active (a norm is taken of selections: which of their pieces coincide)',
    ],
  ],
);

refused(
  ['explain', 'hypot(hypot(x, y) + x, y)', '--at', '0,0'],
  [
    [
      d => {
        d.nodewise = {
          status: 'exact',
          count: 1,
          gradients: [],
          balls: [
            {
              centre: ['0', '0'],
              matrix: [
                ['1', '0'],
                ['0', '1'],
              ],
            },
          ],
        };
      },
      'not re-derived: /nodewise (a norm is taken of another one that is tied, and of more)',
    ],
  ],
);

refused(
  ['explain', 'h = hypot(x, y)\nhypot(h, x) + h', '--at', '0,0'],
  [
    [
      d => {
        d.nodewise = {
          status: 'exact',
          count: 1,
          gradients: [],
          balls: [
            {
              centre: ['0', '0'],
              matrix: [
                ['1', '0'],
                ['0', '1'],
              ],
            },
          ],
        };
      },
      'not re-derived: /nodewise (a norm that is taken by another one that is tied, and not by it alone)',
    ],
  ],
);

refused(
  ['explain', '2*hypot(x, y) + x', '--at', '0,0'],
  [
    [
      d => {
        d.clarke = {
          status: 'exact',
          by: 'rays',
          gradients: [['3', '0']],
          directions: [['1', '0']],
          farkas: [],
        };
      },
      '/clarke/gradients: lacks a gradient or a ball that is not excluded',
    ],
  ],
);

refused(
  ['explain', 'hypot(x, y) + x', '--at', '0,0'],
  [
    [
      d =>
        (d.nodewise.sum = [
          [
            ['0', '0'],
            ['1', '0'],
          ],
        ]),
      '/nodewise/sum: expected no sum',
    ],
    [d => (d.clarke.sum = []), '/clarke/sum: expected no sum'],
    [d => delete d.clarke.by, 'not re-derived: /clarke (nothing shows how the set is known)'],
  ],
);

refused(
  ['explain', 'select s(x) { exp(x) - 1 when x <= 0; x^2/x when x > 0 }\ns(t)', '--at', '0'],
  [
    [d => (d.clarke.sum = [[['0'], ['1']]]), '/clarke/sum: expected no sum'],
    [
      d => {
        delete d.clarke.by;
        d.clarke.gradients = [['5']];
      },
      '/clarke/gradients: lacks the gradient on one side',
    ],
  ],
);

refused(
  ['explain', 'max(x, y)', '--at', '0,0'],
  [
    [
      d =>
        (d.clarke = {
          ...d.clarke,
          status: 'bounds',
          by: 'nodewise',
          outer: d.nodewise.gradients,
          gradients: [],
        }),
      '/clarke/gradients: lacks a gradient that is proven',
    ],
    [
      d => (d.clarke = { ...d.clarke, status: 'undecided', by: 'nodewise' }),
      '/clarke/by: expected a set, or bounds of it',
    ],
  ],
);

refused(
  ['explain', 'x*sign(x) + abs(y)', '--at', '0,0'],
  [
    [
      d => {
        d.clarke.gradients = d.clarke.gradients.slice(1);
      },
      'not re-derived: /clarke (whether a cell is a null set)',
    ],
  ],
);
