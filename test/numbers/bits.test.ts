import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitLength, isPowerOfTwo, twos } from '../../src/numbers/bits.ts';

const inBinary = (n: bigint): string => (n < 0n ? -n : n).toString(2);
const integers = fc
  .constantFrom(8n, 53n, 54n, 64n, 1000n, 1030n, 4000n)
  .chain(bits => fc.bigInt({ min: -(1n << bits), max: 1n << bits }));

test('the length is that of the digits', () => {
  for (const n of [0n, 1n, -1n, 7n, 8n, -255n, 256n])
    expect(bitLength(n)).toBe(n === 0n ? 0 : inBinary(n).length);
  fc.assert(
    fc.property(
      integers.filter(n => n !== 0n),
      n => bitLength(n) === inBinary(n).length,
    ),
  );
});

test('powers of two and their neighbours, which as doubles are one number', () => {
  for (let k = 1; k < 1100; k++)
    for (const n of [(1n << BigInt(k)) - 1n, 1n << BigInt(k), (1n << BigInt(k)) + 1n]) {
      expect(bitLength(n)).toBe(inBinary(n).length);
      expect(bitLength(-n)).toBe(inBinary(n).length);
      expect(isPowerOfTwo(n)).toBe(inBinary(n).indexOf('1', 1) < 0);
    }
});

test('how often 2 divides', () => {
  fc.assert(
    fc.property(integers, fc.nat({ max: 1200 }), (n, k) => {
      const odd = 2n * n + 1n;
      expect(twos(odd << BigInt(k))).toBe(k);
    }),
  );
});
