/** The random numbers of a descent, and the grid that its points may be rounded to. */
import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/certificates/numbers/rational.ts';
import { Draws, onGrid } from '../../../src/certificates/runs/draws.ts';
import { meter, number, textOf } from '../units.ts';

describe('draws', () => {
  const below = (seed: number, run: number, n: number, count = 200): number[] => {
    const draws = new Draws(seed, run);
    return Array.from({ length: count }, () => draws.below(n));
  };

  test('are the same for one seed and run, and others for others', () => {
    expect(below(1, 0, 1_000)).toEqual(below(1, 0, 1_000));
    expect(below(1, 0, 1_000)).not.toEqual(below(1, 1, 1_000));
    expect(below(1, 0, 1_000)).not.toEqual(below(2, 0, 1_000));
  });

  test('are the words of SplitMix32', () => {
    // Of seed 0 and run 0 the state begins with 0: the first word is mix(0x9e3779b9), the next mix(2·0x9e3779b9).
    const mix = (word: number): number => {
      let z = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
      z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
      return (z ^ (z >>> 16)) >>> 0;
    };
    const words = [1, 2, 3].map(k => mix(Math.imul(k, 0x9e3779b9)) % 65_536);
    expect(below(0, 0, 65_536, 3)).toEqual(words);
  });

  test('are below n, and meet all numbers below a small one', () => {
    expect(new Set(below(1, 0, 5))).toEqual(new Set([0, 1, 2, 3, 4]));
    expect(below(1, 0, 1)).toEqual(new Array(200).fill(0));
  });

  test('lie strictly between two numbers, on a grid of 1000003 parts', () => {
    const draws = new Draws(3, 1);
    for (let k = 0; k < 20; k += 1) {
      const found = draws.between(number('-1'), number('2'), meter);
      expect([compare(found, number(-1), meter), compare(number(2), found, meter)]).toEqual([1, 1]);
      expect(1_000_003n % found.d).toBe(0n);
    }
  });

  test('choose so many different ones of n', () => {
    const draws = new Draws(3, 1);
    for (const [n, size] of [
      [10, 3],
      [5, 5],
      [4, 1],
      [3, 0],
    ] as const) {
      const chosen = draws.subset(n, size);
      expect([chosen.length, new Set(chosen).size]).toEqual([size, size]);
      expect(chosen.every(i => i >= 0 && i < n)).toBe(true);
    }
  });
});

test.each([
  ['1/3', 2, '1/4'],
  ['2/3', 2, '3/4'],
  ['-1/3', 2, '-1/4'],
  ['5', 3, '5'],
  ['7/8', 3, '7/8'],
  // Of two that are as near the larger.
  ['3/8', 2, '1/2'],
  ['-3/8', 2, '-1/4'],
  ['1/2', 0, '1'],
])('of %s the nearest multiple of 2^-%i is %s', (q, bits, found) => {
  expect(textOf(onGrid(number(q), bits, meter))).toBe(found);
});
