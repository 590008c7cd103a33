/** Runs inside a thread: judges the cases that it is sent, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { Undecided } from '../../fields/index.ts';
import { judgeLine } from '../cases.ts';
import type { CaseSent, CasesThreadData, CaseWord } from './threads.ts';

const { stop, end, seconds } = workerData as CasesThreadData;
const port = parentPort!;

const watch = (): void => {
  if (Atomics.load(stop, 0) !== 0) throw new Undecided('stopped');
  if (Date.now() > end) throw new Undecided(`more than ${seconds} s`);
};

const judged = ({ text, line }: CaseSent): CaseWord => {
  try {
    return judgeLine(text, line, { watch });
  } catch (error) {
    return { internal: (error as Error).stack ?? String(error) };
  }
};

port.on('message', (sent: CaseSent) => port.postMessage(judged(sent)));
