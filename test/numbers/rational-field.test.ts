import { describe, expect, test } from 'vitest';
import { Failure, format, pow, type Rational, rational, rationalField } from '../../src/numbers/index.ts';

const field = rationalField;
const kindOf = (value: unknown): string => (value instanceof Failure ? value.kind : 'value');
const text = (value: Rational | Failure): string => (value instanceof Failure ? value.kind : format(value));

describe('rationalField', () => {
  test('division by zero and powers of zero are undefined, not errors', () => {
    expect(kindOf(field.div(field.one, field.zero))).toBe('undefined');
    expect(kindOf(field.div(field.zero, field.zero))).toBe('undefined');
    expect(kindOf(field.pow(field.zero, -1))).toBe('undefined');
    expect(text(field.pow(field.zero, 0))).toBe('1');
    expect(text(field.pow(rational(2, 3), -2))).toBe('9/4');
    expect(text(field.div(rational(1), rational(-3)))).toBe('-1/3');
  });

  test('exp, log, sin and cos are rational at one point each, and undecided or undefined elsewhere', () => {
    expect(text(field.exp(field.zero))).toBe('1');
    expect(text(field.log(field.one))).toBe('0');
    expect(text(field.sin(field.zero))).toBe('0');
    expect(text(field.cos(field.zero))).toBe('1');
    for (const f of [field.exp, field.log, field.sin, field.cos])
      expect(text(f(rational(1, 2)))).toBe('undecided');
    expect(text(field.log(field.zero))).toBe('undefined');
    expect(text(field.log(rational(-1)))).toBe('undefined');
  });

  test('numbers beyond a million bits are not computed with', () => {
    const large = rational(1n << 999_999n);
    expect(field.bounded(large)).toBe(true);
    expect(field.bounded(large.mul(rational(2)))).toBe(false);
    expect(field.bounded(large.mul(rational(-2)))).toBe(false);
    expect(field.bounded(rational(1n, 1n << 1_000_000n))).toBe(false);
    expect(kindOf(field.pow(rational(1n << 1000n), 5000))).toBe('undecided');
    expect(kindOf(field.pow(rational(1n, 1n << 1000n), -5000))).toBe('undecided');
  });

  test('keys tell', () => {
    expect(field.told(field.one)).toBe(true);
    expect(field.key(rational(2, -4))).toBe('-1/2');
    expect(field.key(field.sub(field.one, field.one))).toBe(field.key(field.zero));
    expect(field.key(field.neg(field.zero))).toBe('0');
  });

  test('integers: one common positive factor', () => {
    const values = [rational(1, 6), rational(-3, 4), rational(0), rational(5)];
    expect(field.integers!(values)).toEqual([2n, -9n, 0n, 60n]);
    expect(field.integers!([])).toEqual([]);
  });

  test('integers of long denominators do not exhaust the stack', () => {
    // Neighbouring Fibonacci numbers: the longest run of Euclid's algorithm.
    let [a, b] = [1n, 1n];
    for (let i = 0; i < 20_000; i++) [a, b] = [b, a + b];
    const [x, y] = field.integers!([rational(1n, a), rational(1n, b)]) as [bigint, bigint];
    expect(x === b && y === a).toBe(true);
  });

  test('powers agree with those of the number type', () => {
    for (let k = -5; k <= 5; k++)
      expect(text(field.pow(rational(-3, 2), k))).toBe(format(pow(rational(-3, 2), k)));
  });
});
