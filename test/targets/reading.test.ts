import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../src/targets/reading.ts';
import { show } from './ask.ts';

const ring: unknown[] = [];
ring.push(ring);
// biome-ignore lint/suspicious/noSparseArray: a hole is the point
const sparse = [1, , 3];

describe('readAnswer', () => {
  test.each([
    [{ value: 0.1, gradient: [1, -0] }, '3602879701896397/36028797018963968: 1, 0'],
    [{ value: '1/3', gradient: ['-2', '0.5'] }, '1/3: -2, 1/2'],
    [
      { value: Number.NaN, gradient: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] },
      'NaN: Infinity, -Infinity',
    ],
    [{ value: 'NaN', gradient: ['Infinity', '-Infinity'] }, 'NaN: Infinity, -Infinity'],
    [{ value: 5e-324, gradient: new Float32Array([0.5, 2]) }, `1/${2n ** 1074n}: 1/2, 2`],
    [null, 'malformed: expected {value, gradient}, got null'],
    [undefined, 'malformed: expected {value, gradient}, got undefined'],
    [3, 'malformed: expected {value, gradient}, got 3'],
    [{ value: 1 }, 'malformed: gradient: expected a list, got undefined'],
    [{ value: 1, gradient: {} }, 'malformed: gradient: expected a list, got {}'],
    [{ value: 1, gradient: '12' }, 'malformed: gradient: expected a list, got "12"'],
    [{ value: 1, gradient: new Int8Array(2) }, 'malformed: gradient: expected a list, got {"0":0,"1":0}'],
    [{ value: 1, gradient: [1] }, 'malformed: gradient: expected 2 entries, got 1'],
    [{ value: 1, gradient: sparse }, 'malformed: gradient: expected 2 entries, got 3'],
    [
      { value: 1, gradient: sparse.slice(1) },
      'malformed: gradient[0]: expected a number or a rational string, got undefined',
    ],
    [
      { value: 1n, gradient: [1, 1] },
      'malformed: value: expected a number or a rational string, got the bigint 1',
    ],
    [
      { value: ring, gradient: [1, 1] },
      'malformed: value: expected a number or a rational string, got a value of type object',
    ],
    [
      { value: 'abc', gradient: [1, 1] },
      'malformed: value: expected a number or a rational string, got "abc"',
    ],
    [
      { value: '1/0', gradient: [1, 1] },
      'malformed: value: expected a number or a rational string, got "1/0"',
    ],
    [
      { value: '1e999999999', gradient: [1, 1] },
      'malformed: value: expected a number or a rational string, got "1e999999999"',
    ],
    [
      { value: 1, gradient: [[1], 1] },
      'malformed: gradient[0]: expected a number or a rational string, got [1]',
    ],
  ])('%#', (raw, answer) => {
    expect(show(readAnswer(raw, 2))).toBe(answer);
  });

  test('a decimal of an exact target is not taken for the double nearest to it', () => {
    expect(show(readAnswer({ value: 0.1, gradient: [] }, 0, true))).toMatch(/^malformed: value: /);
    expect(show(readAnswer({ value: 3, gradient: [] }, 0, true))).toBe('3: ');
  });
});
