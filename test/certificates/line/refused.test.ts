/** Documents in which one thing is not so, or not shown: each is refused for that. */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { documentOf } from '../commands.ts';
import { refused } from '../refused.ts';

refused(
  ['integrate', 'abs(t) + relu(t - 1)', '--from', '-1', '--to', '2'],
  [
    [
      d => (d.proof[0].conservative.why = 'w'),
      '/proof/0/conservative/why: expected no reason where all gradients are known',
    ],
    [
      d => {
        [d.proof[0].from, d.proof[0].to] = [d.proof[0].to, d.proof[0].from];
      },
      '/proof/0: expected from < to',
    ],
    [d => (d.proof[0].index.zzz = 1), '/proof/0/index: expected nodes with several pieces only'],
    [d => (d.proof[0].sample = '5'), '/proof/0/sample: is not inside the interval'],
  ],
);

refused(
  ['integrate', 'relu(y - x)', '--from', '0,0', '--to', '1,1'],
  [
    [
      d =>
        d.proof[0].conservative.gradients[1].splice(
          0,
          2,
          d.proof[0].conservative.gradients[1][1],
          d.proof[0].conservative.gradients[1][0],
        ),
      '/proof/0/conservative/gradients/1: is not the gradient of a composite piece that is f there',
    ],
  ],
);

refused(
  ['critical', 'where(t > 1, t^2, 0)'],
  [
    [d => (d.notRegular[0].value = '1'), '/notRegular/0/value: is not the value of f'],
    [d => (d.notRegular[0].why = 'the function jumpsq'), '/notRegular/0/why: expected: the function jumps'],
    [d => d.notRegular.splice(0, 1), '/notRegular: expected the points at which f is not regular, ascending'],
  ],
);

refused(
  ['critical', 'abs(t)'],
  [
    [
      d => {
        d.on = ['1', '2'];
      },
      'not re-derived: /multivalued (it rests on a point that is not confirmed)',
    ],
    [
      d => (d.multivalued[0].complete = 'undecided'),
      '/multivalued/0/complete: expected yes, as all composite pieces are known',
    ],
  ],
);

refused(
  ['critical', 'select s(x) { x^2 when x <= 0; x^3/x when x > 0 }\ns(t)'],
  [
    [d => d, 'not re-derived: /multivalued (the document leaves open what D_f is at some point)'],
    [
      d => {
        for (const m of d.multivalued) m.complete = 'yes';
      },
      '/multivalued/0/complete: a piece of the node taken beside it has no value there, though its cell reaches it',
    ],
    [
      d => {
        for (const m of d.critical) m.active = ['0'];
      },
      '/critical/0/active: a piece of the node taken beside it has no value there, though its cell reaches it',
    ],
  ],
);

const BESIDE_THE_DIAGONAL = 'select s(x, y) { x when x >= y; 1/(x - x) when x < y }\nf(t) = s(t, t)';

refused(
  ['critical', BESIDE_THE_DIAGONAL],
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
  ['integrate', BESIDE_THE_DIAGONAL, '--from', '0', '--to', '1'],
  [
    [
      d => {
        d.conservative = 'yes';
        d.proof[0].conservative = { agree: 'yes', gradients: [['1']], set: 'nodewise' };
      },
      '/proof/0/conservative: a piece of the node s.1 has no value there, though its cell reaches it',
    ],
  ],
);

// Beyond the budget D_P stands for D_f, and the chain rule for the rest: what is listed must still be so.
refused(
  ['integrate', 'max(x, y) + relu(x - 1/2)', '--from', '0,0', '--to', '1,1', '--budget', '1'],
  [
    [
      d => (d.proof[0].conservative.agree = 'no'),
      '/proof/0/conservative/agree: expected yes, as the listed gradients say',
    ],
    [
      d => (d.proof[0].conservative.gradients = [['2', '-1']]),
      '/proof/0/conservative/gradients/0: is not the gradient of a composite piece that is f there',
    ],
  ],
);

test.each([
  ['critical', 'select s(x) { x when x >= x; 1/(x - x) when x < x }\ns(t)'],
  ['critical', 'select s(x) { x when x = x; 1/(x - x) when x != x }\nexp(s(t)) - s(t)'],
  ['critical', 'select s(x) { exp(x) when x >= x; 1/(x - x) when x < x }\ns(t)'],
  ['integrate', 'select s(x) { x when x >= x; 1/(x - x) when x < x }\ns(x)', '--from', '0', '--to', '1'],
  [
    'descend',
    'select s(x) { x when x >= x; 1/(x - x) when x < x }\nabs(s(x))',
    '--from',
    '2',
    '--steps',
    '3',
  ],
] as const)('what asks of 0 not to be 0 has no cell that reaches anything: %s %s', async (name, ...words) => {
  expect(verifyDocument(await documentOf(name, ...words))).toMatchObject({
    verdict: 'accepted',
    problems: [],
  });
});

refused(
  ['critical', 'abs(t^2 - 2)'],
  [
    [
      d => (d.critical[0].value = { expr: '2', lo: '0', hi: '1' }),
      '/critical/0/value/expr: expected a rational function of t, at t',
    ],
    [
      d => (d.critical[0].value = { expr: 't^2 - 2 at t', lo: '1', hi: '0' }),
      '/critical/0/value: expected lo ≤ hi',
    ],
    [d => d.critical[0].active.push('77'), '/critical/0/active/2: is not one of the values'],
  ],
);

refused(
  ['critical', 'abs(t)'],
  [
    [
      d => (d.notRegular = [{ point: { at: '1' }, value: '1', why: 'the function jumps' }]),
      '/notRegular/0/point: f is regular there, or has no value',
    ],
    [
      d => d.multivalued.push({ point: { at: '1' }, complete: 'yes', active: ['1'], clarke: ['1'] }),
      '/multivalued/1/active: D_f has one slope there',
    ],
  ],
);

refused(
  ['critical', 'where(t > 1, t^2, 0)'],
  [
    [
      d => d.multivalued.push({ point: { at: '1' }, complete: 'yes', active: ['0'], clarke: ['0'] }),
      '/multivalued/0/point: the program has no value there, or is not regular',
    ],
  ],
);
