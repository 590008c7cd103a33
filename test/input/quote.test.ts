import { expect, test } from 'vitest';
import { quote } from '../../src/input/quote.ts';

test('quote cuts long values and survives what JSON does not know', () => {
  expect(quote('a"b')).toBe('"a\\"b"');
  expect(quote('x'.repeat(100))).toHaveLength(60);
  expect(quote(undefined)).toBe('undefined');
  expect(quote([1, 2])).toBe('[1,2]');
  expect(quote(1n)).toBe('a value of type bigint');
  expect(quote(JSON.parse('['.repeat(10_000) + ']'.repeat(10_000)))).toBe('a value of type object');
});
