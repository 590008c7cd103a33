import { expect, test } from 'vitest';
import { resultWords } from '../../properties/index.ts';

test('what a property found, in words', () => {
  expect(resultWords({ holds: 'yes', runs: 7 })).toBe('holds in 7 cases');
  expect(resultWords({ holds: 'undecided', runs: 0, why: 'one mode only' })).toBe('undecided: one mode only');
  const counterexample = {
    program: 'max(x, y)',
    at: ['0', '0'],
    mode: 'backward',
    expected: 'in the hull of 0 1, 1 0',
    returned: 'the limit 1 1',
    along: 't, t',
    separator: ['-1', '-1'],
  } as const;
  expect(resultWords({ holds: 'no', runs: 3, counterexample })).toBe(
    [
      'of max(x, y)',
      'at 0, 0, backward mode, along t, t',
      'expected in the hull of 0 1, 1 0',
      'returned the limit 1 1',
      'separator: -1, -1',
    ].join('\n'),
  );
});
