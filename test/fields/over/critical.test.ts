import { expect, test } from 'vitest';
import { boundsOf, criticalOver } from '../../../src/fields/over/critical.ts';
import { rational } from '../../../src/numbers/index.ts';
import { type Blurred, blurredField } from '../../numbers/blurred.ts';

const vector = (...entries: number[]): Blurred[] =>
  entries.map(n => ({ value: rational(n), blurred: false }));
const said = (inner: readonly (readonly Blurred[])[], outer?: readonly (readonly Blurred[])[]) =>
  criticalOver(blurredField, { inner, outer, why: 'the rest is open' });

test('yes by what is in the set, no by what is not excluded, else open', () => {
  expect(said([vector(-1), vector(1)]).verdict).toBe('yes');
  expect(said([vector(1)], [vector(1), vector(2)])).toMatchObject({
    verdict: 'no',
    membership: { verdict: 'no' },
  });
  expect(said([vector(1)], [vector(1), vector(-2)])).toEqual({
    verdict: 'undecided',
    why: 'the rest is open',
  });
  expect(said([vector(1)])).toEqual({ verdict: 'undecided', why: 'the rest is open' });
  expect(said([])).toEqual({ verdict: 'undecided', why: 'the rest is open' });
  expect(said([], [vector(1)]).verdict).toBe('no');
});

test('where a sign is missing, it says so', () => {
  const open = said([[{ value: rational(0), blurred: true }]], [[{ value: rational(0), blurred: true }]]);
  expect(open.verdict).toBe('undecided');
});

test('what a set says of itself', () => {
  const gradients = [vector(1)];
  expect(boundsOf({ status: 'exact', count: 1n, gradients })).toEqual({ inner: gradients, outer: gradients });
  expect(boundsOf({ status: 'undecided', why: 'w', gradients, outer: [vector(2)] })).toEqual({
    inner: gradients,
    outer: [vector(2)],
    why: 'w',
  });
});
