/** How numbers that need not be rational are written: what encloses them says their sign and their first digits. */
import { expect, test } from 'vitest';
import { RealWriter, Unwritable } from '../../../src/fields/over/real-document.ts';
import { parseRational, type Real, rational, realField, sign } from '../../../src/numbers/index.ts';

const field = realField();
const written = (value: Real) => {
  const found = new RealWriter(field).number(value);
  if (typeof found === 'string') throw new Error('expected a closed form');
  return { ...found, lo: parseRational(found.lo), hi: parseRational(found.hi) };
};
/** sin(√2 + 10^−k) − sin(√2), about 10^−k cos √2. */
const small = (k: number): Real => {
  const root = field.root(field.from(rational(2)), 2) as Real;
  const moved = field.add(root, field.from(rational(1n, 10n ** BigInt(k))));
  return field.sub(field.sin(moved) as Real, field.sin(root) as Real);
};

test('a number of ordinary size has twenty digits behind the point', () => {
  const { lo, hi } = written(field.exp(field.one) as Real);
  expect(hi.sub(lo).compare(rational(2n, 10n ** 20n))).toBeLessThanOrEqual(0);
});

test.each([1, 7, 12, 25, 62, 300])(
  'of about 10^−%s, the ends have the sign of the number, and eight digits',
  k => {
    for (const value of [small(k), field.neg(small(k))]) {
      const { lo, hi } = written(value);
      expect([sign(lo), sign(hi)]).toEqual([field.sign(value), field.sign(value)]);
      expect(
        hi
          .sub(lo)
          .div(lo.abs())
          .compare(rational(1n, 10n ** 8n)),
      ).toBeLessThan(0);
    }
  },
);

test('of a number that is smaller than is written out, an end is 0', () => {
  const tiny = field.exp(field.from(rational(-1_000_000))) as Real;
  const [above, below] = [written(tiny), written(field.neg(tiny))];
  expect([sign(above.lo), sign(above.hi)]).toEqual([0, 1]);
  expect([sign(below.lo), sign(below.hi)]).toEqual([-1, 0]);
  const bound = rational(1n, 10n ** 300n);
  expect(above.hi.compare(bound)).toBeLessThan(0);
  expect(below.lo.compare(bound.neg())).toBeGreaterThan(0);
});

test('of a large number, the ends are as near as its size allows; one of too many digits is not written', () => {
  const { lo, hi } = written(field.exp(field.from(rational(5_000))) as Real);
  expect(
    hi
      .sub(lo)
      .div(lo)
      .compare(rational(1n, 10n ** 20n)),
  ).toBeLessThan(0);
  expect(() => written(field.exp(field.from(rational(100_000))) as Real)).toThrow(Unwritable);
});
