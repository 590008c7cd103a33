import { expect, test } from 'vitest';
import { rulesLines, ruleWords } from '../../../../src/reports/words/terms/rules.ts';

test.each([
  ['relu', '0', ['0'], "relu'(0) = 0"],
  ['relu6', '1/2', ['0', '6'], "relu6'(0) = 1/2, relu6'(6) = 1/2"],
  ['relu', '0', [], "relu' = 0 where it is tied"],
  ['hardSwish', '0 at -3, 1 at 3', [], "hardSwish'(-3) = 0, hardSwish'(3) = 1"],
  ['max', 'mean', [], 'max: those that are tied share'],
  ['max', '(1/4, 1/4, 1/2) of 3', [], 'max: (1/4, 1/4, 1/2) of 3'],
] as const)('%s %s', (op, rule, places, words) => {
  expect(ruleWords(op, rule, places)).toBe(words);
});

test('what has no rule is said, with the reason', () => {
  const format = 'cornercheck.conventions/1';
  expect(
    rulesLines({ format, ops: { relu: '0' }, places: { relu: ['0'] }, others: { clip: 'none' } }),
  ).toEqual(["relu'(0) = 0", 'clip: no rule, none']);
});
