/** Numbers that a target returned: exact, or not finite. */
import { expect, test } from 'vitest';
import { differ, returnedNumber, returnedNumbers } from '../../../src/certificates/verdicts/returned.ts';
import { meter, refusal, textOf, texts, vector } from '../units.ts';

test('what is not finite has no value', () => {
  expect(['NaN', 'Infinity', '-Infinity'].map(value => returnedNumber(value, meter))).toEqual(
    new Array(3).fill(undefined),
  );
  expect(textOf(returnedNumber('-7/3', meter)!)).toBe('-7/3');
  expect(refusal(() => returnedNumber('nan', meter))).toEqual({
    wrong: 'expected an exact number such as "-7/3"',
  });
});

test('a gradient has p entries, all of them finite', () => {
  expect(texts(returnedNumbers(['1', '1/2'], 2, meter)!)).toEqual(['1', '1/2']);
  expect(returnedNumbers(['1', 'NaN'], 2, meter)).toBeUndefined();
  expect(returnedNumbers(['Infinity', '1'], 2, meter)).toBeUndefined();
  expect(refusal(() => returnedNumbers(['1', 'NaN'], 3, meter))).toEqual({
    wrong: 'expected 3 numbers, got 2',
  });
  expect(refusal(() => returnedNumbers(['1', 2], 2, meter))).toEqual({
    wrong: 'expected a string',
    path: '/1',
  });
});

test.each<readonly [a: string[], b: string[], r: string[], answer: boolean]>([
  [['1', '2'], ['1', '2'], ['0', '0'], false],
  [['1', '2'], ['1', '3'], ['0', '0'], true],
  [['1', '2'], ['1', '3'], ['0', '1'], false],
  [['1', '3'], ['1', '2'], ['0', '1'], false],
  [['1', '2'], ['1', '3'], ['1', '0'], true],
  [['1', '2'], ['1', '3'], ['0', '99/100'], true],
])('%j and %j differ by more than %j somewhere: %s', (a, b, r, answer) => {
  expect(differ(vector(...a), vector(...b), vector(...r), meter)).toBe(answer);
});
