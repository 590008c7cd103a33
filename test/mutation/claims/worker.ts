/** A worker that runs the ledger, or some of its claims, as it stands in a text. */
import { Worker } from 'node:worker_threads';
import type { Known, Told } from './asked.ts';

/** What was told until it ended: by itself, by an error, or since a claim took too long. */
export interface Ran {
  readonly told: readonly Told[];
  readonly end: 'done' | 'time' | 'error';
}

/** Seconds of the processor that a claim has, and how many times what it took. */
const [LEAST, TIMES] = [5, 5];

/**
 * Without claims: all, for as long as it takes. Time is that of the processor, since a busy machine would make every mutant look
 * slow; it is counted for the process, so that workers beside each other share it.
 */
export function run(text: string, claims?: readonly Known[], workers = 1): Promise<Ran> {
  const worker = new Worker(text, { eval: true, workerData: claims, stdout: true, stderr: true });
  const told: Told[] = [];
  let from = process.cpuUsage();
  const isLate = (): boolean => {
    const { user, system } = process.cpuUsage(from);
    const expected = (claims?.[told.length]?.time ?? 0) / 1_000;
    return (user + system) / 1e6 > (LEAST + TIMES * expected) * workers;
  };
  return new Promise(resolve => {
    const timer = setInterval(() => {
      if (claims !== undefined && isLate()) finish('time');
    }, 500);
    const finish = (end: Ran['end']): void => {
      clearInterval(timer);
      void worker.terminate();
      resolve({ told, end });
    };
    worker.on('message', (one: Told) => {
      told.push(one);
      from = process.cpuUsage();
    });
    worker.on('error', () => finish('error'));
    worker.on('exit', () => finish('done'));
  });
}
