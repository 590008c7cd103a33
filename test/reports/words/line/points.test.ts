/** Values along a line in words. */
import { expect, test } from 'vitest';
import { equalsText } from '../../../../src/reports/words/line/points.ts';

test('what a value is: a rational number, a closed form with its decimal, or the decimal alone', () => {
  const near = { lo: '-56/10', hi: '-5' };
  expect(equalsText('1/2')).toBe('= 1/2');
  expect(equalsText({ expr: '-log(270)', ...near })).toBe('= -log(270) ≈ -5.6000000');
  // "at t ≈ …" would be read as the place.
  expect(equalsText({ expr: 't^3 - 6*t at t', ...near })).toBe('≈ -5.6000000');
  expect(equalsText({ expr: `log(${'1 + '.repeat(30)}1)`, ...near })).toBe('≈ -5.6000000');
});
