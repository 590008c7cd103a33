/** Documents in which one thing is not so, or not shown: each is refused for that. */
import type { Loose } from '../documents.ts';
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

/** Of these few steps a tenth is too few for all faces: the document is of the reachable points. */
const MIXED = 'f(x, y) = x - (relu(-x) + x - relu(x)) - 2*relu(x + y) + 2*relu(y)';

refused(
  ['critical', MIXED, '--budget', '2000'],
  [
    [d => (d.of = 'all'), '/of: expected "reachable"'],
    [d => delete d.of, '/of: expected reachable, where there are signs or boxes'],
    [d => d.signs.functions.push('y = 0'), '/signs/functions: one is listed twice'],
    [d => d.signs.functions.push('y >= 7'), '/signs/functions/3: expected one ='],
    [d => d.signs.tree.push({ open: true }), '/signs/tree/34: belongs to no cell'],
    [d => (d.signs.tree[0] = 9), '/signs/tree/0: expected the number of a function, or a leaf'],
    [d => (d.signs.tree[1] = 1), '/signs/tree/1: the sign of this function is known'],
    [d => d.signs.tree.pop(), '/signs/tree: the tree ends before all cells are covered'],
    [d => (d.signs.tree[3] = {}), '/signs/tree/3: expected one thing that is known of the cell'],
    [d => (d.signs.tree[4].open = true), '/signs/tree/4: expected one thing that is known of the cell'],
    [d => (d.signs.tree[3].at = ['1', '1']), '/signs/tree/3/at: is not a point of the cell'],
    [d => (d.signs.tree[3].input = 'q'), '/signs/tree/3/input: expected an input'],
    [d => (d.signs.tree[3].input = 'y'), '/signs/tree/3/input: the partial derivative may be 0'],
    [d => (d.signs.tree[9].at = ['1', '1']), '/signs/tree/9/at: is not a point of the cell'],
    [d => (d.signs.tree[9].separator = ['1', '0']), '/signs/tree/9/separator: does not separate 0 from D_P'],
    [
      d => (d.signs.tree[7].empty = { '5': '1' }),
      '/signs/tree/7/empty/5: expected the number of a function with a sign on the cell',
    ],
    [
      d => (d.signs.tree[7].empty[1] = '1/2'),
      '/signs/tree/7/empty/1: expected a factor with the sign of its function',
    ],
    [
      d => (d.signs.tree[7].empty = { '1': '-1/2' }),
      '/signs/tree/7/empty: the functions do not add up to a number',
    ],
    [d => (d.signs.tree[7].empty = {}), '/signs/tree/7/empty: the cell may have points'],
    [d => (d.signs.tree[4].face = 7), '/signs/tree/4/face: expected the number of a face'],
    [d => (d.signs.tree[18].explain = 9), '/signs/tree/18/explain: expected the number of an explanation'],
    [d => (d.signs.tree[18].explain = 1), '/signs/tree/18/explain: expected an integer, at least 2'],
    [d => delete d.signs.tree[18].explain, '/signs/tree/18: is not a point of the cell'],
    [d => (d.explains[2].reachable.verdict = 'no'), '/signs/tree/18: expected a point that is reachable'],
    [
      d => {
        d.explains[2] = d.explains[0];
        d.signs.tree[4] = { face: 1, explain: 2 };
      },
      '/signs/tree/4/face: leaves the face',
    ],
    [
      d => (d.signs.tree = [{ face: 0 }]),
      'not re-derived: /signs (which pieces are active all over the cell)',
    ],
    [d => (d.faces[0].value = '1'), '/faces/0/value: is not f on the face'],
    [d => (d.faces[0].inequalities = ['y <= 1']), '/faces/0: has points that are not shown to be reachable'],
    [d => (d.signs.tree[4] = { open: true }), '/faces/0: has points that are not shown to be reachable'],
    [d => (d.signs.tree[33] = { open: true }), '/complete: a cell was not looked at'],
    [d => (d.signs.tree[33] = { open: true }), '/faces/0/kind: expected undecided'],
    [
      d => (d.faces[0].kind = 'clarke'),
      '/faces/0/reachable: expected none where all of the face is Clarke critical',
    ],
    [d => (d.faces[0].reachable = []), '/faces/0/reachable: lacks a reachable part'],
    [
      d => d.faces[0].reachable.push({ equations: ['x = 1'], inequalities: [] }),
      '/faces/0/reachable/1: leaves the face',
    ],
    [
      d => d.faces[0].clarke.push({ equations: ['x = 0', 'x = 1'], inequalities: [] }),
      '/faces/0/clarke/1: is empty',
    ],
    [d => (d.faces[0].clarke = d.faces[0].reachable), '/faces/0/clarke/0: is not Clarke critical'],
    [d => (d.faces[0].clarke = []), '/faces/0/clarke: lacks a Clarke critical part'],
    [d => (d.faces[0].kind = 'artificial'), '/faces/0/kind: expected mixed'],
    [d => d.explains.splice(1), '/explains: expected one a face'],
    [d => delete d.signs, '/signs/functions: expected a list'],
  ],
);

/** Where cells are open. */
refused(
  ['critical', MIXED, '--budget', '80'],
  [
    [d => (d.faces[0].kind = 'artificial'), '/faces/0/kind: expected undecided'],
    [
      d => d.faces[0].clarke.push({ equations: ['x = 0', 'y = 0'], inequalities: [] }),
      '/faces/0/clarke: expected no parts where they are not known',
    ],
    [
      d => {
        d.complete = 'yes';
        delete d.why;
      },
      '/complete: a cell was not looked at',
    ],
  ],
);

/** The operation in the place of `abs`, in the program alone. */
const instead =
  (op: string) =>
  (d: Loose): void => {
    d.program.nodes[0].op = op;
    delete d.text;
  };
const defined = (pieces: readonly string[], whens: readonly string[]) => (d: Loose) => {
  instead('s')(d);
  const index = whens.map((when, i) => ({ piece: i + 1, when }));
  d.program.selections = { s: { inputs: ['x'], pieces, index } };
};

refused(
  ['critical', 'abs(x) + abs(y)', '--budget', '800'],
  [
    [
      d => {
        d.faces[0].kind = 'artificial';
        d.faces[0].clarke = [];
      },
      '/faces/0/kind: expected clarke',
    ],
    [d => (d.faces[0].clarke = []), '/faces/0/clarke: lacks a Clarke critical part'],
    [d => (d.faces[0].sample = ['none', '0']), 'not re-derived: /signs (it rests on what is not confirmed)'],
    [instead('sign'), 'not re-derived: /signs (whether an operation that jumps somewhere is continuous)'],
    [instead('square'), 'not re-derived: /signs (a piece that is not affine in its arguments)'],
    [instead('reciprocal'), '/signs: the node abs.1 is undefined there'],
    [
      defined(['x', '1 - x'], ['x >= 0', 'x < 0']),
      '/signs: the function jumps: its critical points are not those of Definition 5',
    ],
    [defined(['x', '-x'], ['x >= 0', 'x < -1']), '/signs: the index cells leave some point out'],
  ],
);
