import { describe, expect, test } from 'vitest';
import { bfloat16, type FloatFormat, float16, float32, float64 } from '../../../src/numbers/index.ts';
import { readAnswer } from '../../../src/targets/words/reading.ts';
import { show } from '../ask.ts';

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

  test('decimals of a target in floats are the float that they name', () => {
    const read = (format: FloatFormat, value: unknown) =>
      show(readAnswer({ value, gradient: [] }, 0, { format }));
    expect(read(float64, '0.1')).toBe('3602879701896397/36028797018963968: ');
    expect(read(float32, '2.38418579e-07')).toBe('1/4194304: ');
    expect(read(float32, 2.38418579e-7)).toBe('1/4194304: ');
    expect(read(float64, '1/3')).toBe('6004799503160661/18014398509481984: ');
    expect(read(float16, 0.3333)).toBe('1365/4096: ');
    expect(read(bfloat16, '0.334')).toBe('171/512: ');
    // No float of the format is meant by these.
    expect(read(float32, '1e60')).toBe(`1${'0'.repeat(60)}: `);
    expect(read(float32, '1e-60')).toBe(`1/1${'0'.repeat(60)}: `);
  });

  test('numbers of more digits than a format of 16 bits are told from its decimals', () => {
    const isWider = (format: FloatFormat, value: number): boolean => {
      const answer = readAnswer({ value, gradient: [] }, 0, { format });
      return answer.kind === 'answered' && answer.wider === true;
    };
    expect([1 + 2 ** -20, 2049, 0.3333, 0.5].map(value => isWider(float16, value))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([1 + 2 ** -9, 257, 0.334, 0.5].map(value => isWider(bfloat16, value))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(isWider(float32, 1 + 2 ** -40)).toBe(false);
  });

  test('a decimal of an exact target is not taken for the double nearest to it', () => {
    expect(show(readAnswer({ value: 0.1, gradient: [] }, 0, { decimal: true }))).toMatch(
      /^malformed: value: /,
    );
    expect(show(readAnswer({ value: 3, gradient: [] }, 0, { decimal: true }))).toBe('3: ');
  });
});
