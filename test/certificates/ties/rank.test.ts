/** Whether rows are seen to be independent, modulo a prime. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { ExpLog } from '../../../src/certificates/reals/reals.ts';
import { isIndependent } from '../../../src/certificates/ties/rank.ts';
import { seeded } from '../../random.ts';
import { meter, refusal, vector } from '../units.ts';

const PRIME = 67_108_859;
const see = (...rows: readonly (readonly (string | number)[])[]): boolean =>
  isIndependent(
    rows.map(row => vector(...row)),
    meter,
  );

describe('rows are', () => {
  test.each<[string, boolean, (string | number)[][]]>([
    ['none', true, []],
    ['a unit', true, [[0, 1]]],
    ['0', false, [[0, 0]]],
    [
      'units in another order',
      true,
      [
        [0, 0, 1],
        [1, 0, 0],
        [0, 1, 0],
      ],
    ],
    [
      'a row and its contrary',
      false,
      [
        [1, '-2/3'],
        [-1, '2/3'],
      ],
    ],
    [
      'a row and one that differs in a fraction',
      true,
      [
        ['1/2', '1/3'],
        ['1/2', '1/4'],
      ],
    ],
    [
      'two rows and their sum',
      false,
      [
        [1, '1/7', 0],
        [0, '-5/3', 2],
        [1, '-32/21', 2],
      ],
    ],
    [
      'more than there are entries',
      false,
      [
        [1, 0],
        [0, 1],
        [1, 1],
      ],
    ],
    ['larger than the prime', true, [['123456789012345678901', 1]]],
  ])('%s: %s', (_, answer, rows) => expect(see(...rows)).toBe(answer));

  test('independent, and not seen to be: a multiple of the prime', () => {
    expect(see([PRIME, 0])).toBe(false);
    expect(see([1, 1], [1, PRIME + 1])).toBe(false);
  });
});

/** The rank, by fractions of whole numbers. */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map(row => row.map(BigInt));
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = left.findIndex(row => row[column] !== 0n);
    if (at < 0) continue;
    const [own] = left.splice(at, 1) as [bigint[]];
    found += 1;
    for (const other of left) {
      const factor = other[column]!;
      for (const [j, value] of other.entries()) other[j] = value * own[column]! - factor * own[j]!;
    }
  }
  return found;
}

test('of small rows it is seen exactly where they are', () => {
  const seen = { true: 0, false: 0 };
  const matrix = fc.nat({ max: 3 }).chain(width =>
    fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: width + 1, maxLength: width + 1 }), {
      minLength: 1,
      maxLength: 4,
    }),
  );
  fc.assert(
    fc.property(matrix, rows => {
      const answer = see(...rows);
      seen[`${answer}`] += 1;
      expect(answer).toBe(rank(rows) === rows.length);
    }),
    seeded(400),
  );
  expect(Math.min(seen.true, seen.false)).toBeGreaterThan(5);
});

describe('it stops', () => {
  // The second row is so many times the first: with the prime for a 0 below, they would seem to be independent.
  test('at a denominator that the prime divides', () => {
    expect(refusal(() => see([`1/${PRIME}`, 1], [1, PRIME]))).toEqual({
      stop: 'a denominator that the prime divides',
    });
  });

  test('at a number that is not rational', () => {
    const own = new Meter(1_000_000);
    const reals = new ExpLog(own);
    const why = own.over(reals, () => refusal(() => isIndependent([[reals.read('exp(1)')]], own)));
    expect(why).toEqual({ stop: 'the rank of rows that are not rational' });
  });
});
