/** Identities between functions, inclusion, and what is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addEnclosures,
  atan,
  cos,
  dyadic,
  exp,
  type FixedEnclosure,
  integerPower,
  log,
  multiplyEnclosures,
  negateEnclosure,
  pi,
  root,
  sin,
  toBits,
} from '../../../src/numbers/fixed/index.ts';
import { seeded } from '../../random.ts';
import { answerOf, FUNCTIONS, isInside, point, proven, type Question, question } from './functions.ts';

const bits = fc.integer({ min: 0, max: 1500 });
const contains = ({ lo, hi, bits }: FixedEnclosure, n: bigint): boolean =>
  lo <= n << BigInt(bits) && n << BigInt(bits) <= hi;

/** A point and all up to so many units more. */
const stretched = (name: string): fc.Arbitrary<FixedEnclosure> =>
  fc
    .tuple(point(name), fc.oneof(fc.constant(0n), fc.bigInt(0n, 1n << 20n), fc.bigInt(0n, 1n << 120n)))
    .map(([{ lo, bits }, more]) => ({ lo, hi: lo + more, bits }));
const small = stretched('exp').filter(({ hi, bits }) => hi < 1n << BigInt(bits + 10));

describe('identities', () => {
  const of = (x: fc.Arbitrary<FixedEnclosure>, holds: (x: FixedEnclosure, bits: number) => boolean) =>
    fc.assert(fc.property(x, bits, holds), seeded(300));

  test('exp x · exp −x holds 1', () => {
    of(small, (x, bits) =>
      contains(multiplyEnclosures(proven(exp(x, bits)), proven(exp(negateEnclosure(x), bits)), bits), 1n),
    );
  });

  test('sin² x + cos² x holds 1', () => {
    of(stretched('sin'), (x, bits) => {
      const squares = [sin(x, bits), cos(x, bits)].map(y => proven(integerPower(y, 2, bits)));
      return contains(addEnclosures(squares[0]!, squares[1]!, bits), 1n);
    });
  });

  test('log exp x holds x', () => {
    of(small, (x, bits) => {
      const power = proven(exp(x, bits));
      return power.lo <= 0n || isInside(x, proven(log(power, bits)));
    });
  });

  test('sin atan x is x cos atan x', () => {
    of(stretched('atan'), (x, bits) => {
      const angle = atan(x, bits);
      return overlaps(sin(angle, bits), multiplyEnclosures(x, cos(angle, bits), bits));
    });
  });

  test('the n-th power of the n-th root holds x', () => {
    fc.assert(
      fc.property(stretched('log'), bits, fc.integer({ min: 2, max: 12 }), (x, bits, n) =>
        isInside(x, proven(integerPower(proven(root(x, n, bits)), n, bits))),
      ),
      seeded(300),
    );
  });

  test('x^k · x^−k holds 1', () => {
    fc.assert(
      fc.property(stretched('log'), bits, fc.integer({ min: -12, max: 12 }), (x, bits, k) =>
        contains(
          multiplyEnclosures(proven(integerPower(x, k, bits)), proven(integerPower(x, -k, bits)), bits),
          1n,
        ),
      ),
      seeded(300),
    );
  });
});

function overlaps(a: FixedEnclosure, b: FixedEnclosure): boolean {
  return a.lo <= b.hi && b.lo <= a.hi;
}

/** Question, and a part of its enclosure. */
const nested = (name: string): fc.Arbitrary<readonly [Question, FixedEnclosure]> =>
  fc
    .tuple(question(name), stretched(name), fc.nat(1000), fc.nat(1000))
    .map(([asked, x, a, b]) => {
      const width = x.hi - x.lo;
      const [from, to] = a < b ? [a, b] : [b, a];
      const at = (k: number): bigint => x.lo + (width * BigInt(k)) / 1000n;
      return [
        { ...asked, x },
        { lo: at(from), hi: at(to), bits: x.bits },
      ] as const;
    })
    .filter(([{ name, x }]) => name !== 'exp' || x.hi < 1n << BigInt(x.bits + 20))
    .filter(([{ name, k, x }]) => name !== 'integer power' || k >= 0 || x.lo > 0n || x.hi < 0n);

test.each(Object.keys(FUNCTIONS))(
  '%s: of a part of an enclosure lies within, also where more bits are asked for',
  name => {
    fc.assert(
      fc.property(nested(name), fc.nat(100), ([asked, part], more) => {
        const whole = answerOf(asked);
        expect(isInside(answerOf({ ...asked, x: part }), whole)).toBe(true);
        expect(isInside(answerOf({ ...asked, bits: asked.bits + more }), whole)).toBe(true);
      }),
      seeded(200),
    );
  },
);

test('sin and cos between their peaks', () => {
  const to = (n: bigint, m = 0) => ({ lo: 0n, hi: n, bits: m });
  const unit = 1n << 8n;
  expect(sin(to(1n), 8)).toEqual({ lo: 0n, hi: 216n, bits: 8 });
  expect(sin(to(2n), 8).hi).toBe(unit);
  expect([sin(to(4n), 8).lo, sin(to(5n), 8).lo]).toEqual([-194n, -unit]);
  expect([cos(to(3n), 8), cos(to(4n), 8).lo]).toEqual([{ lo: -254n, hi: unit, bits: 8 }, -unit]);
  expect(cos({ lo: 4n, hi: 6n, bits: 0 }, 8)).toEqual({ lo: -168n, hi: 246n, bits: 8 });
  expect(cos({ lo: 4n, hi: 7n, bits: 0 }, 8)).toEqual({ lo: -168n, hi: unit, bits: 8 });
  // At the very peak, enclosed to 200 bits.
  const half = toBits({ ...pi(200), bits: 201 }, 201);
  expect(sin(half, 100).hi).toBe(1n << 100n);
  expect(sin({ ...half, hi: half.lo }, 600).hi < 1n << 600n).toBe(true);
  const all = { lo: -unit, hi: unit, bits: 8 };
  expect([sin(to(7n), 8), sin(dyadic(1n << 65537n, 0), 8)]).toEqual([all, all]);
});

describe('refused', () => {
  const point = (n: bigint) => dyadic(n, 0);
  const about = { lo: -1n, hi: 1n, bits: 4 };

  test('log of what is not, or may not be, positive', () => {
    for (const x of [point(0n), point(-1n), { lo: -3n, hi: 0n, bits: 2 }])
      expect(log(x, 8)).toMatchObject({ kind: 'undefined', why: 'log of a number that is not positive' });
    for (const x of [about, { lo: 0n, hi: 1n, bits: 0 }])
      expect(log(x, 8)).toMatchObject({ kind: 'undecided', why: 'log of a number that may not be positive' });
  });

  test('roots of negative numbers', () => {
    expect(root(point(-1n), 3, 8)).toMatchObject({ kind: 'undefined' });
    expect(root(about, 2, 8)).toMatchObject({ kind: 'undecided' });
    expect(root(point(0n), 2, 8)).toEqual(dyadic(0n, 8));
    for (const n of [1, 0, -2, 2.5]) expect(() => root(point(1n), n, 8)).toThrow(RangeError);
  });

  test('exp beyond 2^20, powers beyond 2^(2^20)', () => {
    const most = 1n << 20n;
    for (const x of [point(most + 1n), point(-most - 1n), { lo: 0n, hi: most + 1n, bits: 0 }])
      expect(exp(x, 8)).toMatchObject({ kind: 'undecided' });
    expect(exp(point(-most), 8)).toEqual({ lo: 0n, hi: 1n, bits: 8 });
    expect(integerPower(point(2n), 1 << 20, 8)).toMatchObject({ kind: 'undecided' });
    expect(integerPower({ lo: -(1n << 40n), hi: 1n, bits: 0 }, 1 << 18, 8)).toMatchObject({
      kind: 'undecided',
    });
  });

  test('negative powers of 0', () => {
    expect(integerPower(point(0n), -1, 8)).toMatchObject({ kind: 'undefined' });
    for (const x of [about, { lo: 0n, hi: 1n, bits: 0 }])
      expect(integerPower(x, -1, 8)).toMatchObject({ kind: 'undecided' });
  });
});

test('a large exponential by its leading bits: its log is what it is of', () => {
  for (const x of [4000n, 5000n, 1n << 16n, 1n << 20n]) {
    const power = proven(exp(dyadic(x, 0), 20));
    const back = proven(log(power, 4000));
    expect(contains(back, x)).toBe(true);
    expect(back.hi - back.lo <= 2n).toBe(true);
  }
  const near = proven(exp({ lo: 5000n << 13n, hi: (5000n << 13n) + 1n, bits: 13 }, 20));
  expect(isInside(proven(exp(dyadic(5000n, 0), 20)), near)).toBe(true);
});

test('next to where a value is exact, by one unit of many bits', () => {
  for (const bits of [64, 5000]) {
    const one = 1n << BigInt(bits);
    const next = (lo: bigint): FixedEnclosure => ({ lo, hi: lo + 1n, bits });
    const at = (n: bigint) => dyadic(n, bits);
    expect([exp(at(1n), bits), exp(at(-1n), bits)]).toEqual([next(one + 1n), next(one - 1n)]);
    expect([log(at(one + 1n), bits), log(at(one - 1n), bits)]).toEqual([next(0n), next(-2n)]);
    expect([sin(at(1n), bits), sin(at(-1n), bits)]).toEqual([next(0n), next(-1n)]);
    expect([cos(at(1n), bits), cos(at(-1n), bits)]).toEqual([next(one - 1n), next(one - 1n)]);
    expect([atan(at(1n), bits), atan(at(-1n), bits)]).toEqual([next(0n), next(-1n)]);
    // Far below the last bit.
    const tiny = 100_000;
    expect([exp(dyadic(1n, tiny), bits), exp(dyadic(-1n, tiny), bits)]).toEqual([next(one), next(one - 1n)]);
    const around = 1n << BigInt(tiny);
    expect([1n, -1n].map(n => log(dyadic(around + n, tiny), bits))).toEqual([next(0n), next(-1n)]);
  }
});
