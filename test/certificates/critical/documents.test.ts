/** What `critical` says where programs are not rational: accepted as it is printed, and refused where something else is said. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { documentOf } from '../commands.ts';
import type { Loose } from '../documents.ts';

test.each([
  ['relu(exp(t) - 2)'],
  ['abs(log(t))'],
  ['abs(softplus(t) - t/2)'],
  ['max(exp(t), 1 + t)'],
  ['max(sigmoid(t), 1 - sigmoid(-t))'],
  ['sqrt(1 + t^2) - abs(t)'],
  ['max(exp(t), 3*t)'],
  ['exp(t) - (relu(1 - exp(t)) + exp(t) - 1 - relu(exp(t) - 1))'],
  ['where(exp(t) > 2, t^2, 0)'],
  ['t*sigmoid(t)'],
  ['1/(exp(t) - 2)'],
  ['1/(exp(t) - 3*t)'],
  ['tan(t)', '--on', '0,5'],
  ['sqrt(t)'],
  ['sin(t)', '--on', '0,4'],
  ['relu(exp(t) - 1)', '--on', '0,1'],
  // Another composite piece crosses f, and has its slope there.
  ['relu(-1 - exp(t)) * (exp(t) - 2)^3'],
])('critical %s %s %s is accepted', async (...words) => {
  expect(verifyDocument(await documentOf('critical', ...words))).toMatchObject({
    verdict: 'accepted',
    problems: [],
  });
});

test('intervals that meet where a document leaves it open are not refused', async () => {
  const document = await documentOf('critical', 'min(log(log(t + 4)), 0)', '--on', '-1,1');
  expect(verifyDocument(document)).toMatchObject({ verdict: 'undecided', problems: [] });
  expect(verifyDocument({ ...document, complete: 'yes' }).verdict).toBe('rejected');
});

type Change = readonly [what: string, change: (document: Loose) => unknown, path: string];

/** Each is found where it stands. */
const refused = (text: string, changes: readonly Change[]): void => {
  describe(text, () => {
    const printed = documentOf('critical', text);
    test.each(changes)('%s is refused', async (_, change, path) => {
      const document = structuredClone(await printed);
      change(document);
      const { verdict, problems } = verifyDocument(document);
      expect([verdict, problems.map(one => one.path)]).toEqual(['rejected', expect.arrayContaining([path])]);
    });
  });
};

const ZERO = { root: 'exp(t) - 3*t', lo: '1/2', hi: '7/10' };

refused('abs(exp(t) - 2)', [
  ['a critical point left out', d => d.critical.pop(), '/complete'],
  ['a point of several slopes left out', d => d.multivalued.pop(), '/multivalued'],
  ['another number as a closed form', d => (d.critical[0].point.expr = 'log(3)'), '/critical/0/point/expr'],
  ['another kind', d => (d.critical[0].kind = 'artificial'), '/critical/0/kind'],
  ['another value', d => (d.critical[0].value = '1'), '/critical/0/value'],
  ['a slope too many', d => d.critical[0].active.push('0'), '/critical/0/active/2'],
  ['a slope twice', d => d.critical[0].active.push('2'), '/critical/0/active/2'],
  ['a slope left out', d => d.multivalued[0].active.pop(), '/multivalued/0/active'],
  ['a slope of one side left out', d => d.critical[0].clarke.pop(), '/critical/0/clarke'],
  [
    'an interval that is none',
    d => (d.critical[0] = { interval: [null, d.critical[0].point], kind: 'clarke', value: '0' }),
    '/critical/0/interval',
  ],
  ['another function on a piece', d => (d.pieces[1].value = 'exp(t) - 1'), '/pieces/1/value'],
  ['a hole that is none', d => (d.noValue = [{ point: { at: '1' } }]), '/noValue'],
  [
    'a jump that is none',
    d => (d.notRegular = [{ point: { at: '1' }, value: '1', why: 'the function jumps' }]),
    '/notRegular/0/point',
  ],
  ['another number of artificial points', d => (d.proposition8.components = 1), '/proposition8/components'],
]);

refused('exp(t) - 3*t^2', [
  ['a zero of the slope left out', d => d.critical.shift(), '/complete'],
  ['the zero of another function', d => (d.critical[0].point = ZERO), '/critical/0/value'],
  [
    'an enclosure beside the value',
    d => (d.critical[0].value.hi = d.critical[0].value.lo),
    '/critical/0/value',
  ],
  ['another expression', d => (d.critical[0].value.expr = 'exp(t) - 3*t at t'), '/critical/0/value'],
  ['points in another order', d => d.critical.reverse(), '/critical/1'],
]);

refused('max(exp(t), 3*t)', [
  [
    'a point added',
    d => d.critical.push({ ...d.multivalued[0], kind: 'artificial', value: d.multivalued[0].clarke[0] }),
    '/critical/0/kind',
  ],
  ['a kink left out', d => d.multivalued.shift(), '/multivalued'],
  ['a slope of it left out', d => d.multivalued[0].active.pop(), '/multivalued/0/active'],
]);

refused('exp(t) - (relu(1 - exp(t)) + exp(t) - 1 - relu(exp(t) - 1))', [
  ['an artificial point left out', d => d.critical.pop(), '/complete'],
  ['an artificial point called Clarke critical', d => (d.critical[0].kind = 'clarke'), '/critical/0/kind'],
]);

refused('relu(exp(t) - 2)', [
  ['an interval left out', d => d.critical.pop(), '/critical'],
  ['a shorter interval', d => (d.critical[0].interval[1] = { at: '0' }), '/critical/0/interval'],
  ['another value on it', d => (d.critical[0].value = 't'), '/critical/0/value'],
]);

refused('where(exp(t) > 2, t^2, 0)', [
  ['a jump left out', d => delete d.notRegular, '/notRegular'],
  [
    'another reason',
    d => (d.notRegular[0].why = 'the function has no value on one side'),
    '/notRegular/0/why',
  ],
  ['another value at the jump', d => (d.notRegular[0].value = '1'), '/notRegular/0/value'],
]);

refused('1/(exp(t) - 3*t)', [
  ['a pole left out', d => d.noValue.pop(), '/noValue'],
  ['a pole that is another number', d => (d.noValue[0].point = { at: '3/5' }), '/noValue'],
]);

refused('1/(exp(t) - 2)', [['a hole left out', d => delete d.noValue, '/noValue']]);

test('on an interval its ends are asked about as well', async () => {
  const document = await documentOf('critical', 'relu(exp(t) - 1)', '--on', '0,1');
  expect(document.critical).toMatchObject([{ point: { at: '0' }, kind: 'clarke', clarke: ['0', '1'] }]);
  document.critical.pop();
  expect(verifyDocument(document)).toMatchObject({
    verdict: 'rejected',
    problems: [{ path: '/complete', message: 'a critical point is not listed' }],
  });
});
