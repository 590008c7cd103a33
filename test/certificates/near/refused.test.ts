/** Documents in which one thing is not so, or not shown: each is refused for that. */
import type { Loose } from '../documents.ts';
import { refused } from '../refused.ts';

refused(
  ['explain', 'max(0, y - x^2) + max(0, x^2 - y)', '--at', '0,0'],
  [
    [
      d =>
        d.clarke.identities[0].summands[1].unit[0].splice(
          1,
          0,
          structuredClone(d.clarke.identities[0].summands[1].unit[0][1]),
        ),
      '/clarke/identities/0/summands/1/unit/0: expected a coefficient and its exponents',
    ],
  ],
);

refused(
  ['explain', 'max(x, y)', '--at', '1,1'],
  [
    [
      d => {
        d.clarke.directions = [d.at.map(() => '1')];
        d.clarke.by = 'rays';
        d.clarke.status = 'bounds';
      },
      '/clarke/directions/0: has no limit of gradients along this ray',
    ],
    [
      d => {
        d.clarke.directions = [['1', '0']];
        d.clarke.gradients = [['1', '0']];
        d.clarke.by = 'rays';
      },
      'not re-derived: /clarke (whether a cell is a null set)',
    ],
  ],
);

// Without a gradient of a cell that has interior.
refused(
  ['explain', 'abs(x*sign(x) - y)', '--at', '0,0'],
  [
    [
      d => (d.clarke.gradients = d.clarke.gradients.slice(1)),
      'not re-derived: /clarke (whether a cell is a null set)',
    ],
  ],
);

// x is not 0 where x² − y² is.
refused(
  ['explain', 'where(x^2 + y^2 > 0, x, 0)', '--at', '0,0'],
  [
    [
      d => (d.program.nodes.find((n: Loose) => n.op === 'add').op = 'sub'),
      'not re-derived: /regular (whether the function is regular there)',
    ],
  ],
);

refused(
  ['explain', 'sign(x)', '--at', '0'],
  [
    [
      d => (d.regular.node = 'sign.1q'),
      '/regular/node: expected a selection that the document defines, or an operation that jumps',
    ],
    [
      d => d.regular.along.splice(0, 0, structuredClone(d.regular.along[0])),
      '/regular/along: expected two different arcs',
    ],
  ],
);

refused(
  ['explain', 'where(x > 0, y, 0)', '--at', '0,0'],
  [
    [
      d => d.regular.along.splice(1, 0, structuredClone(d.regular.along[1])),
      '/regular/along: expected one arc, or two',
    ],
  ],
);

refused(
  ['explain', 'where(x > 0, y, 0)', '--at', '0,1'],
  [
    [
      d => d.regular.along[0][0].splice(0, 2, d.regular.along[0][0][1], d.regular.along[0][0][0]),
      '/regular/along: the function is not seen to be irregular on what is given',
    ],
  ],
);

refused(
  ['explain', 'select s(x) { 0 when x <= 0; x^2 when x > 0 }\ns(t)', '--at', '0'],
  [[d => (d.regular = { verdict: 'yes', node: 's.1' }), '/regular/node: expected no node']],
);

refused(
  ['explain', 'where(x^2 + y^2 > 0, x^3/(x^2 + y^2), 0)', '--at', '0,0'],
  [[d => d, 'not re-derived: /regular (whether the function is regular there)']],
);

refused(
  ['explain', 'select s(x) { 0 when x <= 0; 1 when x > 0 }\ns(t)', '--at', '0'],
  [[d => (d.regular.along = [[['0']]]), '/regular/along: expected arcs that leave the point']],
);

// Balls where a node is not seen to be regular: no reason to reject what is said.
refused(
  ['explain', 'max(y, where((x - y)^2 > 0, x - y, 0)) + sqrt((x - y)^2 + (2*x - y)^2)', '--at', '0,0'],
  [
    [
      d => d.program.nodes.find((n: Loose) => n.op === 'where').args.reverse(),
      'not re-derived: /nodewise (which balls there are where a node is not seen to be regular)',
    ],
  ],
);
