import { describe, expect, test } from 'vitest';
import type { Vector } from '../../../src/linear/index.ts';
import { compile } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { slopes } from '../derivatives-in-words.ts';
import { vector } from '../evaluated.ts';

const slope = (text: string, x: Vector, d: Vector): string => slopes(compile(parseProgramText(text)), x, d);

describe('by hand', () => {
  test.each<[string, number[], number[], string]>([
    ['relu(t)', [0], [1], '1'],
    ['relu(t)', [0], [-1], '0'],
    ['abs(t)', [0], [-2], '2'],
    ['abs(t)', [0], [0], '0'],
    ['relu(-t) + t - relu(t)', [0], [1], '0'],
    ['f(x, y) = max(x, y)', [1, 1], [1, 2], '2'],
    ['f(x, y) = max(x, y)', [1, 1], [1, 1], '1'],
    ['f(x, y) = sort(x, y)', [1, 1], [0, 1], '1 0'],
    ['f(x, y) = median(x, y, 0)', [0, 0], [1, -1], '0'],
    ['f(x, y) = max(x*y, x)', [0, 0], [-1, 1], '0'],
    ['select null(x) { 0 when x != 0; x when x = 0 }\nf(x) = null(x)', [0], [1], '0'],
    ['select null(x) { 0 when x != 0; x when x = 0 }\nf(x, y) = null(x) + y', [0, 0], [0, 1], '1'],
  ])('%s at %j along %j', (text, x, d, expected) => {
    expect(slope(text, vector(...x), vector(...d))).toBe(expected);
  });

  // In each the piece 5a has a cell that is empty, but whose closed half-spaces meet along the direction.
  test.each([
    'select s(a, b) { 5*a when b > a and b < a; 0 when b > a; 0 when b = a; 0 when b < a }\nf(x, y) = s(x, y)',
    'select s(a, b) { 5*a when b >= a and b < a; 0 when b > a; 0 when b = a; 0 when b < a }\nf(x, y) = s(x, y)',
    'select s(a, b) { 5*a when b > a and 2*b < 2*a; 0 when b >= a; 0 when b < a }\nf(x, y) = s(x, y)',
  ])('a cell without interior proves nothing: %s', text => {
    expect(slope(text, vector(0, 0), vector(1, 1))).toBe('0');
    expect(slope(text, vector(0, 0), vector(-1, -1))).toBe('0');
  });

  test('nor does one that is only empty beyond first order', () => {
    const text = `select s(a, b) {
      5*a when b > a^2 and b < a^2/2
      0 when b <= a^2
      0 when b > a^2 and b >= a^2/2
    }
    f(x, y) = s(x, y)`
      .replace(/\n\s*/g, '; ')
      .replace('{; ', '{ ')
      .replace('; }; ', ' }\n');
    expect(slope(text, vector(0, 0), vector(1, 0))).toBe('0');
  });

  test('guards that are flat without being zero', () => {
    expect(slope('relu(x^2) + x', vector(0), vector(1))).toBe('1');
    const text = 'select s(a) { a when a^3 >= 0; 2*a when a^3 < 0 }\nf(x) = s(x)';
    expect(slope(text, vector(0), vector(1))).toBe('1');
  });
});
