import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CoprimeBase } from '../../../src/numbers/forms/coprime.ts';
import { gcd } from '../../../src/numbers/gcd.ts';

const large = fc.constantFrom(1000003n, 1000033n, 1000037n, 1009n, 2n, 3n, 281n, 283n);
const product = fc.array(large, { minLength: 1, maxLength: 6 }).map(ps => ps.reduce((a, b) => a * b, 1n));

test('every number is the product of its factors, and these are coprime', () => {
  fc.assert(
    fc.property(fc.array(product, { minLength: 1, maxLength: 6 }), numbers => {
      const base = new CoprimeBase();
      for (const n of numbers) base.factors(n);
      const used = new Set<bigint>();
      for (const n of numbers) {
        const factors = [...base.factors(n)];
        expect(factors.reduce((value, [b, k]) => value * b ** BigInt(k), 1n)).toBe(n);
        for (const [b] of factors) {
          expect(base.has(b)).toBe(true);
          used.add(b);
        }
      }
      const all = [...used];
      for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) expect(gcd(a, b)).toBe(1n);
    }),
  );
});

test('a base is no perfect power', () => {
  const base = new CoprimeBase();
  expect([...base.factors(1000003n ** 6n)]).toEqual([[1000003n, 6]]);
  const factors = base.factors((1000003n * 1000033n) ** 2n);
  expect(new Map(factors)).toEqual(
    new Map([
      [1000003n, 2],
      [1000033n, 2],
    ]),
  );
});

test('a member that is split is one no more', () => {
  const base = new CoprimeBase();
  const both = 1000003n * 1000033n;
  base.factors(both);
  expect(base.has(both)).toBe(true);
  base.factors(1000003n);
  expect(base.has(both)).toBe(false);
});
