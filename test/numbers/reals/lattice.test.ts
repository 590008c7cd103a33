/** Guesses of small relations, by lattice reduction. */
import { expect, test } from 'vitest';
import { smallRelation } from '../../../src/numbers/reals/lattice.ts';
import { generator } from '../../fields/layers.ts';

/** A number of so many bits. */
const long = (random: (bound: number) => number, words: number): bigint =>
  Array.from({ length: words }, () => BigInt(random(1 << 30))).reduce((n, word) => (n << 30n) + word, 0n);

test('what depends on others is seen, with its coefficients', () => {
  const random = generator(7);
  for (let i = 0; i < 20; i += 1) {
    const [a, b, c] = [long(random, 5), long(random, 5), long(random, 5)];
    const [p, q] = [BigInt(random(9) + 1), BigInt(random(19) - 9)];
    const found = smallRelation([p * a + q * b - 3n * c, a, b, c])!;
    expect(found.map(x => x * found[0]!)).toEqual([1n, -p, -q, 3n]);
  }
});

test('of numbers that have nothing to do with each other none is small', () => {
  const random = generator(8);
  for (let i = 0; i < 20; i += 1)
    expect(smallRelation([long(random, 5), long(random, 5), long(random, 5)])).toBeUndefined();
});
