/** cornercheck.critical/1 of |exp(t) - 2| and relu(exp(t) - 2), as it is put together, and each falsehood. */
import { describe, expect, test } from 'vitest';
import { reviewVaryingCritical } from '../../../src/certificates/critical/review.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import type { Loose } from '../documents.ts';
import { saidWithReals } from '../stretches.ts';
import { ABSOLUTE, absolute, KINK, kink, LOG_TWO, ZERO } from './lines.ts';

const corner = { kind: 'clarke', point: LOG_TWO, value: '0', clarke: ['-2', '2'], active: ['-2', '2'] };
const several = { point: LOG_TWO, complete: 'yes', clarke: ['-2', '2'], active: ['-2', '2'] };
const POINTED = { on: null, pieces: ABSOLUTE, critical: [corner], multivalued: [several], complete: 'yes' };
const FLAT = {
  on: null,
  pieces: KINK,
  critical: [{ kind: 'clarke', interval: [null, LOG_TWO], value: '0' }],
  multivalued: [{ ...several, clarke: ['0', '2'], active: ['0', '2'] }],
  complete: 'yes',
};

const check = (line: Line, document: object, change: (copy: Loose) => unknown = () => {}): string[] => {
  const copy = structuredClone(document);
  change(copy);
  return saidWithReals(review => reviewVaryingCritical(review, '', copy, line));
};

test('both are accepted, on the line and on an interval', () => {
  expect([check(absolute, POINTED), check(kink, FLAT)]).toEqual([[], []]);
  const part = {
    ...FLAT,
    on: ['0', '1'],
    critical: [{ kind: 'clarke', interval: [ZERO, LOG_TWO], value: '0' }],
  };
  expect(check(kink, part)).toEqual([]);
});

describe('is refused', () => {
  test.each<readonly [says: string, change: (copy: Loose) => unknown]>([
    ['/critical: expected a list', d => delete d.critical],
    ['/on: expected an interval that is not empty', d => (d.on = ['1', '1'])],
    ['/on: expected 2 numbers, got 1', d => (d.on = ['1'])],
    ['/pieces: the pieces do not reach beyond what is asked about', d => (d.pieces[1].to = { at: '2' })],
    [
      '/noValue: expected the points and intervals at which the program has no value',
      d => (d.noValue = [{ point: ZERO }]),
    ],
    [
      '/notRegular/0/point: f is regular there, or has no value',
      d => (d.notRegular = [{ point: ZERO, value: '1', why: 'the function jumps' }]),
    ],
    ['/critical/1: expected disjoint components in ascending order', d => d.critical.push(corner)],
    ['/critical/0/value: is not the value of f', d => (d.critical[0].value = '1')],
    [
      '/critical/0/interval: is not an interval on which f is constant, from end to end',
      d => (d.critical[0] = FLAT.critical[0]),
    ],
    ['not re-derived: /critical/0 (the document leaves it open)', d => (d.critical[0].kind = 'undecided')],
    ['/multivalued: expected a list', d => (d.multivalued = null)],
    ['/multivalued/1: expected ascending points', d => d.multivalued.push(several)],
    ['/multivalued/0/active: lacks a value', d => d.multivalued[0].active.pop()],
    ['/complete: expected "yes" or "undecided"', d => delete d.complete],
    ['/complete: expected a reason where not all are known, and none where they are', d => (d.why = 'w')],
    [
      '/complete: expected a reason where not all are known, and none where they are',
      d => (d.complete = 'undecided'),
    ],
    [
      'not re-derived: /complete (the document leaves it open)',
      d => Object.assign(d, { complete: 'undecided', why: 'w' }),
    ],
    ['/complete: a critical point is not listed', d => d.critical.pop()],
    ['/multivalued: a point at which D_f has several slopes is not listed', d => d.multivalued.pop()],
    [
      'not re-derived: /complete (it rests on a point that is not confirmed)',
      d => (d.critical[0].value = '1'),
    ],
    [
      'not re-derived: /multivalued (it rests on a point that is not confirmed)',
      d => d.multivalued[0].active.pop(),
    ],
  ])('%s', (says, change) => expect(check(absolute, POINTED, change)).toContain(says));

  test.each<readonly [says: string, change: (copy: Loose) => unknown]>([
    ['/critical: lacks an interval on which f is constant', d => (d.critical = [])],
    ['/critical/0/value: is not the value of f there', d => (d.critical[0].value = 't')],
    ['/critical/0/kind: expected "clarke"', d => (d.critical[0].kind = 'artificial')],
    ['/critical/0: expected a point or an interval', d => (d.critical[0].point = ZERO)],
    ['/critical/0/interval: expected two ends', d => (d.critical[0].interval = [null])],
    ['/critical/0/interval: expected two ends', d => d.critical[0].interval.push(null)],
    [
      '/critical/0/interval: is not an interval on which f is constant, from end to end',
      d => (d.critical[0].interval[1] = ZERO),
    ],
  ])('%s', (says, change) => expect(check(kink, FLAT, change)).toContain(says));
});
