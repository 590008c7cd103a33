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
      fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 40, maxLength: 60 }),
      { seed: 3, runs: 10, timeLimit: 600_000 },
      async list => {
        examined += 1;
        if (pause > 0 && examined % 500 === 0) await new Promise(done => setTimeout(done, pause));
        const sum = list.reduce((a, b) => a + b, 0);
        return sum > 1000 && sum % 7 < 3 ? wrong(sum) : 'holds';
      },
    );
  const first = await run(0);
  expect(first.holds).toBe('no');
  expect(examined).toBeLessThan(1_050);
  examined = 0;
  expect(await run(50)).toEqual(first);
});
