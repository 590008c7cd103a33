/** All runs, on this thread or on several. */

import { expect, test } from 'vitest';
import { allRuns } from '../../../src/descent/index.ts';
import type { RunRecord } from '../../../src/documents/index.ts';
import { problemFrom, runsOf, settingsOf, step, TRAP } from '../descents.ts';

const settings = settingsOf(problemFrom(TRAP), { ...step('1/2'), starts: 70 });
const onThreads = (jobs: number, signal: AbortSignal, heard: (done: number) => void): Promise<RunRecord[]> =>
  allRuns(problemFrom(TRAP), settings, { jobs, signal, onProgress: heard });

test('the same records in the same order on one thread and on two', async () => {
  const counts: number[] = [];
  const { signal } = new AbortController();
  const [one, two] = [
    await onThreads(1, signal, () => {}),
    await onThreads(2, signal, done => counts.push(done)),
  ];
  expect(one).toEqual(runsOf(TRAP, { ...step('1/2'), starts: 70 }));
  expect(two).toEqual(one);
  expect(counts).toEqual(Array.from({ length: 70 }, (_, i) => i + 1));
});

test('what ended before the signal is kept', async () => {
  for (const jobs of [1, 2]) {
    const controller = new AbortController();
    const found = await onThreads(jobs, controller.signal, done => done === 3 && controller.abort());
    expect(found.length).toBeGreaterThanOrEqual(3);
    expect(found.length).toBeLessThan(70);
  }
});
