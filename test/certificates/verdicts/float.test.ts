/** Which numbers floating-point formats hold, and which sums of them are exact in any order. */
import { describe, expect, test } from 'vitest';
import { Floats } from '../../../src/certificates/verdicts/float.ts';
import { meter, number, textOf, vector } from '../units.ts';

const [double, single] = [new Floats('float64', meter), new Floats('float32', meter)];
const [half, brain] = [new Floats('float16', meter), new Floats('bfloat16', meter)];

test.each<readonly [q: string, double: boolean, single: boolean]>([
  ['0', true, true],
  ['1/2', true, true],
  ['-3/4', true, true],
  ['1/3', false, false],
  ['0x1000001', true, false],
  ['0xffffff', true, true],
  ['0x20000000000001', false, false],
  ['0x1fffffffffffff', true, false],
  ['-0x1fffffffffffff', true, false],
  // The largest power of two, and the least normal number; subnormal ones may be flushed to 0.
  ['0x1p1023', true, false],
  ['0x1p1024', false, false],
  ['0x1p127', true, true],
  ['0x1p128', true, false],
  ['0x1p-1022', true, false],
  ['0x1p-1023', false, false],
  ['0x1p-126', true, true],
  ['0x1p-127', true, false],
])('%s is a number of float64: %s, of float32: %s', (q, one, other) => {
  expect([double.holds(number(q)), single.holds(number(q))]).toEqual([one, other]);
});

test.each<readonly [q: string, double: boolean, single: boolean]>([
  ['1/3', true, true],
  ['0', true, true],
  ['0x1p128', true, false],
  ['-0x1p128', true, false],
  ['0x1p1024', false, false],
  ['1e-400', true, true],
])('%s is not beyond float64: %s, nor float32: %s', (q, one, other) => {
  expect([double.reaches(number(q)), single.reaches(number(q))]).toEqual([one, other]);
});

test.each<readonly [q: string, half: boolean, brain: boolean]>([
  ['0', true, true],
  ['255', true, true],
  ['257', true, false],
  ['2047', true, false],
  ['2049', false, false],
  ['0x1p15', true, true],
  ['65504', true, false],
  ['0x1p16', false, true],
  ['0x1p127', false, true],
  ['0x1p128', false, false],
  // Subnormal numbers may be flushed to 0.
  ['0x1p-14', true, true],
  ['0x1p-15', false, true],
  ['0x1p-126', false, true],
  ['0x1p-127', false, false],
  ['1/3', false, false],
  ['1365/4096', true, false],
  ['171/512', true, true],
])('%s is a number of float16: %s, of bfloat16: %s', (q, one, other) => {
  expect([half.holds(number(q)), brain.holds(number(q))]).toEqual([one, other]);
});

test.each<readonly [terms: readonly string[], half: boolean, brain: boolean]>([
  [['255', '1'], true, true],
  [['255', '2'], true, false],
  [['2047', '1'], true, false],
  [['2047', '2'], false, false],
  [['0x1p15', '0x1p15'], false, true],
  [['0x1p-14', '0x1p-24'], false, false],
])('the sum of %j is exact in float16: %s, in bfloat16: %s', (terms, one, other) => {
  expect([half.adds(vector(...terms)), brain.adds(vector(...terms))]).toEqual([one, other]);
});

test('of 16 bits as well the spacing is told', () => {
  expect([half, brain].map(one => textOf(one.ulp(number('1'))))).toEqual(['1/1024', '1/128']);
});

describe('a sum', () => {
  test.each<readonly [terms: readonly string[], exact: boolean]>([
    [[], true],
    [['0', '0'], true],
    [['1', '2', '3'], true],
    [['1/3', '2/3'], false],
    [['0xfffffe', '1'], true],
    [['0xffffff', '1'], true],
    [['0x1000000', '1'], false],
    // In another order 2²⁴ + 1 would be rounded.
    [['0x1000000', '1', '-0x1000000'], false],
    [['0x1p-126', '0x1p-127'], false],
    [['0x1p127', '0x1p127'], false],
  ])('of %j is exact in float32 in any order: %s', (terms, exact) => {
    expect(single.adds(vector(...terms))).toBe(exact);
    expect(single.total(vector(...terms)) !== undefined).toBe(exact);
  });

  test('is what the terms add up to', () => {
    expect(textOf(single.total(vector('1/2', '-1/4', '3'))!)).toBe('13/4');
    expect(textOf(single.total([])!)).toBe('0');
  });
});

test.each<readonly [q: string, ulp: string]>([
  ['1', '0x1p-23'],
  ['-1', '0x1p-23'],
  ['3/2', '0x1p-23'],
  ['2', '0x1p-22'],
  ['1/3', '0x1p-25'],
  ['2/3', '0x1p-24'],
  ['4/3', '0x1p-23'],
  ['0', '0x1p-23'],
  ['1e-60', '0x1p-149'],
])('the numbers of float32 at %s are %s apart', (q, ulp) => {
  expect(textOf(single.ulp(number(q)))).toBe(textOf(number(ulp)));
});
