import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gcd } from '../../src/numbers/gcd.ts';

const euclid = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : euclid(b, a % b));

/** Sizes from one word to a few thousand bits, with a common factor put in. */
const integers = fc
  .tuple(fc.constantFrom(8n, 30n, 52n, 64n, 200n, 2000n), fc.constantFrom(1n, 64n, 900n))
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

test('sizes about the limits of doubles and of words, alike and not, and what leading bits guess wrongly', () => {
  const limits = [26n, 31n, 32n, 51n, 52n, 53n, 63n, 64n, 65n, 96n, 127n, 128n, 129n, 1000n, 1024n, 2100n];
  const near = fc
    .tuple(fc.constantFrom(...limits), fc.bigInt({ min: -40n, max: 40n }))
    .map(([bits, by]) => (1n << bits) + by);
  // a = q b + r with one quotient q of many bits, or with a remainder r of few: nearly proportional.
  const long = fc.constantFrom(...limits).chain(bits => fc.bigInt({ min: 1n, max: 1n << bits }));
  const steep = fc.tuple(long, long, long, long).map(([q, b, r, c]) => [(q * b + r) * c, b * c] as const);
  const alike = fc.tuple(long, long, near).map(([b, r, c]) => [(b * c + r) * c, b * c * c] as const);
  fc.assert(
    fc.property(fc.oneof(fc.tuple(near, near), steep, alike), ([a, b]) => {
      expect(gcd(a, b)).toBe(euclid(a, b));
      expect(gcd(-b, a)).toBe(euclid(a, b));
    }),
    { numRuns: 2000 },
  );
});

test('Fibonacci numbers (most steps), powers of two (longest quotients), zeros', () => {
  let [a, b] = [0n, 1n];
  for (let i = 0; i < 1200; i++) [a, b] = [b, a + b];
  expect(gcd(a * 6n, b * 6n)).toBe(6n);
  // Quotients that no leading bits decide, one after the other.
  let [c, d] = [0n, 1n];
  for (let i = 0; i < 2000; i++) [c, d] = [d, c + d * ((1n << 40n) + BigInt(i))];
  expect(gcd(d * 15n, c * 15n)).toBe(15n);
  expect(gcd(1n << 3000n, (1n << 2000n) - 1n)).toBe(1n);
  expect(gcd(1n << 3000n, 3n << 1000n)).toBe(1n << 1000n);
  expect([gcd(0n, 0n), gcd(0n, -5n), gcd(7n, 0n)]).toEqual([0n, 5n, 7n]);
});

test('machine numbers and long ones, and what lies between them', () => {
  const edge = 2n ** 53n;
  expect(gcd(edge - 1n, (edge - 1n) * 3n)).toBe(edge - 1n);
  expect(gcd(edge, edge + 1n)).toBe(1n);
  // As doubles these are one number.
  expect(gcd(edge, 2n * edge + 2n)).toBe(2n);
  expect(gcd(0x80000001n * 6n, 0x80000001n * 9n)).toBe(0x80000001n * 3n);
  expect(gcd(1n << 60n, 3n << 1000n)).toBe(1n << 60n);
  expect(gcd(0n, -(1n << 90n) - 1n)).toBe((1n << 90n) + 1n);
});
