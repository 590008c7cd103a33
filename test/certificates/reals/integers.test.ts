/** Integers as products of powers. */
import { expect, test } from 'vitest';
import { factors } from '../../../src/certificates/reals/integers.ts';
import { meter } from '../units.ts';

test.each<readonly [n: bigint, found: readonly (readonly [bigint, number])[]]>([
  [1n, []],
  [2n, [[2n, 1]]],
  [8n, [[2n, 3]]],
  [
    360n,
    [
      [2n, 3],
      [3n, 2],
      [5n, 1],
    ],
  ],
  [997n, [[997n, 1]]],
  [
    1_009n * 2n,
    [
      [2n, 1],
      [1_009n, 1],
    ],
  ],
  // Larger factors are found by cycles, and as roots.
  [
    1_000_003n * 1_000_033n,
    [
      [1_000_003n, 1],
      [1_000_033n, 1],
    ],
  ],
  [1_000_003n ** 2n, [[1_000_003n, 2]]],
  [1_000_003n ** 6n, [[1_000_003n, 6]]],
  [
    3n * 1_000_003n ** 5n,
    [
      [3n, 1],
      [1_000_003n, 5],
    ],
  ],
])('%i', (n, found) => {
  expect([...factors(n, meter)].sort(([a], [b]) => (a < b ? -1 : 1))).toEqual(found);
});

test('what is not split is one factor', () => {
  const [p, q] = [2n ** 127n - 1n, 2n ** 521n - 1n];
  const product = p * q;
  expect([...factors(product * 6n, meter)]).toEqual([
    [2n, 1],
    [3n, 1],
    [product, 1],
  ]);
});
