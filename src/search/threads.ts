/** Units done by worker threads. */
import { Worker } from 'node:worker_threads';
import { CornercheckError } from '../errors.ts';
import type { Question } from './question.ts';
import type { UnitAnswer, Work } from './work.ts';

export interface WorkerInput {
  readonly question: Question;
  readonly keep: number;
  /** Shared: not 0 where the work is to stop. */
  readonly stop: Int32Array;
}

export interface WorkerTask {
  readonly size: number;
  readonly unit: number;
}

/** From source (tests) and as built, the worker is the file beside this one. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './tsx-worker.mjs' : './worker.js', import.meta.url);

interface Waiting {
  readonly resolve: (answer: UnitAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** Close them, or the process does not end. Keeps so many hits of each unit. */
export function threadWork(question: Question, keep: number, jobs: number): Work {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const idle: Worker[] = [];
  const waiting = new Map<Worker, Waiting>();
  let failure: Error | undefined;
  const workers = Array.from({ length: jobs }, () => {
    const worker = new Worker(WORKER, {
      workerData: { question, keep, stop } satisfies WorkerInput,
      execArgv: [],
    });
    const fail = (message: string): void => {
      failure ??= new CornercheckError('internal', `search: ${message}`);
      for (const { reject } of waiting.values()) reject(failure);
      waiting.clear();
    };
    worker.on('error', error => fail(error.stack ?? error.message));
    worker.on('exit', code => fail(`a worker ended with exit code ${code}`));
    worker.on('message', (answer: UnitAnswer) => {
      const asked = waiting.get(worker);
      waiting.delete(worker);
      idle.push(worker);
      asked?.resolve(answer);
    });
    idle.push(worker);
    return worker;
  });
  return {
    jobs,
    run: (size, unit) =>
      new Promise((resolve, reject) => {
        const worker = idle.pop();
        if (failure) reject(failure);
        else if (worker === undefined) reject(new RangeError('threadWork: more units at a time than jobs'));
        else {
          waiting.set(worker, { resolve, reject });
          worker.postMessage({ size, unit } satisfies WorkerTask);
        }
      }),
    stop: () => void Atomics.store(stop, 0, 1),
    close: async () => {
      await Promise.all(workers.map(worker => worker.terminate()));
    },
  };
}
