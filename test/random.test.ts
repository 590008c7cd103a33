import { expect, test } from 'vitest';
import { SCALE, SHORT, seeded, share, spread } from './random.ts';

test('a share of a list is evenly spread over it, and all of it from half of the usual scale on', () => {
  for (const n of [0, 1, 2, 7, 100, 241]) {
    const all = Array.from({ length: n }, (_, i) => i);
    const some = spread(all);
    expect(some).toHaveLength(share(n));
    if (!SHORT) expect(some).toEqual(all);
    // No gap is longer than two of the usual ones.
    for (const [k, i] of some.entries())
      expect(i - (some[k - 1] ?? i)).toBeLessThanOrEqual((2 * n) / some.length);
  }
});

test('random suites never draw fewer than half of the usual number or fifty', () => {
  expect(seeded(10).numRuns).toBeGreaterThanOrEqual(5);
  expect(seeded(400, 200).numRuns).toBe(Math.max(200, Math.ceil(400 * SCALE)));
});
