/** Vectors as combinations of independent rows. */
import { expect, test } from 'vitest';
import { multipliersOf } from '../../../src/certificates/sets/combination.ts';
import { meter, vector } from '../units.ts';

test.each([
  [vector(2, 3), [vector(1, 0), vector(0, 1)], ['2/1', '3/1']],
  [vector(1, 1), [vector(1, -1), vector(0, 1)], ['1/1', '2/1']],
  [vector(2, 2, 0), [vector(1, 1, 0)], ['2/1']],
  [vector(0, 0), [], []],
  [vector(0, 3), [vector(2, 0), vector(1, 1)], ['-3/2', '3/1']],
  // No combination, and rows that depend on each other.
  [vector(1, 0), [vector(0, 1)], undefined],
  [vector(1, 1, 1), [vector(1, 1, 0)], undefined],
  [vector(1, 0), [], undefined],
  [vector(1, 0), [vector(1, 0), vector(2, 0)], undefined],
  [vector(1, 0), [vector(0, 0)], undefined],
])('%#', (target, rows, expected) => {
  expect(multipliersOf(target, rows, meter)?.map(({ n, d }) => `${n}/${d}`)).toEqual(expected);
});
