import { expect, test } from 'vitest';
import { propertiesSummary } from '../../../src/reports/words/property.ts';
import { shownVector } from '../../../src/reports/words/terms/numbers.ts';
import { undecidedOf } from '../../../src/reports/words/undecided.ts';
import { bundle } from '../fixtures.ts';

const [report] = bundle('tfjs-like').reports;

test('E5: undecided checks are listed by reason, the most frequent first, and by place', () => {
  const many = Array.from({ length: 30 }, (_, i) => `Undecided, ${i + 2} checks: reason ${i}.`);
  const sweep = [
    { op: 'max', pattern: 'x = y', checks: 4, verdicts: { undecided: 3, clarke: 1 } },
    { op: 'min', pattern: 'x = y', checks: 4, verdicts: { clarke: 4 } },
  ];
  const { reasons, places, more } = undecidedOf({
    ...report!,
    sweep,
    notes: ['Undecided, 1 check: only once.', 'Something else.', ...many],
  });
  expect(reasons[0]).toEqual({ count: 31, why: 'reason 29' });
  expect([reasons.length, more]).toEqual([20, 11]);
  expect(places).toEqual([{ op: 'max', pattern: 'x = y', count: 3 }]);
});

test('E6: a property that was not asked did not hold', () => {
  const record = { id: 'p', title: 'p', source: 'here', runs: 1 } as const;
  const all = (['yes', 'yes', 'undecided', 'no'] as const).map(holds => ({ ...record, holds }));
  expect(propertiesSummary(all)).toBe('1 fails, 2 held, 1 not asked');
  expect(propertiesSummary(all.slice(0, 3))).toBe('2 held, 1 not asked');
  expect(propertiesSummary(all.slice(0, 2))).toBe('2 held');
});

test('E13: a long vector shows where it is not 0', () => {
  const vector = (...at: number[]): string[] =>
    Array.from({ length: 20 }, (_, i) => (at.includes(i) ? '-1/2' : '0'));
  expect(shownVector(vector(11))).toBe('(#12: −1/2; the other 19 of 20 are 0)');
  expect(shownVector(vector())).toBe('(all 20 entries 0)');
  expect(shownVector(Array.from({ length: 9 }, (_, i) => String(i + 1)))).toBe(
    '(1, 2, 3, 4, 5, 6, 7, 8, … 9 entries)',
  );
});
