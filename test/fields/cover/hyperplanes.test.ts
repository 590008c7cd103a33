/** Linear functions, the sides of the hyperplanes between them, and their signs at a direction. */
import { describe, expect, test } from 'vitest';
import { Hyperplanes, SideSigns } from '../../../src/fields/cover/hyperplanes.ts';
import { format, rational } from '../../../src/numbers/index.ts';
import { vector } from '../evaluated.ts';

const rows = (planes: Hyperplanes): string[] => planes.rows.map(row => row.map(format).join(' '));

describe('sides', () => {
  test('of a function: where it is positive; multiples have one hyperplane, and its other side is the negative', () => {
    const planes = new Hyperplanes();
    expect(
      [vector(2, -4), vector(-1, 2), vector(0, 3), vector(1, -2), vector(0, 0)].map(f => planes.positive(f)),
    ).toEqual([1, -1, 2, 1, 0]);
    expect(rows(planes)).toEqual(['1 -2', '0 1']);
  });

  test('of two functions, by their numbers: where the first is above the second', () => {
    const planes = new Hyperplanes();
    const [a, b, c] = [vector(2, 0), vector(0, 2), vector(4, -2)].map(f => planes.number(f)) as [
      number,
      number,
      number,
    ];
    expect([planes.above(a, b), planes.above(b, a), planes.above(a, a)]).toEqual([1, -1, 0]);
    // c − a = (2, −2) is a − b.
    expect([planes.above(c, a), planes.above(a, c), planes.above(c, a)]).toEqual([1, -1, 1]);
    expect(rows(planes)).toEqual(['1 -1']);
  });

  test('a function has one number, whoever asks', () => {
    const planes = new Hyperplanes();
    expect([vector(1, 2), vector(0, 0), vector(1, 2)].map(f => planes.number(f))).toEqual([0, 1, 0]);
    expect(planes.function(0)).toEqual(vector(1, 2));
    expect(planes.above(0, planes.number(vector(1, 2)))).toBe(0);
  });

  test('the row of a side is positive there', () => {
    const planes = new Hyperplanes();
    planes.positive(vector(-3, 3));
    expect(planes.rowOf(1)).toEqual(vector(1, -1));
    expect(planes.rowOf(-1)).toEqual(vector(-1, 1));
  });
});

test('signs at a direction, on both sides and on the border; all of space has none', () => {
  const planes = new Hyperplanes();
  for (const row of [vector(1, 0), vector(1, -1), vector(0, 1)]) planes.positive(row);
  const signs = new SideSigns(planes, [rational(2), rational(2)]);
  expect([1, -1, 2, -2, 3, -3, 0].map(side => signs.of(side) + 0)).toEqual([1, -1, 0, 0, 1, -1, 0]);
  expect(new SideSigns(planes, vector(-1, 5)).of(2)).toBe(-1);
  expect(signs.at).toEqual(vector(2, 2));
});
