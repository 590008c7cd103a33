import fc from 'fast-check';
import Fraction from 'fraction.js';
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

  test('tells dyadic numbers by their places, those that come of sums and products too', () => {
    const places = fc.integer({ min: -70, max: 70 });
    const denominatorOf = (x: Q.Rational): number => {
      const bits = Q.denominator(x).toString(2);
      return /^10*$/.test(bits) ? bits.length - 1 : -1;
    };
    fc.assert(
      fc.property(big, places, big, places, pair, (n, k, m, l, [a, b]) => {
        const [x, y, z] = [Q.dyadicNumber(n, k), Q.dyadicNumber(m, l), rational(a, b)];
        expect(Q.format(x)).toBe(k < 0 ? reduced(n << BigInt(-k), 1n) : reduced(n, 1n << BigInt(k)));
        const all = [
          x,
          y,
          z,
          x.neg(),
          y.abs(),
          z.neg(),
          x.add(y),
          x.sub(y),
          x.mul(y),
          x.add(z),
          z.sub(y),
          z.mul(x),
        ];
        for (const one of [...all, ...all.map(other => other.mul(other)), x.add(y).sub(y), x.sub(x)])
          expect([Q.format(one), Q.binaryPlaces(one)]).toEqual([
            reduced(Q.numerator(one), Q.denominator(one)),
            denominatorOf(one),
          ]);
        expect(Q.binaryPlaces(new Fraction(m, 8n))).toBe(Q.binaryPlaces(rational(m, 8n)));
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

describe('beside fraction.js', () => {
  const natural = (bits: number) => fc.bigInt({ min: 0n, max: (1n << BigInt(bits)) - 1n });
  const size = fc.constantFrom(3, 24, 26, 27, 53, 64, 1024);
  const below = fc.oneof(
    size.chain(natural).map(n => n + 1n),
    fc.nat({ max: 1100 }).map(k => 1n << BigInt(k)),
    fc.constant(1n),
    fc.constantFrom(6n, 12n, 30n, 3n << 60n),
  );
  const terms = fc.tuple(
    fc.oneof(
      size.chain(natural),
      fc.constant(0n),
      fc.nat({ max: 1100 }).map(k => 1n << BigInt(k)),
    ),
    fc.boolean(),
    below,
  );
  /** Ours, and theirs by their own constructor. */
  const both = terms.map(([n, negative, d]) => {
    const top = negative ? -n : n;
    return [rational(top, d), new Fraction(top, d)] as const;
  });
  const fields = (a: Fraction) => [a.s, a.n, a.d];
  const settings = { numRuns: 2000 };

  test('every operation gives the same numerator, denominator and sign', () => {
    fc.assert(
      fc.property(both, both, ([a, x], [b, y]) => {
        expect(fields(a)).toEqual(fields(x));
        for (const name of ['add', 'sub', 'mul'] as const) {
          expect(fields(a[name](b)), name).toEqual(fields(x[name](y)));
          expect(fields(a[name](a)), name).toEqual(fields(x[name](x)));
        }
        expect(fields(Q.add(a, b))).toEqual(fields(x.add(y)));
        expect(fields(Q.sub(a, b))).toEqual(fields(x.sub(y)));
        expect(fields(Q.mul(a, b))).toEqual(fields(x.mul(y)));
        if (y.n !== 0n) {
          expect(fields(a.div(b))).toEqual(fields(x.div(y)));
          expect(fields(b.inverse())).toEqual(fields(y.inverse()));
          expect(fields(Q.pow(b, -3))).toEqual(fields(y.pow(-3)!));
        }
        for (const name of ['neg', 'abs'] as const) expect(fields(a[name]())).toEqual(fields(x[name]()));
        expect(a.compare(b)).toBe(x.compare(y));
        expect(a.equals(b)).toBe(x.equals(y));
        expect(Q.compare(a, b)).toBe(x.compare(y));
        expect(fields(Q.pow(a, 3))).toEqual(fields(x.pow(3)!));
      }),
      settings,
    );
  });

  test('what cancels comes out in lowest terms', () => {
    fc.assert(
      fc.property(both, both, ([a, x], [b, y]) => {
        expect(fields(a.add(b).sub(b))).toEqual(fields(x));
        if (y.n !== 0n) expect(fields(a.mul(b).div(b))).toEqual(fields(x));
      }),
      settings,
    );
  });

  test('results are rationals, with the operations of ours and the rest of theirs', () => {
    const third = rational(1, 3);
    const made = [
      third,
      third.add(third),
      third.neg(),
      third.inverse(),
      Q.pow(third, 2),
      Q.mul(third, Q.ZERO),
    ];
    for (const value of made) {
      expect(Q.isRational(value)).toBe(true);
      expect(value).toBeInstanceOf(Fraction);
      expect(Object.keys(value)).toEqual(['s', 'n', 'd']);
      expect(value.add).toBe(third.add);
      expect(value.add).not.toBe(Fraction.prototype.add);
      expect(value.toFraction).toBe(Fraction.prototype.toFraction);
    }
  });

  test('operands are what fraction.js takes, rationals of its own among them', () => {
    const third = rational(1, 3);
    expect(Q.format(third.add('1/2'))).toBe('5/6');
    expect(Q.format(third.sub(1, 3))).toBe('0');
    expect(Q.format(third.mul(new Fraction(-9, 2)))).toBe('-3/2');
    expect(Q.format(third.div(2n))).toBe('1/6');
    expect(third.compare(1)).toBe(-1);
    expect(third.equals([2, 6])).toBe(true);
    expect(Q.format(Q.add(new Fraction(1, 6), third))).toBe('1/2');
    expect(() => third.div(Q.ZERO)).toThrow('Division by Zero');
    expect(() => Q.ZERO.inverse()).toThrow('Division by Zero');
    expect(() => third.add('x')).toThrow('Invalid argument');
  });
});
