/** Whether what is to come fits into memory. */
import { expect, test } from 'vitest';
import { shortageOf } from '../../src/input/memory.ts';

test('little fits; of what does not it is said how much there is, and what helps', () => {
  expect(shortageOf(1_000)).toBeUndefined();
  const { needed, words } = shortageOf(2 ** 50)!;
  expect(needed).toBe(2 ** 30);
  expect(words).toMatch(/^\d+ MB of memory are left; more are had with \S+=\d+$/);
});
