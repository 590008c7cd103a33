/** The checker's enclosures: with known digits, and inside those of the engine, which are made in another way and wider. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Enclosures, type Range, single } from '../../../src/certificates/bounds/enclosed.ts';
import { Meter, Stop } from '../../../src/certificates/numbers/meter.ts';
import { type Rat, ratio } from '../../../src/certificates/numbers/rational.ts';
import { cosRange, expRange, logRange, sinRange } from '../../../src/numbers/enclosed/elementary-range.ts';
import { type Interval, single as point } from '../../../src/numbers/enclosed/interval.ts';
import { compare, isFailure, type Rational, rational } from '../../../src/numbers/index.ts';
import { seeded } from '../../random.ts';
import { refusal } from '../units.ts';

const meter = new Meter(Number.MAX_SAFE_INTEGER);
const on = new Enclosures(meter);
const read = ({ n, d }: Rat): Rational => rational(n, d);

const FUNCTIONS = {
  exp: [(x: Range) => on.exp(x), expRange],
  log: [(x: Range) => on.log(x), logRange],
  sin: [(x: Range) => on.sin(x), sinRange],
  cos: [(x: Range) => on.cos(x), cosRange],
} as const;

const within = (own: Range, { lo, hi }: Interval): boolean =>
  compare(lo, read(own.lo)) <= 0 && compare(read(own.hi), hi) <= 0 && compare(read(own.lo), read(own.hi)) < 0;

test.each(Object.keys(FUNCTIONS) as (keyof typeof FUNCTIONS)[])('%s', name => {
  const [own, other] = FUNCTIONS[name];
  const number = fc.tuple(fc.bigInt(-9_000n, 9_000n), fc.bigInt(1n, 900n));
  fc.assert(
    fc.property(number, ([n, d]) => {
      const [top, bottom] = name === 'log' ? [n < 0n ? -n : n, d] : [n % (d * 90n), d];
      fc.pre(top !== 0n && top !== bottom);
      const found = own(single(ratio(top, bottom, meter)));
      const wider = other(point(rational(top, bottom)));
      if (isFailure(wider)) throw new Error(wider.why);
      expect(within(found!, wider)).toBe(true);
    }),
    seeded(300),
  );
});

test('of ranges: all that the function takes between the ends', () => {
  const range = (a: bigint, b: bigint): Range => ({ lo: ratio(a, 7n, meter), hi: ratio(b, 7n, meter) });
  for (const [own, other] of Object.values(FUNCTIONS)) {
    const { lo, hi } = own(range(3n, 9n))!;
    for (let k = 3n; k <= 9n; k += 1n) {
      if (k === 7n) continue;
      const inner = other(point(rational(k, 7n)));
      if (isFailure(inner)) throw new Error(inner.why);
      expect(compare(read(lo), inner.hi) <= 0 && compare(inner.lo, read(hi)) <= 0).toBe(true);
    }
  }
});

test('known digits, and what is not looked at', () => {
  const shown = ({ lo, hi }: Range): string[] => [lo, hi].map(({ n, d }) => String((n * 10n ** 30n) / d));
  const number = (n: bigint, d = 1n): Range => single(ratio(n, d, meter));
  expect(shown(on.exp(number(1n)))).toEqual(new Array(2).fill('2718281828459045235360287471352'));
  expect(shown(on.log(number(2n))!)).toEqual(new Array(2).fill('693147180559945309417232121458'));
  expect(shown(on.sin(number(-1n)))).toEqual(new Array(2).fill('-841470984807896506652502321630'));
  expect(shown(on.cos(number(100n)))).toEqual(new Array(2).fill('862318872287683934101938513950'));
  expect(on.log(number(-1n))).toBeUndefined();
  expect(on.inverse(number(0n))).toBeUndefined();
  for (const far of [() => on.exp(number(1000n)), () => on.sin(number(-1000n))]) expect(far).toThrow(Stop);
  const around = { lo: ratio(-1n, 2n, meter), hi: ratio(1n, 2n, meter) };
  for (const vague of [() => on.inverse(around), () => on.log(around)]) expect(vague).toThrow(Stop);
  const half = ratio(1n, 2n, meter);
  expect(refusal(() => on.fraction(around, half))).toEqual({
    stop: 'a root of a number that may be negative',
  });
  expect(refusal(() => on.fraction(number(2n), ratio(1n, 65n, meter)))).toEqual({
    stop: 'a root of a high degree',
  });
});
