import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cosRange, expRange, logRange, sinRange } from '../../../src/numbers/enclosed/elementary-range.ts';
import { enclosedField, isOnePoint } from '../../../src/numbers/enclosed/enclosed-field.ts';
import { contains, type Interval, single } from '../../../src/numbers/enclosed/interval.ts';
import { compare, isFailure, type Rational, rational, toFloat } from '../../../src/numbers/index.ts';

const field = enclosedField();
const value = <T>(x: T): Exclude<T, { kind: string }> => {
  if (isFailure(x)) throw new Error(x.why);
  return x as Exclude<T, { kind: string }>;
};
const width = ({ lo, hi }: Interval): Rational => hi.sub(lo);
const narrow = rational(1n, 1n << 60n);

/** 40 decimals, from tables. */
const KNOWN: readonly (readonly [name: string, found: Interval, digits: string])[] = [
  ['e', value(expRange(single(rational(1)))), '2.7182818284590452353602874713526624977572'],
  ['exp(-2)', value(expRange(single(rational(-2)))), '0.1353352832366126918939994949724844034076'],
  ['log 2', value(logRange(single(rational(2)))), '0.6931471805599453094172321214581765680755'],
  ['log 1/10', value(logRange(single(rational(1, 10)))), '-2.3025850929940456840179914546843642076011'],
  ['sin 1', sinRange(single(rational(1))), '0.8414709848078965066525023216302989996225'],
  ['cos 1', cosRange(single(rational(1))), '0.5403023058681397174009366074429766037323'],
  ['cos 100', cosRange(single(rational(100))), '0.8623188722876839341019385139508425355101'],
];

describe('known digits', () => {
  test.each(KNOWN)('%s', (_, found, digits) => {
    const [whole, decimals] = digits.replace('-', '').split('.');
    const unit = 10n ** BigInt(decimals!.length);
    const size = rational(BigInt(whole! + decimals!), unit);
    const near = digits.startsWith('-') ? size.neg() : size;
    const step = rational(1n, unit);
    // The enclosure meets what the digits, right to one in the last place, allow, and no more than a little beyond.
    expect(compare(found.lo, near.add(step)) <= 0 && compare(found.hi, near.sub(step)) >= 0).toBe(true);
    expect(compare(width(found), rational(1n, 1n << 100n)) < 0).toBe(true);
    // Not those of the digits changed in the thirtieth place.
    expect(contains(found, near.add(rational(1n, 10n ** 30n)))).toBe(false);
  });

  test('exact where the value is rational', () => {
    const zero = single(rational(0));
    expect([field.exp(zero), field.sin(zero), field.cos(zero), field.log(field.one)]).toEqual(
      [1, 0, 1, 0].map(n => single(rational(n))),
    );
  });
});

test('identities at random points, narrow and wide', () => {
  const points = fc.tuple(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: 1, max: 300 }));
  fc.assert(
    fc.property(points, fc.integer({ min: 0, max: 3 }), ([n, d], breadth) => {
      const x = rational(n, d * 16);
      const at = { lo: x, hi: x.add(rational(breadth, 8)) };
      const [sine, cosine, power] = [sinRange(at), cosRange(at), value(expRange(at))];
      expect(contains(field.add(field.mul(sine, sine), field.mul(cosine, cosine)), rational(1))).toBe(true);
      // log exp holds the interval, exp(x) exp(−x) holds 1, the doubles lie inside but for their own rounding.
      const back = value(logRange(power));
      expect(compare(back.lo, at.lo) <= 0 && compare(at.hi, back.hi) <= 0).toBe(true);
      expect(contains(field.mul(power, value(expRange(field.neg(at)))), rational(1))).toBe(true);
      const inside = (found: Interval, y: number) =>
        toFloat(found.lo) - 1e-9 * Math.abs(y) - 1e-12 <= y &&
        y <= toFloat(found.hi) + 1e-9 * Math.abs(y) + 1e-12;
      const t = toFloat(x);
      expect([inside(sine, Math.sin(t)), inside(cosine, Math.cos(t)), inside(power, Math.exp(t))]).toEqual(
        Array(3).fill(true),
      );
      if (breadth === 0) expect(compare(width(sine), narrow) < 0).toBe(true);
    }),
    { numRuns: 150, seed: 4 },
  );
});

test('refused or left open, never guessed', () => {
  const around = { lo: rational(-1), hi: rational(1) };
  expect(logRange(around)).toMatchObject({ kind: 'undecided' });
  expect(logRange(single(rational(0)))).toMatchObject({ kind: 'undefined' });
  expect(expRange(single(rational(1000)))).toMatchObject({ kind: 'undecided' });
  expect(sinRange(single(rational(1000)))).toEqual(around);
  expect(field.div(field.one, around)).toMatchObject({ kind: 'undecided' });
  expect(field.div(field.one, field.zero)).toMatchObject({ kind: 'undefined' });
  expect([field.sign(around), field.sign(single(rational(-2))), field.sign(field.zero)]).toEqual([
    'undecided',
    -1,
    0,
  ]);
  expect(field.sign({ lo: rational(0), hi: rational(1) })).toBe('undecided');
  // 0 times whatever it is is 0; equal enclosures are not equal numbers.
  expect(isOnePoint(field.mul(field.zero, around))).toBe(true);
  expect(field.key(around)).not.toBe(field.key({ ...around }));
  expect(field.key(around)).toBe(field.key(around));
  expect(field.key(field.one)).toBe(field.key(single(rational(1))));
  expect(field.pow(around, 2)).toMatchObject({ lo: rational(-1), hi: rational(1) });
  expect(field.pow(single(rational(2)), -3)).toEqual(single(rational(1, 8)));
});

describe('the ends of what is summed', () => {
  const shown = ({ lo, hi }: Interval) => [lo.toFraction(), hi.toFraction()];
  const of = (n: number, d = 1) => single(rational(n, d));

  test('up to 256 exp is enclosed, beyond it is refused', () => {
    for (const at of [256, -256]) {
      const { lo, hi } = value(expRange(of(at)));
      expect(compare(lo, hi)).toBe(-1);
      const log = value(logRange({ lo, hi }));
      expect(contains(log, rational(at))).toBe(true);
      expect(compare(width(log), narrow)).toBe(-1);
    }
    const refusal = { kind: 'undecided', why: 'exp of a number of absolute value above 256' };
    for (const [lo, hi] of [
      [256, 257],
      [-257, 0],
    ] as const)
      expect(expRange({ lo: rational(lo), hi: rational(hi) })).toMatchObject(refusal);
  });

  test('sin and cos are 1 and −1 at most, and nothing better beyond 256', () => {
    const wide = { lo: rational(-1), hi: rational(257) };
    expect([sinRange(wide), cosRange(wide)].map(shown)).toEqual([
      ['-1', '1'],
      ['-1', '1'],
    ]);
    expect(shown(sinRange({ lo: rational(-2), hi: rational(5) }))).toEqual(['-1', '1']);
    expect(compare(width(sinRange(of(256))), narrow)).toBe(-1);
    expect(compare(width(cosRange(of(-256))), narrow)).toBe(-1);
    expect(toFloat(sinRange(of(256)).lo)).toBeCloseTo(Math.sin(256), 12);
    expect(toFloat(cosRange(of(-256)).hi)).toBeCloseTo(Math.cos(256), 12);
    // 0 is one end only.
    const [first, last] = [
      { lo: rational(0), hi: rational(1) },
      { lo: rational(-1), hi: rational(0) },
    ];
    expect(toFloat(sinRange(first).hi)).toBeGreaterThan(0.84);
    expect(toFloat(sinRange(last).lo)).toBeLessThan(-0.84);
    for (const wide of [first, last]) expect(toFloat(cosRange(wide).lo)).toBeLessThan(0.55);
    // About 0 with a radius of 1/8.
    const around = { lo: rational(-1, 8), hi: rational(1, 8) };
    const [sine, cosine] = [sinRange(around), cosRange(around)];
    expect([toFloat(sine.lo), toFloat(sine.hi)]).toEqual([-0.125, 0.125].map(x => expect.closeTo(x, 12)));
    expect([toFloat(cosine.lo), toFloat(cosine.hi)]).toEqual([expect.closeTo(0.875, 12), 1]);
  });

  test('log of a number that is not, or may not be, positive', () => {
    const [none, perhaps] = [
      { kind: 'undefined', why: 'log of a number that is not positive' },
      { kind: 'undecided', why: 'log of a number that may not be positive' },
    ];
    expect([of(0), of(-1), { lo: rational(-2), hi: rational(0) }].map(logRange)).toMatchObject([
      none,
      none,
      none,
    ]);
    expect(logRange({ lo: rational(0), hi: rational(1) })).toMatchObject(perhaps!);
    expect(logRange({ lo: rational(-1), hi: rational(1) })).toMatchObject(perhaps!);
  });

  test('log is narrow at numbers of every size, on both sides of 1', () => {
    for (const x of [
      rational(2, 3),
      rational(4, 3),
      rational(1n, 1n << 300n),
      rational(3n << 200n),
      rational(999, 1000),
    ]) {
      const found = value(logRange(single(x)));
      expect(compare(width(found), narrow)).toBe(-1);
      const size = x.n.toString(2).length - x.d.toString(2).length;
      const near = rational(x.n, x.d).div(
        size >= 0 ? rational(1n << BigInt(size)) : rational(1n, 1n << BigInt(-size)),
      );
      expect(toFloat(found.lo)).toBeCloseTo(Math.log(toFloat(near)) + size * Math.LN2, 9);
    }
    // And increasing: the ends of an interval are logs of its ends.
    const wide = value(logRange({ lo: rational(1), hi: rational(2) }));
    expect(wide.lo).toEqual(rational(0));
    expect(toFloat(wide.hi)).toBeCloseTo(Math.LN2, 12);
  });
});
