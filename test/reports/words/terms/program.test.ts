/** Programs and points as people read them: what is short whole, of what is long as much as fits on a screen. */
import { expect, test } from 'vitest';
import { pointWords, shortText } from '../../../../src/reports/words/terms/program.ts';

const over = (inputs: readonly string[]) => ({ inputs, nodes: [], output: inputs[0]! });
const names = (n: number): string[] => Array.from({ length: n }, (_, i) => `w${i}`);

test('a point of few inputs is told whole, one of many by the first that are not 0', () => {
  expect(pointWords(over(['x', 'y']), ['1', '-1/2'])).toBe('x = 1, y = −1/2');
  const point = (values: readonly number[]) => pointWords(over(names(values.length)), values.map(String));
  expect(point(new Array(24).fill(0))).toContain('w23 = 0');
  expect(point(new Array(300).fill(0))).toBe('0 (all 300 inputs)');
  expect(point([0, 0, 5, ...new Array(50).fill(0)])).toBe('w2 = 5; the other 52 of 53 are 0');
  expect(point(new Array(25_450).fill(1))).toBe(
    'w0 = 1, w1 = 1, w2 = 1, w3 = 1, w4 = 1, w5 = 1, w6 = 1, w7 = 1, … 25442 more',
  );
  const entries = Array.from({ length: 30 }, (_, i) => `x[${i}]`);
  expect(pointWords(over(entries), ['3', ...new Array(29).fill('0')])).toBe(
    'x[0] = 3; the other 29 of 30 are 0',
  );
});

test('of a long program the beginning of each line, of a short one all of it', () => {
  const wide = `a = affine(${names(2_000).join(', ')})`;
  const text = `${wide}\nrelu(a)`;
  expect(shortText(text, 40)).toBe(`${wide.slice(0, 160)}… (${wide.length} characters)\nrelu(a)`);
  const short = `max(${names(300).join(', ')})`;
  expect(shortText(short, 40)).toBe(short);
  expect(shortText(new Array(100).fill('relu(x)').join('\n'), 12).split('\n')).toHaveLength(13);
});
