/** Independent rows are seen to be independent, dependent ones never. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { haveFullRank, rankOver } from '../../../src/linear/index.ts';
import { rational, rationalField } from '../../../src/numbers/index.ts';
import { seeded } from '../../random.ts';

test('as exact elimination says', () => {
  const entry = fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 1, max: 3 }));
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain(p => fc.array(fc.array(entry, { minLength: p, maxLength: p }), { minLength: 1, maxLength: 5 }));
  let independent = 0;
  fc.assert(
    fc.property(rows, given => {
      const vectors = given.map(row => row.map(([n, d]) => rational(n, d)));
      const rank = rankOver(rationalField, vectors);
      expect(haveFullRank(vectors)).toBe(rank === vectors.length);
      if (rank === vectors.length) independent += 1;
    }),
    seeded(400),
  );
  expect(independent).toBeGreaterThan(5);
});

test('no rows are independent; a multiple of the prime is not seen', () => {
  expect(haveFullRank([])).toBe(true);
  expect(haveFullRank([[rational(2097143)]])).toBe(false);
});
