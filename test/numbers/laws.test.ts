/** Every field of numbers keeps the laws; fields that are broken on purpose are told by name. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dyadicField } from '../../src/numbers/dyadic-field.ts';
import { enclosedField } from '../../src/numbers/enclosed/enclosed-field.ts';
import { opaqueField } from '../../src/numbers/enclosed/opaque-field.ts';
import { floatField } from '../../src/numbers/floating/double-field.ts';
import { enclosureField } from '../../src/numbers/floating/enclosure.ts';
import { doubleIntervalField } from '../../src/numbers/floating/interval-field.ts';
import { machineField } from '../../src/numbers/floating/machine-field.ts';
import {
  Failure,
  type Fallible,
  float32,
  float64,
  isFailure,
  type OrderedField,
  type Rational,
  rational,
  rationalField,
} from '../../src/numbers/index.ts';
import { blurredField } from './blurred.ts';
import { brokenLaws, LAWS, type Subject } from './laws.ts';

const whole = fc.integer({ min: -6, max: 6 }).map(n => rational(n));
const ROUNDED = 'its results are rounded';
const rounding = Object.fromEntries(
  [
    '(a / b) b = a',
    'a^(-k) = 1 / a^k',
    'a / 0 is undefined',
    'a / b where b is not 0',
    'a (b + c) = a b + a c',
    '(a + b) + c = a + (b + c)',
    '(a b) c = a (b c)',
    'exp(a + b) = exp(a) exp(b)',
    'log(exp(a)) = a',
    'exp(log(a)) = a',
    'sin(a)^2 + cos(a)^2 = 1',
    'log is of positive numbers',
    'root(a, n)^n = a',
    'root(a^n, n) = a for a >= 0',
    'exp(a) > 0',
    'exp(a) is not undefined',
  ].map(law => [law, ROUNDED]),
);

/** e, log 2 and the like, as a field has them. */
function constants<T>(field: OrderedField<T>): T[] {
  const two = field.from(rational(2));
  return [
    field.exp(field.one),
    field.log(two),
    field.sin(two),
    field.root(two, 2),
    field.root(two, 3),
    field.atan(two),
    field.exp(field.from(rational(-1, 2))),
  ].filter((value): value is T => !isFailure(value));
}

const enclosed = enclosedField();
const opaque = opaqueField();
const SUBJECTS: readonly Subject<never>[] = (
  [
    { field: rationalField },
    { field: dyadicField },
    { field: enclosed, leaves: constants(enclosed) },
    { field: opaque, leaves: constants(opaque) },
    { field: blurredField, leaves: [0, 1, -2].map(n => ({ value: rational(n), blurred: true })) },
    { field: doubleIntervalField },
    { field: enclosureField(float64) },
    { field: enclosureField(float32) },
    { field: machineField(float64), rationals: whole, except: rounding },
    { field: machineField(float32), rationals: whole, except: rounding },
    { field: floatField, rationals: whole, except: rounding },
  ] as readonly Subject<unknown>[]
).map(subject => subject as Subject<never>);

describe('every field of numbers keeps the laws', () => {
  test.each(SUBJECTS.map(subject => [subject.field.name, subject] as const))('%s', (_, subject) => {
    expect(brokenLaws(subject)).toEqual([]);
  });

  test('an exception names a law', () => {
    for (const { except = {} } of SUBJECTS)
      for (const law of Object.keys(except)) expect(LAWS).toHaveProperty([law]);
  });
});

const negated = (a: Fallible<Rational>): Fallible<Rational> => (isFailure(a) ? a : a.neg());

describe('a field that is wrong on purpose breaks the law in question', () => {
  const broken = (wrong: Partial<OrderedField<Rational>>): string[] =>
    brokenLaws({ field: { ...rationalField, ...wrong }, runs: 300 });

  test.each<readonly [string, string, Partial<OrderedField<Rational>>]>([
    ['a difference the wrong way round', 'a - b = a + (-b)', { sub: (a, b) => b.sub(a) }],
    ['a product that forgets a sign', 'sign(a b) = sign(a) sign(b)', { mul: (a, b) => a.mul(b).abs() }],
    ['division by 0 has a value', 'a / 0 is undefined', { div: (a, b) => (b.n === 0n ? a : a.div(b)) }],
    [
      'no quotient is ever defined',
      'a / b where b is not 0',
      { div: () => new Failure('undefined', 'never') },
    ],
    [
      'a sign that turns for large numbers',
      'a > b and b > c: a > c',
      { sign: a => (a.n > 2n * a.d ? rationalField.sign(a.neg()) : rationalField.sign(a)) },
    ],
    [
      'isZero apart from the sign',
      'isZero(a) is what sign(a) says',
      { isZero: a => (a.n < 2n ? 'yes' : 'no') },
    ],
    ['keys without the denominator', 'equal keys, equal values', { key: a => String(a.s * a.n) }],
    [
      'keys that change, and are said to tell',
      'rationals that are told have one key',
      {
        key: (() => {
          let n = 0;
          return () => String(n++);
        })(),
      },
    ],
    [
      'integers each over its own scale',
      'integers over one scale',
      { integers: values => values.map(a => a.s * a.n) },
    ],
    [
      'a power one short',
      'a^(k + 1) = a^k a',
      { pow: (a, k) => (k < 2 ? rationalField.pow(a, k) : rationalField.pow(a, k - 1)) },
    ],
    ['log of a negative number', 'log is of positive numbers', { log: a => a }],
    ['exp that is not one', 'exp(a + b) = exp(a) exp(b)', { exp: a => a.add(rational(1)) }],
    [
      'a root that is halved',
      'root(a, n)^n = a',
      { root: (a, n) => (a.n < 2n ? rationalField.root(a, n) : a.div(2)) },
    ],
    [
      'a root of the size of a number',
      'a root is of numbers that are not negative',
      { root: (a, n) => rationalField.root(a.abs(), n) },
    ],
    [
      'the negative root',
      'a > b >= 0: root(a, n) > root(b, n) >= 0',
      { root: (a, n) => negated(rationalField.root(a, n)) },
    ],
    [
      'a root that is 1 of all but 0',
      'root(a^n, n) = a for a >= 0',
      { root: a => (a.n === 0n ? a : rational(1)) },
    ],
    ['no root of 0', 'root(0, n) = 0, root(1, n) = 1', { root: () => rational(1) }],
    ['atan that is even', 'atan(0) = 0, atan(-a) = -atan(a)', { atan: a => a.abs() }],
    ['atan that falls', 'a > b: atan(a) > atan(b)', { atan: a => a.neg() }],
    ['atan that grows beyond π/2', 'atan(a) has the sign of a, and is between -2 and 2', { atan: a => a }],
    ['a wrong embedding', 'from(p) from(q) = from(p q)', { from: q => q.mul(rational(2)) }],
  ])('%s: %s', (_, law, wrong) => {
    expect(broken(wrong)).toContain(law);
  });

  test('an enclosure that leaves the number out', () => {
    const field = enclosedField();
    const narrow = {
      ...field,
      add: (a: typeof field.zero, b: typeof field.zero) => {
        const { lo, hi } = field.add(a, b);
        return { lo: lo.add(hi.mul(rational(3))).div(rational(4)), hi };
      },
    };
    expect(brokenLaws({ field: narrow, leaves: constants(field).slice(0, 3), runs: 200 })).toContain(
      'a + (-a) = 0',
    );
  });

  test('an enclosure that takes equal ends for equal numbers', () => {
    const field = enclosedField();
    const wide = { lo: rational(-1), hi: rational(1) };
    const keyed = {
      ...field,
      key: (x: typeof wide) => `${x.lo} ${x.hi}`,
      isZero: (x: typeof wide) => field.isZero(x),
      told: () => true,
    };
    const leaves = [wide, { ...wide }, field.mul(wide, wide)];
    expect(
      brokenLaws({
        field: { ...keyed, sub: (a, b) => (a === b ? field.zero : field.one) },
        leaves,
        runs: 300,
      }),
    ).toContain('equal keys, equal values');
  });
});
