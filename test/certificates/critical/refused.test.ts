/** Documents in which one thing is not so, or not shown: each is refused for that. */
import type { Loose } from '../documents.ts';
import { refused } from '../refused.ts';

/** Every point that is marked by a function and has a closed form. */
function spots(value: Loose, change: (spot: Loose) => unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if ('expr' in value && 'root' in value) change(value);
  for (const inner of Object.values(value)) spots(inner, change);
}

const leftOpen = (d: Loose): void => {
  d.complete = 'undecided';
  d.why = 'because';
  for (const name of ['dimension', 'singleton', 'noExtremum']) d.proposition8[name] = 'undecided';
};

refused(
  ['critical', 'select s(x, y) { exp(x) when x >= y; 1/(x - x) when x < y }\ns(t, t)'],
  [
    [
      d => {
        d.complete = 'yes';
        delete d.why;
      },
      '/complete: a piece of the node s.1 has no value, though its cell reaches the interval',
    ],
  ],
);

refused(
  ['critical', 'sqrt(t)'],
  [
    [
      d => d.noValue[0].interval.splice(1, 0, structuredClone(d.noValue[0].interval[1])),
      '/noValue/0/interval: expected two ends',
    ],
    [d => (d.pieces[1].to = { at: '12345' }), '/pieces: the pieces do not reach beyond what is asked about'],
  ],
);

refused(
  ['critical', 'abs(exp(t) - 2)'],
  [
    [d => d.multivalued.push(structuredClone(d.multivalued[0])), '/multivalued/1: expected ascending points'],
    [
      d => {
        d.on = ['1', '2'];
      },
      '/critical/0/point: is not in the interval that is asked about',
    ],
    [
      d => {
        d.critical[0].kind = 'undecided';
        d.critical[0].why = 'w';
      },
      '/critical/0/kind: expected a list that is not complete',
    ],
    [
      d => {
        leftOpen(d);
        d.critical[0].kind = 'undecided';
      },
      '/critical/0/why: expected a reason',
    ],
    [d => (d.critical[0].why = 'w'), '/critical/0/why: expected no reason'],
    [
      d => {
        leftOpen(d);
        d.critical.push({
          point: { at: '0' },
          kind: 'artificial',
          value: '1',
          active: ['-1'],
          clarke: ['-1'],
        });
        d.proposition8.components = 1;
      },
      '/critical/1/kind: 0 is not in the hull of the derivatives of the active pieces',
    ],
    [
      d => {
        leftOpen(d);
        d.multivalued[0].complete = 'undecided';
      },
      'not re-derived: /multivalued (the document leaves open what D_f is at some point)',
    ],
    [
      d => (d.multivalued[0].complete = 'undecided'),
      '/multivalued/0/complete: expected yes, as all pieces are known',
    ],
    [
      d => d.multivalued.unshift({ point: { at: '0' }, complete: 'yes', active: ['-1'], clarke: ['-1'] }),
      '/multivalued/0/active: D_f has one slope there',
    ],
    [
      d => {
        d.critical[0].value = { expr: '0', lo: '1', hi: '0' };
      },
      '/critical/0/value: expected lo ≤ hi',
    ],
    [
      d => {
        d.multivalued.unshift({
          point: { at: '0' },
          complete: 'yes',
          active: [{ expr: 'log(0)', lo: '-2', hi: '2' }],
          clarke: ['-1'],
        });
      },
      '/multivalued/0/active/0/expr: expected what has a value there',
    ],
    [
      d => {
        d.critical[0].interval = [{ at: '0' }, { at: '0' }];
      },
      '/critical/0: expected a point or an interval',
    ],
    [
      d => {
        leftOpen(d);
        d.critical[0].kind = 'undecided';
      },
      'not re-derived: /critical/0 (the document leaves it open)',
    ],
    [
      d => (d.why = 'because'),
      '/complete: expected a reason where not all are known, and none where they are',
    ],
    [d => (d.on = ['1', '1']), '/on: expected an interval that is not empty'],
  ],
);

refused(
  ['critical', 'where(exp(t) > 2, t^2, 0)'],
  [
    [
      d => {
        const p = d.notRegular[0].point;
        d.multivalued = [{ point: p, complete: 'yes', active: ['0'], clarke: ['0'] }];
      },
      '/multivalued/0/point: the program has no value there, or is not regular',
    ],
  ],
);

refused(
  ['critical', 'exp(t) - 3*t^2'],
  [
    [
      d => {
        d.critical[0].value.expr = '2';
      },
      'not re-derived: /critical/0 (a closed form of a value at a point that has none)',
    ],
  ],
);

refused(
  ['critical', 'relu(exp(t) - 2)'],
  [
    [
      d => d.critical[0].interval.splice(1, 0, structuredClone(d.critical[0].interval[1])),
      '/critical/0/interval: expected two ends',
    ],
  ],
);

refused(
  ['critical', 'select s(x) { exp(x) - 1 when x <= 0; x^2/x when x > 0 }\ns(t)'],
  [[d => d, 'not re-derived: /complete (the document leaves it open)']],
);

refused(
  ['critical', 'where(t > 0, log(t), 0)'],
  [[d => d, 'not re-derived: /pieces/0/to (the limit of f at a point)']],
);

refused(
  ['critical', 'select s(x) { exp(x) - 1 when x <= 0; x^2/x when x > 0 }\ns(t)'],
  [
    [
      d => d.critical.push({ point: { at: '0' }, kind: 'artificial', value: '0', active: [], clarke: ['1'] }),
      '/critical/0/kind: a piece of the node s.1 has no value there, though its cell reaches it',
    ],
    [
      d =>
        d.critical.push({
          point: { at: '0' },
          kind: 'undecided',
          why: 'w',
          value: '0',
          active: ['1'],
          clarke: ['1'],
        }),
      '/critical/0/active: a piece of the node s.1 has no value there, though its cell reaches it',
    ],
    [
      d => (d.multivalued = [{ point: { at: '0' }, complete: 'yes', active: [], clarke: ['1'] }]),
      '/multivalued/0/complete: a piece of the node s.1 has no value there, though its cell reaches it',
    ],
    [
      d => (d.multivalued = [{ point: { at: '0' }, complete: 'undecided', active: ['1'], clarke: ['1'] }]),
      '/multivalued/0/active: a piece of the node s.1 has no value there, though its cell reaches it',
    ],
  ],
);

refused(
  ['critical', 'floor(exp(t)/4) + exp(t)', '--on', '0,1'],
  [
    [
      d => {
        d.complete = 'yes';
        delete d.why;
        for (const n of ['dimension', 'singleton', 'noExtremum']) d.proposition8[n] = 'yes';
      },
      'not re-derived: /complete (an operation with endlessly many pieces)',
    ],
  ],
);

refused(
  ['critical', 'where(exp(t) > 2, t^2, 0)'],
  [[d => spots(d, v => delete v.expr), 'not re-derived: /pieces/0/to (whether f is continuous at a point)']],
);

refused(
  ['critical', 'relu(exp(t)) - relu(exp(t) - 20)/20 + 100*exp(t)'],
  [
    [
      // log(20/21), at no tie, and not critical: another composite piece crosses f there.
      d => d.multivalued.splice(0, 1),
      '/multivalued: a point at which D_f has several slopes is not listed',
    ],
  ],
);
