/** All runs of a descent, on several threads or on this one; what ended before a signal is kept. */

import { Worker } from 'node:worker_threads';
import type { DescentSettings, RunRecord } from '../../documents/index.ts';
import { CornercheckError, type ErrorCode } from '../../errors.ts';
import { programToJson } from '../../programs/index.ts';
import { runnerOf } from '../run/engine.ts';
import type { Problem } from '../run/problem.ts';
import { totalRuns } from '../run/settings.ts';

/** From source (tests) and as built, the worker is the file beside this one. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './tsx-worker.mjs' : './worker.js', import.meta.url);

/** Runs handed to a thread at a time. */
const CHUNK = 16;

/** How runs are shared out among threads, and when they stop. */
export interface RunsOptions {
  readonly jobs: number;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/**
 * The records of all runs of (8), shared out among threads, in the order of the runs.
 *
 *     const records = await allRuns(problem, settings, { jobs: 2, signal, onProgress: done => console.error(done) });
 */
export async function allRuns(
  problem: Problem,
  settings: DescentSettings,
  options: RunsOptions,
): Promise<RunRecord[]> {
  const records: RunRecord[] = [];
  const hear = (record: RunRecord): void => {
    records.push(record);
    options.onProgress(records.length);
  };
  const threads = Math.min(options.jobs, Math.ceil(totalRuns(settings) / CHUNK));
  if (threads <= 1) await here(problem, settings, options.signal, hear);
  else await onThreads(problem, settings, threads, options.signal, hear);
  return records.sort((a, b) => a.run - b.run);
}

async function here(
  problem: Problem,
  settings: DescentSettings,
  signal: AbortSignal,
  hear: (record: RunRecord) => void,
): Promise<void> {
  const runner = runnerOf(problem, settings);
  for (let run = 0; run < totalRuns(settings) && !signal.aborted; run += 1) {
    hear(runner(run));
    // Lets signals be heard.
    await new Promise(resolve => setImmediate(resolve));
  }
}

function onThreads(
  problem: Problem,
  settings: DescentSettings,
  threads: number,
  signal: AbortSignal,
  hear: (record: RunRecord) => void,
): Promise<void> {
  const workerData = { program: programToJson(problem.program), settings };
  const total = totalRuns(settings);
  let next = 0;
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(WORKER, { workerData, execArgv: [] });
      const stop = (): void => void worker.terminate();
      signal.addEventListener('abort', stop);
      worker.on('message', (message: RunRecord | 'ready' | { code: ErrorCode; message: string }) => {
        if (typeof message === 'object' && 'code' in message) {
          reject(new CornercheckError(message.code, message.message));
          return stop();
        }
        if (message !== 'ready') return hear(message);
        if (next >= total || signal.aborted) return stop();
        const runs = Array.from({ length: Math.min(CHUNK, total - next) }, (_, i) => next + i);
        next += runs.length;
        worker.postMessage(runs);
      });
      worker.on('error', error =>
        reject(
          new CornercheckError(
            'internal',
            `a thread of descend ended: ${(error as Error).stack ?? String(error)}`,
          ),
        ),
      );
      worker.on('exit', () => {
        signal.removeEventListener('abort', stop);
        resolve();
      });
    });
  return Promise.all(Array.from({ length: threads }, one)).then(() => undefined);
}
