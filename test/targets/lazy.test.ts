import { expect, test } from 'vitest';
import { openTarget } from '../../src/targets/index.ts';
import { query, show, single } from './ask.ts';

const ask = async (timeout: number, ...queries: ReturnType<typeof query>[]) => {
  const target = await openTarget('fixtures/targets/lazy.mjs', { timeout });
  try {
    return (await target.ask(queries)).map(show);
  } finally {
    await target.close();
  }
};

// All wait, for processes of their own.
test.concurrent('A5: what is loaded for the first question of a mode is not held against it', async () => {
  const add = single('add', 2);
  const questions = (['backward', 'forward'] as const).map(mode => query(add, [1, 2], mode));
  expect(await ask(400, ...questions)).toEqual(['3: 1, 1', '3: 1, 1']);
});

test.concurrent('A5: what takes longer than the limit is asked again, of a new process and for longer', async () => {
  const exp = query(single('exp', 1), [0]);
  expect(await ask(400, exp)).toEqual(['1: 1']);
});

test.concurrent('A5: what takes longer than that hangs', async () => {
  const exp = query(single('exp', 1), [0]);
  expect(await ask(150, exp)).toEqual(['hung: no answer in 150 ms, nor in 450 ms of a new process']);
});
