/** Real roots by Sturm's theorem, by hand. */
import { describe, expect, test } from 'vitest';
import { poly } from '../../../src/certificates/functions/polynomial.ts';
import { type Bound, halfway, Roots } from '../../../src/certificates/functions/sturm.ts';
import { meter, number, textOf } from '../units.ts';

const roots = new Roots(meter);
/** Ascending powers. */
const p = (...c: number[]) => poly(c.map(BigInt), meter);
const end = (text: string): Bound => (text === '-' || text === '+' ? text : number(text));
const SQRT2 = p(-2, 0, 1);
/** (t + 1) t (t − 1). */
const THREE = p(0, -1, 0, 1);

describe('the number of roots in (lo, hi]', () => {
  test.each<[string, ReturnType<typeof p>, string, string, number]>([
    ['of t² - 2 on the line', SQRT2, '-', '+', 2],
    ['beyond 0', SQRT2, '0', '+', 1],
    ['up to 0', SQRT2, '-', '0', 1],
    ['between rational ends', SQRT2, '7/5', '3/2', 1],
    ['where there is none', SQRT2, '3/2', '2', 0],
    ['an end that is one counts above', THREE, '-1', '1', 2],
    ['and not below', THREE, '0', '1/2', 0],
    ['all of it', THREE, '-2', '1', 3],
    ['of t² + 1', p(1, 0, 1), '-', '+', 0],
    ['one that is met twice is one', p(1, -2, 1), '-', '+', 1],
    ['of -(t - 1)²(t + 2)', p(-2, 3, 0, -1), '-', '+', 2],
    ['of a line', p(-1, 1), '-', '+', 1],
    ['of a number', p(5), '-', '+', 0],
    ['of odd degree', p(1, 0, 0, 5), '-', '+', 1],
  ])('%s', (_, one, lo, hi, expected) => expect(roots.count(one, end(lo), end(hi))).toBe(expected));
});

test('the chain of t² - 2: it, its slope, and the negative remainder', () => {
  expect(roots.chain(SQRT2).map(one => one.c.map(Number))).toEqual([[-2, 0, 1], [0, 1], [1]]);
  expect(roots.variations(SQRT2, '-')).toBe(2);
  expect(roots.variations(SQRT2, '+')).toBe(0);
  // At 0 the slope is 0, and left out.
  expect(roots.variations(SQRT2, number(0))).toBe(1);
  expect(roots.chain(SQRT2)).toBe(roots.chain(p(-2, 0, 1)));
});

test.each<[number[], number[]]>([
  [
    [1, -2, 1],
    [-1, 1],
  ],
  [
    [-2, 3, 0, -1],
    [2, -1, -1],
  ],
  [
    [-4, 0, 2],
    [-2, 0, 1],
  ],
])('%j without squares is a multiple of %j', (own, expected) => {
  const found = roots.squareFree(p(...own)).c.map(Number);
  expect([expected, expected.map(c => -c)]).toContainEqual(found);
});

test('isolated, each between ends of its own', () => {
  const found = roots.isolate(THREE, number(-2), number(2));
  expect(found.map(([lo, hi]) => [textOf(lo), textOf(hi)])).toEqual([
    ['-2', '-1'],
    ['-1', '0'],
    ['0', '2'],
  ]);
  expect(roots.isolate(THREE, number(2), number(3))).toEqual([]);
  expect(roots.isolate(SQRT2, number(1), number(2)).map(([lo, hi]) => [textOf(lo), textOf(hi)])).toEqual([
    ['1', '2'],
  ]);
});

test.each<[number[], string]>([
  [[-2, 0, 1], '4'],
  [[-100, 2], '52'],
  [[100, -2], '52'],
  [[1, 1, 7], '3'],
])('all roots of %j are below %s in size', (own, expected) => {
  const bound = roots.bound(p(...own));
  expect(textOf(bound)).toBe(expected);
  expect(roots.count(p(...own), bound, '+')).toBe(0);
});

test('halfway', () => expect(textOf(halfway(number('1/2'), number(2), meter))).toBe('5/4'));
