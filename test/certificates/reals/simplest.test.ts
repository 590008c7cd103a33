/** The fraction with the least denominator between two ends. */
import { expect, test } from 'vitest';
import { simplestIn } from '../../../src/certificates/reals/simplest.ts';
import { Spans } from '../../../src/certificates/reals/span.ts';
import { meter, number, textOf } from '../units.ts';

const simplest = (lo: bigint, hi: bigint, e: number): string | undefined => {
  const found = simplestIn({ lo, hi, e }, meter);
  return found && textOf(found);
};

test.each<readonly [lo: bigint, hi: bigint, e: number, found: string]>([
  [5n, 5n, 0, '5'],
  [5n, 6n, 1, '10'],
  // Between 5/16 and 6/16 lies 1/3, between 21/32 and 22/32 lies 2/3.
  [5n, 6n, -4, '1/3'],
  [21n, 22n, -5, '2/3'],
  [-6n, -5n, -4, '-1/3'],
  [-1n, 1n, -4, '0'],
  [15n, 17n, -4, '1'],
  [201n, 202n, -6, '22/7'],
  [3n, 3n, -2, '3/4'],
])('of [%i, %i]·2^%i is %s', (lo, hi, e, found) => expect(simplest(lo, hi, e)).toBe(found));

test('a fraction is found again from its enclosure', () => {
  const on = new Spans(300, meter);
  for (const text of ['355/113', '-1/1000003', '7', '12345678901234567890/98765432109876543211'])
    expect(textOf(simplestIn(on.rational(number(text)), meter)!)).toBe(textOf(number(text)));
});

test('none is given of many digits, or far out', () => {
  expect(simplest(2n ** 600n + 1n, 2n ** 600n + 1n, -601)).toBeUndefined();
  expect([simplest(1n, 2n, 2_001), simplest(1n, 2n, -2_001)]).toEqual([undefined, undefined]);
});
