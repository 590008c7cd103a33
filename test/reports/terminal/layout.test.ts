import { expect, test } from 'vitest';
import { row } from '../../../src/reports/terminal/layout.ts';

test('words stand beside a name, and below one that reaches into their column', () => {
  expect(row('max', 'first of the tied', 12, 24)).toBe('  max       first of the\n            tied');
  expect(row('a.longer.max', 'first', 12, 24)).toBe('  a.longer.max\n            first');
  expect(row('nine more', 'first', 12, 24)).toBe('  nine more first');
  expect(row('', 'a title', 2, 24)).toBe('  a title');
});
