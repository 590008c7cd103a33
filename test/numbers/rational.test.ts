import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Q from '../../src/numbers/index.ts';

const { rational } = Q;
const big = fc.bigInt({ min: -(1n << 200n), max: 1n << 200n });
const nonzero = big.filter(n => n !== 0n);
const pair = fc.tuple(big, nonzero);

/** Lowest terms by Euclid's algorithm, written here. */
function reduced(n: bigint, d: bigint): string {
  let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
  while (b !== 0n) [a, b] = [b, a % b];
  const [top, bottom] = d < 0n ? [-n / a, -d / a] : [n / a, d / a];
  return bottom === 1n ? `${top}` : `${top}/${bottom}`;
}

describe('rational', () => {
  test('is canonical: lowest terms, positive denominator, one zero', () => {
    expect(Q.format(rational(14, -6))).toBe('-7/3');
    expect(Q.format(rational(-0, -5))).toBe('0');
    expect(Q.numerator(rational(6, -4))).toBe(-3n);
    expect(Q.denominator(rational(6, -4))).toBe(2n);
    fc.assert(fc.property(pair, ([n, d]) => Q.format(rational(n, d)) === reduced(n, d)));
  });

  test('refuses a zero denominator and doubles that are not integers', () => {
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => rational(0, 0n)).toThrow('nonzero denominator');
    expect(() => rational(0.5)).toThrow(RangeError);
    expect(() => rational(Number.NaN)).toThrow(RangeError);
  });

  test('adds, subtracts, multiplies and divides as cross-multiplication does', () => {
    fc.assert(
      fc.property(pair, pair, ([a, b], [c, d]) => {
        const [x, y] = [rational(a, b), rational(c, d)];
        expect(Q.format(Q.add(x, y))).toBe(reduced(a * d + c * b, b * d));
        expect(Q.format(Q.sub(x, y))).toBe(reduced(a * d - c * b, b * d));
        expect(Q.format(Q.mul(x, y))).toBe(reduced(a * c, b * d));
        if (c !== 0n) expect(Q.format(Q.div(x, y))).toBe(reduced(a * d, b * c));
        else expect(() => Q.div(x, y)).toThrow('nonzero divisor');
        expect(Q.format(Q.neg(x))).toBe(reduced(-a, b));
        expect(Q.format(Q.abs(x))).toBe(reduced(a < 0n ? -a : a, b < 0n ? -b : b));
      }),
    );
  });

  test('orders as integers over a common denominator', () => {
    fc.assert(
      fc.property(pair, pair, ([a, b], [c, d]) => {
        const [x, y] = [rational(a, b), rational(c, d)];
        const difference = (a * d - c * b) * (b * d < 0n ? -1n : 1n);
        const expected = difference < 0n ? -1 : difference > 0n ? 1 : 0;
        expect(Q.compare(x, y)).toBe(expected);
        expect(Q.equal(x, y)).toBe(expected === 0);
        expect(Q.sign(Q.sub(x, y))).toBe(expected);
        expect(Q.max(x, y)).toBe(expected >= 0 ? x : y);
        expect(Q.min(x, y)).toBe(expected <= 0 ? x : y);
      }),
    );
  });

  test('zeros made in different ways are equal', () => {
    const zeros = [
      rational(0),
      Q.neg(Q.ZERO),
      Q.mul(rational(-3), Q.ZERO),
      Q.sub(Q.HALF, Q.HALF),
      rational(0, -7),
    ];
    for (const a of zeros)
      for (const b of zeros) {
        expect(Q.equal(a, b)).toBe(true);
        expect(Q.compare(a, b)).toBe(0);
        expect(Q.sign(a)).toBe(0);
        expect(Q.isZero(a)).toBe(true);
        expect(Q.format(a)).toBe('0');
      }
  });

  test('raises to integer powers', () => {
    expect(Q.format(Q.pow(rational(-2, 3), 3))).toBe('-8/27');
    expect(Q.format(Q.pow(rational(-2, 3), -3))).toBe('-27/8');
    expect(Q.format(Q.pow(rational(-2, 3), -2))).toBe('9/4');
    expect(Q.format(Q.pow(Q.ZERO, 0))).toBe('1');
    expect(() => Q.pow(Q.ZERO, -1)).toThrow(RangeError);
  });

  test('integers are recognised', () => {
    expect(Q.isInteger(rational(4, 2))).toBe(true);
    expect(Q.isInteger(Q.HALF)).toBe(false);
  });
});
