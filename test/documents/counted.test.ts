import { expect, test } from 'vitest';
import { counted, grouped } from '../../src/documents/counted.ts';
import { filesBelow, textOf } from '../house/tree.ts';

test('one is no plural', () => {
  expect([0, 1, 2, 1000].map(n => counted(n, 'check'))).toEqual([
    '0 checks',
    '1 check',
    '2 checks',
    '1,000 checks',
  ]);
  expect([1, 2].map(n => counted(n, 'entry', 'entries'))).toEqual(['1 entry', '2 entries']);
});

test('digits behind a point are in no groups', () => {
  expect([1234.5678, 1.2654795368090047e207, -1234567].map(n => counted(n, 'ulp'))).toEqual([
    '1,234.5678 ulps',
    '1.2654795368090047e+207 ulps',
    '-1,234,567 ulps',
  ]);
});

test('of more digits than a line has it is said how many they are', () => {
  expect(grouped('1234567')).toBe('1,234,567');
  expect(grouped((2n ** 199n).toString())).toHaveLength(79);
  expect(grouped((2n ** 200n).toString())).toBe('≈ 1.60e60');
});

test('nobody makes a plural by hand', () => {
  const byHand = filesBelow('src').filter(file => /=== 1 \? '' : 's'/.test(textOf(file)));
  expect(byHand).toEqual([]);
});
