import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cofactors, reduceLong, WORD } from '../../src/numbers/lehmer.ts';

const euclid = (a: bigint, b: bigint): bigint => (b === 0n ? a : euclid(b, a % b));

test('cofactors are those of steps of Euclid: determinant ±1, the numbers that they leave, and at most 20 bits', () => {
  const lead = fc.maxSafeInteger().map(n => Math.abs(n) % 2 ** 52);
  fc.assert(
    fc.property(lead, lead, (a, b) => {
      const [x, y] = [BigInt(Math.max(a, b)), BigInt(Math.min(a, b))];
      const [m, n, p, q] = Array.from(cofactors(Number(x), Number(y)), BigInt);
      expect([1n, -1n]).toContain(m! * q! - n! * p!);
      const [left, right] = [m! * x + n! * y, p! * x + q! * y];
      expect(right).toBeGreaterThanOrEqual(0n);
      expect(right < BigInt(WORD)).toBe(true);
      expect(right < left || right === y).toBe(true);
      for (const entry of [m!, n!, p!, q!]) expect(entry <= 1n << 20n && entry >= -(1n << 20n)).toBe(true);
    }),
  );
});

test('what is left of long integers has their divisor, and is short or a step on', () => {
  const long = fc
    .constantFrom(64n, 65n, 128n, 200n, 1024n, 5000n)
    .chain(bits => fc.bigInt({ min: 1n << 64n, max: (1n << 64n) + (1n << bits) }));
  fc.assert(
    fc.property(long, long, fc.bigInt({ min: 1n, max: 1n << 80n }), (a, b, c) => {
      const [x, y] = a < b ? [b * c, a * c] : [a * c, b * c];
      const [left, right] = reduceLong(x, y);
      expect(euclid(left, right)).toBe(euclid(x, y));
      expect(left <= y && right < left).toBe(true);
    }),
    { numRuns: 300 },
  );
});
