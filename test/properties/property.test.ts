import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examineAll } from '../../properties/asking/property.ts';

const wrong = (n: number) => ({
  program: String(n),
  at: ['0'],
  mode: 'backward' as const,
  expected: 'less',
  returned: 'more',
});

test('a counterexample is made small in so many attempts, not in so much time', async () => {
  let examined = 0;
  /** Fails for most lists, so that shrinking could go on for long. */
  const run = (pause: number) =>
    examineAll(
      fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 300, maxLength: 310 }),
      { seed: 3, runs: 1_000, timeLimit: 600_000 },
      async list => {
        examined += 1;
        if (pause > 0 && examined % 500 === 0) await new Promise(done => setTimeout(done, pause));
        const sum = list.reduce((a, b) => a + b, 0);
        return sum % 50 === 0 && sum > 1000 ? wrong(sum) : 'holds';
      },
    );
  const first = await run(0);
  expect(first.holds).toBe('no');
  expect(examined).toBeLessThan(2_000);
  examined = 0;
  expect(await run(50)).toEqual(first);
});
