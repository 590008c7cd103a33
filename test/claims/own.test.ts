/** Claims of a user's own are read before they are run. */
import { expect, test } from 'vitest';
import { checkClaims, ledger } from '../../src/claims/index.ts';

const [mine] = ledger;

test('claims are found among the exports, also in lists', () => {
  const other = { ...mine, id: 'other' };
  expect(
    checkClaims({ mine, list: [other], helper: () => 1, text: 'x' }, 'a.mjs').map(({ id }) => id),
  ).toEqual([mine!.id, 'other']);
});

test.each([
  ['nothing', {}, 'expected a module that exports claims'],
  ['no id', { a: { ...mine, id: undefined } }, 'a claim: expected id'],
  ['an id of other signs', { a: { ...mine, id: 'Theorem 1' } }, 'small letters, digits and hyphens'],
  ['no title', { a: { ...mine, title: '' } }, 'expected title'],
  ['no list', { a: { ...mine, dependsOn: 'lemma-1' } }, 'expected dependsOn, a list'],
  ['no experiments', { a: { ...mine, experiments: [] } }, 'expected experiments'],
  ['plans that were not made', { a: { ...mine, experiments: [{ says: 'x' }] } }, 'made by experiment'],
  ['the same id twice', { a: mine, b: { ...mine } }, 'two claims have the id'],
])('%s is refused', (_, exports, message) => {
  expect(() => checkClaims(exports, 'a.mjs')).toThrow(message);
});
