/** Polynomials in t with whole coefficients, by hand: ascending powers. */
import { describe, expect, test } from 'vitest';
import * as P from '../../../src/certificates/functions/polynomial.ts';
import { meter, number } from '../units.ts';

const p = (...c: number[]) => P.poly(c.map(BigInt), meter);
const c = (one: P.Poly): number[] => one.c.map(Number);

test('leading zeros are left out; 0 has no coefficient', () => {
  expect([c(p(1, 0, 2, 0, 0)), c(p(0, 0)), c(p())]).toEqual([[1, 0, 2], [], []]);
  expect([p(1, 2, 3), p(5), p()].map(P.degree)).toEqual([2, 0, -1]);
  expect([P.lead(p(1, -3)), P.lead(p())]).toEqual([-3n, 0n]);
  expect([P.NOTHING, P.UNIT, P.TIME].map(c)).toEqual([[], [1], [0, 1]]);
});

test('words: of 64 bits each', () => {
  expect([0n, -1n, (1n << 64n) - 1n, 1n << 64n, -(1n << 128n)].map(n => P.poly([n], meter).words)).toEqual([
    1, 1, 1, 2, 3,
  ]);
});

test('equal ones have equal keys, and others not', () => {
  expect([P.same(p(1, 2), p(1, 2)), P.same(p(1, 2), p(1, 3)), P.same(p(1, 2), p(1))]).toEqual([
    true,
    false,
    false,
  ]);
  expect(P.keyOfPoly(p(1, 2))).toBe(P.keyOfPoly(p(1, 2, 0)));
  expect(new Set([p(1, 2), p(12), p(-1, 2), p(2, 1), p()].map(P.keyOfPoly)).size).toBe(5);
});

test.each<[string, P.Poly, number[]]>([
  ['a combination', P.combine(2n, p(1, 1), -1n, p(0, 2, 5), meter), [2, 0, -5]],
  ['in which all is left out', P.combine(1n, p(1, 2), -1n, p(1, 2), meter), []],
  ['a product', P.times(p(1, 1), p(-1, 1), meter), [-1, 0, 1]],
  ['with 0', P.times(p(), p(1, 1), meter), []],
  ['a slope', P.slopeOf(p(7, 5, 0, 2), meter), [5, 0, 6]],
  ['of a constant', P.slopeOf(p(7), meter), []],
  ['over a number', P.reduced(p(4, -6), 2n, meter), [2, -3]],
  ['without what coefficients have in common', P.primitive(p(6, -4, 10), meter), [3, -2, 5]],
  ['its sign stays', P.primitive(p(-6, -4), meter), [-3, -2]],
  ['a quotient', P.over(p(-1, 0, 1), p(1, 1), meter), [-1, 1]],
  ['by a number', P.over(p(4, 6), p(-2), meter), [-2, -3]],
  ['a divisor of both', P.divisor(p(-1, 0, 1), p(1, -2, 1), meter), [-1, 1]],
  ['leading positive', P.divisor(p(2, -2), p(3, -3), meter), [-1, 1]],
  ['1, where there is none', P.divisor(p(-1, 0, 1), p(0, 1), meter), [1]],
])('%s', (_, found, expected) => expect(c(found)).toEqual(expected));

describe('a remainder is a positive multiple', () => {
  test.each<[number[], number[], number[]]>([
    [[0, 0, 1], [-2, 1], [1]],
    [[0, 0, 1], [2, -1], [1]],
    [[0, 0, -1], [-2, 1], [-1]],
    [[0, 0, -1], [2, -1], [-1]],
    // t³ = (t² + 1)t - t; and of 3t + 1 by 2t: 1.
    [
      [0, 0, 0, 1],
      [1, 0, 1],
      [0, -1],
    ],
    [[1, 3], [0, 2], [1]],
    [[-1, 0, 1], [1, 1], []],
    [
      [4, 2],
      [0, 0, 1],
      [2, 1],
    ],
  ])('of %j by %j', (a, b, expected) => expect(c(P.remainder(p(...a), p(...b), meter))).toEqual(expected));
});

test('what does not divide is no divisor', () => {
  expect(() => P.over(p(1, 0, 1), p(1, 1), meter)).toThrow('expected a divisor');
});

test.each<[number[], bigint]>([
  [[6, -4], 2n],
  [[0, 5], 5n],
  [[0, 0], 0n],
  [[], 0n],
  [[-7], 7n],
  [[3, 5], 1n],
])('%j have %s in common', (numbers, expected) => {
  expect(P.common(numbers.map(BigInt), 1, meter)).toBe(expected);
});

test.each<[number[], string, bigint, -1 | 0 | 1]>([
  [[1, 2, 3], '2', 17n, 1],
  // 1 + 2/3 + 3·4/9 = … /9: 9 + 2·2·3 + 3·4
  [[1, 2, 3], '2/3', 33n, 1],
  [[1, 2], '-1/2', 0n, 0],
  [[1, 2], '-5/2', -8n, -1],
  [[], '7', 0n, 0],
])('%j at %s', (coefficients, x, scaled, sign) => {
  expect(P.scaledAt(p(...coefficients), number(x), meter)).toBe(scaled);
  expect(P.signAt(p(...coefficients), number(x), meter)).toBe(sign);
});
