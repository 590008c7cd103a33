/** Threads that judge answer as one does; one that dies takes one case with it. */
import type { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { judgeLine } from '../../../src/judgement/index.ts';
import { CaseThreads, type CaseThreadsOptions } from '../../../src/judgement/threads/threads.ts';

const lineOf = (slope: number): string => `{"program":"abs(x)","at":[0],"gradient":[${slope}]}`;
const SLOW = `{"program":"${Array.from({ length: 9 }, (_, i) => `relu(x - ${i}*y + ${i * i}*z)`).join('+')}","at":[0,0,0],"gradient":[1,0,0]}`;

function opened(options: Partial<CaseThreadsOptions> = {}): CaseThreads {
  const threads = new CaseThreads({
    jobs: 2,
    isOver: () => false,
    end: Number.POSITIVE_INFINITY,
    seconds: undefined,
    ...options,
  });
  onTestFinished(() => threads.close());
  return threads;
}

test('the answers are those of judgeLine', async () => {
  const threads = opened();
  const lines = [
    ...[1, 2, -1].map(lineOf),
    'rubbish',
    undefined,
    '{"program":"1/x","at":[0],"gradient":[1]}',
  ];
  const answers = await Promise.all(lines.map((text, i) => threads.judge(text, i + 1)));
  expect(answers).toEqual(lines.map((text, i) => judgeLine(text, i + 1)));
});

test('a thread that dies is one bad line, and another takes its place', async () => {
  const threads = opened({ jobs: 1 });
  const born: Worker[] = [];
  const hear = (worker: Worker): void => void born.push(worker);
  process.on('worker', hear);
  onTestFinished(() => void process.off('worker', hear));
  const answers = Promise.all([SLOW, lineOf(1), lineOf(2)].map((text, i) => threads.judge(text, i + 1)));
  await new Promise(resolve => setImmediate(resolve));
  expect(born).toHaveLength(1);
  await born[0]!.terminate();
  expect(await answers).toMatchObject([
    { line: 1, error: expect.stringMatching(/^line 1: its thread ended: exit code \d$/) },
    { line: 2, verdict: 'clarke' },
    { line: 3, verdict: 'outside' },
  ]);
  expect(born).toHaveLength(2);
});

test('what is stopped ends undecided, and what was not begun has no answer', async () => {
  let over = false;
  const threads = opened({ jobs: 1, isOver: () => over });
  const answers = Promise.all([SLOW, lineOf(1), lineOf(2)].map((text, i) => threads.judge(text, i + 1)));
  over = true;
  threads.stop();
  expect(await answers).toMatchObject([{ verdict: 'undecided' }, undefined, undefined]);
});

test('so does what has no time left; with time it is decided', async () => {
  const [late, early] = [opened({ end: 0, seconds: 7 }), opened()];
  expect(await late.judge(SLOW, 1)).toMatchObject({ verdict: 'undecided' });
  expect(await early.judge(SLOW, 1)).toMatchObject({ verdict: 'clarke' });
});
