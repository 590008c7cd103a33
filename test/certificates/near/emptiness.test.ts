/** Identities that show that a cell is empty, and what looks like one. */
import { expect, test } from 'vitest';
import { readIdentity } from '../../../src/certificates/near/emptiness.ts';
import type { Loose } from '../documents.ts';
import { meter, refusal } from '../units.ts';

const ONE = [['1', [0]]];
const summand = (of: number, fields: Loose = {}): Loose => ({ unit: ONE, root: ONE, of: [of], ...fields });
const said = (guards: Loose, summands: Loose) => refusal(() => readIdentity({ guards, summands }, 1, meter));

/** x and −x. */
const [X, MINUS_X] = [[['1', [1]]], [['-1', [1]]]];

test('x > 0 and −x > 0 are nowhere together', () => {
  expect(said([X, MINUS_X], [summand(0), summand(1)])).toBe('none');
});

test('x > 0 twice is no empty cell', () => {
  expect(said([X, X], [summand(0), summand(1, { unit: [['-1', [0]]] })])).toEqual({
    wrong: 'expected a factor that is positive at the point',
    path: '/summands/1/unit',
  });
  expect(said([X], [summand(0)])).toEqual({ wrong: 'the summands do not cancel', path: '/summands' });
});

test('nothing is shown by an empty sum', () => {
  const why = { wrong: 'expected a root that is not 0', path: '/summands' };
  expect(said([X], [])).toEqual(why);
  expect(said([X], [summand(0, { root: [] })])).toEqual(why);
});
