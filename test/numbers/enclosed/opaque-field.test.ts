import { describe, expect, test } from 'vitest';
import { type Opaque, opaqueField, rationalOf } from '../../../src/numbers/enclosed/opaque-field.ts';
import { Failure, type Fallible, format, rational } from '../../../src/numbers/index.ts';

const field = opaqueField();
const { add, sub, mul, neg } = field;
const of = (n: number, d = 1): Opaque => field.from(rational(n, d));
const had = (value: Fallible<Opaque>): Opaque => {
  if (value instanceof Failure) throw new Error(value.why);
  return value;
};
const exp = (a: Opaque): Opaque => had(field.exp(a));
const e = exp(of(1));
const shown = (a: Fallible<Opaque>): string =>
  a instanceof Failure ? `${a.kind}: ${a.why}` : rationalOf(a) ? format(rationalOf(a)!) : 'opaque';

describe('identities that it sees', () => {
  const log2 = had(field.log(of(2)));
  const seen: readonly (readonly [string, Opaque])[] = [
    ['e - e', sub(e, exp(of(1)))],
    ['(1 + e) - 1 - e', sub(sub(add(of(1), e), of(1)), e)],
    [
      '(e - log 2)(e + log 2) - e^2 + log 2^2',
      add(sub(mul(sub(e, log2), add(e, log2)), mul(e, e)), mul(log2, log2)),
    ],
    ['exp(1) exp(-1) - 1', sub(mul(e, exp(of(-1))), of(1))],
    ['exp(e - log 2) exp(log 2 - e) - 1', sub(mul(exp(sub(e, log2)), exp(sub(log2, e))), of(1))],
    ['e / e - 1', sub(had(field.div(e, e)), of(1))],
    [
      '1 / (2 + 2 e) - 1 / (1 + e) / 2',
      sub(
        had(field.div(of(1), add(of(2), mul(of(2), e)))),
        mul(of(1, 2), had(field.div(of(1), add(of(1), e)))),
      ),
    ],
    ['sin(-2) + sin(2)', add(had(field.sin(of(-2))), had(field.sin(of(2))))],
    ['cos(-2) - cos(2)', sub(had(field.cos(of(-2))), had(field.cos(of(2))))],
  ];
  test.each(seen)('%s = 0', (_, value) => {
    expect([field.sign(value), field.isZero(value), shown(value)]).toEqual([0, 'yes', '0']);
  });

  const unseen: readonly (readonly [string, Opaque])[] = [
    ['exp(2) - e^2', sub(exp(of(2)), mul(e, e))],
    ['log(4) - 2 log(2)', sub(had(field.log(of(4))), mul(of(2), log2))],
    [
      'e / (1 + e) + 1 / (1 + e) - 1',
      sub(add(had(field.div(e, add(of(1), e))), had(field.div(of(1), add(of(1), e)))), of(1)),
    ],
  ];
  test.each(unseen)('%s = 0 is undecided', (_, value) => {
    expect([field.sign(value), field.isZero(value)]).toEqual(['undecided', 'undecided']);
  });
});

test('signs by enclosures', () => {
  expect(
    [sub(e, of(3)), sub(e, of(2)), sub(e, of(2718281828459045, 10 ** 15)), neg(e)].map(field.sign),
  ).toEqual([-1, 1, 1, -1]);
  expect([of(0), of(-2, 3)].map(field.sign)).toEqual([0, -1]);
  expect(field.isZero(sub(e, of(3)))).toBe('no');
});

test('what is rational by its form is told, all else is not', () => {
  expect([of(2), mul(e, exp(of(-1))), e, field.zero].map(field.told)).toEqual([true, true, false, true]);
  expect(field.key(mul(e, exp(of(-1))))).toBe('1');
  expect(field.key(add(e, of(1)))).toBe(field.key(add(of(1), exp(of(1)))));
  expect(field.key(exp(of(2)))).not.toBe(field.key(mul(e, e)));
});

test('rational where ℚ has a value, refused where there is none or none is known', () => {
  expect([field.exp(of(0)), field.log(of(1)), field.cos(of(0)), field.pow(of(2), -3)].map(shown)).toEqual([
    '1',
    '0',
    '1',
    '1/8',
  ]);
  expect(shown(field.log(of(-2)))).toMatch(/^undefined/);
  expect(shown(field.log(neg(e)))).toMatch(/^undefined/);
  expect(shown(field.div(e, of(0)))).toBe('undefined: division by zero');
  expect(shown(field.div(e, sub(e, e)))).toBe('undefined: division by zero');
  expect(shown(field.div(of(1), sub(exp(of(2)), mul(e, e))))).toBe(
    'undecided: division by a number that may be 0',
  );
  expect(shown(field.exp(of(300)))).toMatch(/^undecided/);
  expect(shown(field.pow(add(e, of(1)), 12))).toBe('undecided: a power of too many terms');
  expect(field.sign(had(field.pow(sub(e, of(3)), 3)))).toBe(-1);
  expect(field.sign(had(field.pow(sub(e, of(3)), -2)))).toBe(1);
  expect(field.name).toBe('polynomials in opaque numbers');
});
