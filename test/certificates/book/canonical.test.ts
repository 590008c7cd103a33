/** JSON as one text: the same for the same, and for nothing else. */
import { describe, expect, test } from 'vitest';
import { alike, canonical } from '../../../src/certificates/book/canonical.ts';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { costOf, meter, refusal } from '../units.ts';

test.each<[unknown, string]>([
  [null, 'null'],
  [true, 'true'],
  [-1.5, '-1.5'],
  ['a"b', '"a\\"b"'],
  [[1, [], 'x'], '[1,[],"x"]'],
  [{ b: 1, a: { d: [2], c: null } }, '{"a":{"c":null,"d":[2]},"b":1}'],
  [{ 'a"': 1 }, '{"a\\"":1}'],
  [undefined, 'nothing'],
])('%j is %s', (value, text) => expect(canonical(value, meter)).toBe(text));

describe('two values are', () => {
  test.each<[string, unknown, unknown, boolean]>([
    ['alike in any order of fields', { a: 1, b: [2, 3] }, { b: [2, 3], a: 1 }, true],
    ['alike where a field is not there', { a: 1, b: undefined }, { a: 1 }, true],
    ['not where one is null', { a: 1, b: null }, { a: 1 }, false],
    ['not in another order of a list', [1, 2], [2, 1], false],
    ['not a number and its text', { a: 1 }, { a: '1' }, false],
    ['not a list and an object', ['x'], { 0: 'x' }, false],
    ['not by texts that look like JSON', ['1,2'], ['1', '2'], false],
    ['not a field too many', { a: 1, b: 2 }, { a: 1 }, false],
    ['not nothing and a text that says so', undefined, 'nothing', false],
    ['not one list around another', [[]], [], false],
  ])('%s', (_, a, b, expected) => expect(alike(a, b, meter)).toBe(expected));
});

test('lists and objects in each other are looked at down to the twentieth', () => {
  const deep = (n: number): unknown => (n === 0 ? 1 : n % 2 ? [deep(n - 1)] : { a: deep(n - 1) });
  expect(canonical(deep(20), meter)).toContain('1');
  expect(refusal(() => canonical(deep(21), meter))).toEqual({
    wrong: 'expected no more than twenty lists in each other',
  });
});

test('it is paid for: each value, and the length of what is written', () => {
  expect(costOf(counter => canonical('abcd', counter))).toBe(1 + 6);
  expect(costOf(counter => canonical([1, 22], counter))).toBe(1 + (1 + 1) + (1 + 2));
  expect(refusal(() => canonical('x'.repeat(1_000), new Meter(500)))).toEqual({
    stop: 'the budget is spent',
  });
});
