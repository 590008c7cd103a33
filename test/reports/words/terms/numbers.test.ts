import { describe, expect, test } from 'vitest';
import { counted } from '../../../../src/documents/counted.ts';
import {
  drawn,
  onlyEntry,
  shown,
  shownGradient,
  shownShort,
  shownVector,
} from '../../../../src/reports/words/terms/numbers.ts';

describe('numbers in words', () => {
  test('short rationals are exact, long ones are marked as decimals', () => {
    expect(shown('-7/3')).toBe('−7/3');
    expect(shown('11184811/33554432')).toBe('≈ 0.3333333432674408');
    expect(shown('-11184811/33554432')).toBe('≈ −0.3333333432674408');
    expect(shownShort('11184811/33554432')).toBe('≈ 0.33333');
  });

  test('what is not a number is shown as it came', () => {
    expect(shown('NaN')).toBe('NaN');
    expect(shown('-Infinity')).toBe('-Infinity');
    expect(shown({ expr: 'exp(1)/2', lo: '1.359', hi: '1.36' })).toBe('exp(1)/2 ≈ 1.359');
    expect(shown({ expr: 'exp(1)', lo: '2.718', hi: '2.719' })).toBe('exp(1)');
    // What may be 0 is no number that is as good as 0.
    expect(shown({ expr: 'exp(t) - 6*t at t', lo: '-1e-14', hi: '5e-14' })).toBe('exp(t) - 6*t at t ≈ 0');
    expect(drawn('NaN')).toBeUndefined();
    expect(drawn('1e400')).toBeUndefined();
  });

  test('one entry stands alone, many are cut', () => {
    expect(shownVector(['1'])).toBe('1');
    expect(shownVector(['1', '0'])).toBe('(1, 0)');
    expect(shownVector(new Array(20).fill('0'))).toBe('(all 20 entries 0)');
    // What begins with 0 alone is not taken for 0, whatever the numbers are.
    const [zeros, ones] = [new Array<number>(10).fill(0), new Array<number>(20).fill(1)];
    const first = '#11: 1, #12: 1, #13: 1, #14: 1, #15: 1, #16: 1, #17: 1, #18: 1';
    expect(shownVector([...zeros, ...ones].map(String))).toBe(`(${first}, …; 20 of 30 entries are not 0)`);
    expect(shownVector([...zeros, 1, ...zeros], value => String(value))).toBe(
      '(#11: 1; the other 20 of 21 are 0)',
    );
    expect(shownVector([...ones, ...zeros].map(String))).toBe('(1, 1, 1, 1, 1, 1, 1, 1, … 30 entries)');
  });

  test('counts', () => {
    expect(counted(1, 'check')).toBe('1 check');
    expect(counted(12345, 'check')).toBe('12,345 checks');
    expect(counted('123456789012345678901', 'piece')).toBe('123,456,789,012,345,678,901 pieces');
  });
});

test('of a Jacobian of many rows the first are shown', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => [String(i), '0']);
  expect(shownGradient(rows(2))).toBe('[(0, 0); (1, 0)]');
  expect(shownGradient(rows(24))).toMatch(/\(23, 0\)\]$/);
  expect(shownGradient(rows(1_000))).toMatch(/\(23, 0\); … 1000 rows\]$/);
});

test('the entry of a gradient that has one', () => {
  expect([onlyEntry(['1']), onlyEntry([['2']]), onlyEntry(['1', '2']), onlyEntry([['1', '2']])]).toEqual([
    '1',
    '2',
    undefined,
    undefined,
  ]);
  expect(onlyEntry([['1'], ['2']])).toBeUndefined();
});
