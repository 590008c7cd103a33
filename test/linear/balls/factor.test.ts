/** Rational matrices with a given Gram matrix. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factorOf, gramOf, isPositiveDefinite, isPositiveSemidefinite } from '../../../src/linear/index.ts';
import { format, rational } from '../../../src/numbers/index.ts';
import { seeded } from '../../random.ts';

const matrix = (...rows: number[][]) => rows.map(row => row.map(n => rational(n)));
const shown = (rows: ReturnType<typeof factorOf>) => rows?.map(row => row.map(format).join(' '));

test.each([
  [[[4]], ['2']],
  [[[2]], ['1', '1']],
  [[[7]], ['2', '1', '1', '1']],
  [[[0]], []],
  [
    [
      [1, -1],
      [-1, 1],
    ],
    ['1 -1'],
  ],
  [
    [
      [0, 0],
      [0, 9],
    ],
    ['0 3'],
  ],
])('of %j', (gram, rows) => {
  expect(shown(factorOf(matrix(...gram)))).toEqual(rows);
});

test.each([
  [[[-1]]],
  [
    [
      [0, 1],
      [1, 0],
    ],
  ],
  [
    [
      [0, 1],
      [1, 5],
    ],
  ],
  [
    [
      [1, 2],
      [2, 3],
    ],
  ],
])('there is none of %j, which has a negative eigenvalue', gram => {
  expect(factorOf(matrix(...gram))).toBeUndefined();
  expect(isPositiveSemidefinite(matrix(...gram))).toBe(false);
  expect(isPositiveDefinite(matrix(...gram))).toBe(false);
});

test('of random Gram matrices', () => {
  const entry = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 4 }));
  const row = fc.array(
    entry.map(([n, d]) => rational(n, d)),
    { minLength: 3, maxLength: 3 },
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), rows => {
      const gram = gramOf(rows);
      const found = factorOf(gram)!;
      expect(isPositiveSemidefinite(gram)).toBe(true);
      const again = found.length === 0 ? gram.map(one => one.map(() => rational(0))) : gramOf(found);
      expect(again.flat().map(format)).toEqual(gram.flat().map(format));
    }),
    seeded(60),
  );
});
