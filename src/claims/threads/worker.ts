/** Runs inside a thread: finds the claims that are named, runs those that it is told to, and posts what became of each. */
import { parentPort, workerData } from 'node:worker_threads';
import { isStop } from '../experiment.ts';
import { claimsNamed } from '../named.ts';
import { runClaim } from '../run.ts';
import type { ClaimsThreadData, ClaimsThreadWord } from './threads.ts';

const { names, setting, end } = workerData as ClaimsThreadData;
const port = parentPort!;
const say = (word: ClaimsThreadWord): void => port.postMessage(word);
const claims = claimsNamed(names);

port.on('message', async (k: number) => {
  try {
    const record = runClaim((await claims)[k]!, { ...setting, isOver: () => Date.now() > end });
    say({ k, record });
  } catch (error) {
    say({ failed: (error as Error).stack ?? String(error), isStop: isStop(error) });
  }
});
say('ready');
