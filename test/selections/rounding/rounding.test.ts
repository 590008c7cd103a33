import { expect, test } from 'vitest';
import { rational, rationalField } from '../../../src/numbers/index.ts';
import { numberOf, rounded, wholeOf } from '../../../src/selections/rounding/rounding.ts';

const at = (rounding: Parameters<typeof rounded>[2], n: number, d = 1) =>
  rounded(rationalField, rational(n, d), rounding);

test('between jumps one whole number is taken', () => {
  expect(['floor', 'ceil', 'round', 'trunc'].map(one => at(one as 'floor', -5, 3))).toEqual(
    [-2, -1, -2, -1].map(only => ({ only })),
  );
  expect(at('trunc', 0)).toEqual({ only: 0 });
  expect(at('round', 2)).toEqual({ only: 2 });
});

test('at a jump two, of which one owns it', () => {
  expect(at('floor', 3)).toEqual({ lower: 2, upper: 3, owner: 3, twice: 6 });
  expect(at('ceil', 3)).toEqual({ lower: 3, upper: 4, owner: 3, twice: 6 });
  expect(at('trunc', -3)).toEqual({ lower: -3, upper: -2, owner: -3, twice: -6 });
  expect(at('round', 5, 2)).toEqual({ lower: 2, upper: 3, owner: 2, twice: 5 });
  expect(at('round', 7, 2)).toEqual({ lower: 3, upper: 4, owner: 4, twice: 7 });
});

test('whole numbers are numbered from 1, each once', () => {
  const wholes = [0, -1, 1, -2, 2, -3];
  expect(wholes.map(numberOf)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(wholes.map((_, i) => wholeOf(i + 1))).toEqual(wholes);
});
