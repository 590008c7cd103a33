import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitLength, gcd } from '../../src/numbers/gcd.ts';

const euclid = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : euclid(b, a % b));

/** Sizes from one word to a few thousand bits, with a common factor put in. */
const integers = fc
  .tuple(fc.constantFrom(8n, 64n, 200n, 2000n), fc.constantFrom(1n, 64n, 900n))
  .chain(([bits, shared]) => {
    const any = fc.bigInt({ min: -(1n << bits), max: 1n << bits });
    return fc
      .tuple(any, any, fc.bigInt({ min: 1n, max: 1n << shared }))
      .map(([a, b, c]) => [a * c, b * c] as const);
  });

test("agrees with Euclid's algorithm", () => {
  fc.assert(
    fc.property(integers, ([a, b]) => {
      expect(gcd(a, b)).toBe(euclid(a, b));
    }),
    { numRuns: 500 },
  );
});

test('Fibonacci numbers (most steps), powers of two (longest quotients), zeros', () => {
  let [a, b] = [0n, 1n];
  for (let i = 0; i < 1200; i++) [a, b] = [b, a + b];
  expect(gcd(a * 6n, b * 6n)).toBe(6n);
  expect(gcd(1n << 3000n, (1n << 2000n) - 1n)).toBe(1n);
  expect(gcd(1n << 3000n, 3n << 1000n)).toBe(1n << 1000n);
  expect([gcd(0n, 0n), gcd(0n, -5n), gcd(7n, 0n)]).toEqual([0n, 5n, 7n]);
});

test('bit lengths', () => {
  for (const [value, bits] of [
    [0n, 0],
    [1n, 1],
    [-1n, 1],
    [7n, 3],
    [8n, 4],
    [-255n, 8],
    [256n, 9],
  ] as const)
    expect(bitLength(value)).toBe(bits);
  expect(bitLength(1n << 5000n)).toBe(5001);
});
