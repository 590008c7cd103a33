import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dyadicField,
  enclosed,
  fromRational,
  type Split,
  sameSplit,
} from '../../src/numbers/dyadic-field.ts';
import { contains } from '../../src/numbers/enclosed/interval.ts';
import {
  equal,
  Failure,
  isFailure,
  type Rational,
  rational,
  rationalField,
} from '../../src/numbers/index.ts';

const numbers = fc
  .tuple(fc.bigInt({ min: -(1n << 80n), max: 1n << 80n }), fc.bigInt({ min: 1n, max: 1n << 70n }), fc.nat(90))
  .chain(([n, d, k]) =>
    fc.constantFrom(
      rational(n, d),
      rational(n % 20n, (d % 16n) + 1n),
      rational(n, 1n << BigInt(k)),
      rational(0),
    ),
  );

const back = ({ n, e, d }: Split): Rational =>
  e >= 0 ? rational(n << BigInt(e), d) : rational(n, d << BigInt(-e));
const canonical = ({ n, e, d }: Split): boolean =>
  n === 0n
    ? e === 0 && d === 1n
    : (n & 1n) === 1n &&
      (d & 1n) === 1n &&
      equal(back({ n, e: 0, d }), rational(n, d)) &&
      back({ n, e: 0, d }).d === d;

test('the same numbers as ℚ, in canonical form', () => {
  fc.assert(
    fc.property(numbers, numbers, fc.integer({ min: -4, max: 4 }), (a, b, k) => {
      const [x, y] = [fromRational(a), fromRational(b)];
      const pairs = [
        [dyadicField.add(x, y), rationalField.add(a, b)],
        [dyadicField.sub(x, y), rationalField.sub(a, b)],
        [dyadicField.mul(x, y), rationalField.mul(a, b)],
        [dyadicField.neg(x), rationalField.neg(a)],
        [dyadicField.div(x, y), rationalField.div(a, b)],
        [dyadicField.pow(x, k), rationalField.pow(a, k)],
      ] as const;
      for (const [own, expected] of pairs) {
        expect(isFailure(own)).toBe(isFailure(expected));
        if (isFailure(own) || isFailure(expected)) continue;
        expect(canonical(own)).toBe(true);
        expect(equal(back(own), expected)).toBe(true);
      }
      expect(dyadicField.sign(x)).toBe(rationalField.sign(a));
      expect(dyadicField.key(x) === dyadicField.key(y)).toBe(equal(a, b));
      expect(contains(enclosed(x, 20), a)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('what is not rational, or too long, is refused', () => {
  expect(dyadicField.exp(dyadicField.zero)).toEqual(dyadicField.one);
  expect(isFailure(dyadicField.log(fromRational(rational(2))))).toBe(true);
  expect(isFailure(dyadicField.pow(fromRational(rational(3)), 10_000_000))).toBe(true);
});

const shown = (value: Split | Failure) =>
  value instanceof Failure ? `${value.kind}: ${value.why}` : dyadicField.key(value);
const of = (n: bigint | number, d: bigint | number = 1) => fromRational(rational(n, d));

test('by hand', () => {
  expect([of(12), of(-5, 12), of(0), of(1, 1n << 40n)].map(shown)).toEqual([
    '3*2^2/1',
    '-5*2^-2/3',
    '0*2^0/1',
    '1*2^-40/1',
  ]);
  expect(shown(of(3n << 100n))).toBe('3*2^100/1');
  expect(shown(dyadicField.add(of(1, 3), of(2, 3)))).toBe('1*2^0/1');
  expect(shown(dyadicField.add(of(1, 3), of(1, 5)))).toBe('1*2^3/15');
  expect(shown(dyadicField.sub(of(1, 3), of(1, 3)))).toBe('0*2^0/1');
  expect(shown(dyadicField.mul(of(3, 5), of(10, 9)))).toBe('1*2^1/3');
  expect(shown(dyadicField.div(of(3, 4), of(-9, 2)))).toBe('-1*2^-1/3');
  expect([3, 0, -3].map(k => shown(dyadicField.pow(of(-2, 3), k)))).toEqual([
    '-1*2^3/27',
    '1*2^0/1',
    '-27*2^-3/1',
  ]);
  expect([2, 0].map(k => shown(dyadicField.pow(of(0), k)))).toEqual(['0*2^0/1', '1*2^0/1']);
  expect([dyadicField.name, dyadicField.told(of(3, 5))]).toEqual(['rational, powers of two apart', true]);
  expect(shown(dyadicField.from(rational(1, 2)))).toBe('1*2^-1/1');
  expect([of(2, 3), of(4, 3), of(2, 9), of(10, 3)].map(x => sameSplit(x, of(2, 3)))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('refusals in words', () => {
  const zero = 'undefined: division by zero';
  expect(shown(dyadicField.div(of(1), of(0)))).toBe(zero);
  expect(shown(dyadicField.pow(of(0), -1))).toBe(zero);
  expect(shown(dyadicField.pow(of(3), 10_000_000))).toBe('undecided: a number of more than 1000000 bits');
  expect(['exp', 'log', 'sin', 'cos'].map(name => shown(dyadicField[name as 'exp'](of(3))))).toEqual(
    ['exp', 'log', 'sin', 'cos'].map(name => shown(rationalField[name as 'exp'](rational(3)) as Failure)),
  );
  expect([dyadicField.exp(of(0)), dyadicField.cos(of(0))].map(shown)).toEqual(['1*2^0/1', '1*2^0/1']);
  expect([dyadicField.log(of(1)), dyadicField.sin(of(0))].map(shown)).toEqual(['0*2^0/1', '0*2^0/1']);
});

test('the size is that of all three parts', () => {
  const million = 1_000_000;
  // n and d have a bit each.
  expect(
    [million - 2, million - 1, 2 - million, 1 - million].map(e => dyadicField.bounded({ n: 1n, e, d: 1n })),
  ).toEqual([true, false, true, false]);
  const wide = (1n << BigInt(million - 3)) + 1n;
  expect(dyadicField.bounded({ n: wide, e: 1, d: 1n })).toBe(true);
  expect(dyadicField.bounded({ n: wide, e: 2, d: 1n })).toBe(false);
  expect(dyadicField.bounded({ n: wide, e: 0, d: 3n })).toBe(true);
  expect(dyadicField.bounded({ n: wide, e: 1, d: 3n })).toBe(false);
  // 2^k takes k bits: (2 − 1 + 1 + 1) a power.
  expect(isFailure(dyadicField.pow(of(2), Math.floor(million / 3)))).toBe(false);
  expect(isFailure(dyadicField.pow(of(2), Math.floor(million / 3) + 1))).toBe(true);
  expect(isFailure(dyadicField.pow(of(2), -Math.floor(million / 3) - 1))).toBe(true);
});

test('neighbouring multiples of a power of two enclose it', () => {
  const ends = (value: Split, bits: number) => {
    const { lo, hi } = enclosed(value, bits);
    return [lo.toFraction(), hi.toFraction()];
  };
  expect(ends(of(1, 3), 2)).toEqual(['1/4', '1/2']);
  expect(ends(of(-1, 3), 2)).toEqual(['-1/2', '-1/4']);
  expect(ends(of(3, 8), 3)).toEqual(['3/8', '3/8']);
  expect(ends(of(3, 8), 2)).toEqual(['1/4', '1/2']);
  expect(ends(of(40), 2)).toEqual(['40', '40']);
  expect(ends(of(1, 1n << 70n), 3)).toEqual(['0', '1/8']);
});
