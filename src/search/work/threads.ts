/** Units done by worker threads. */

import { Worker } from 'node:worker_threads';
import type { SearchQuestion } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';

import type { UnitAnswer, UnitCourse, UnitPart, Work } from './work.ts';

export interface WorkerInput {
  readonly question: SearchQuestion;
  readonly keep: number;
  /** Shared: not 0 where the work is to stop. */
  readonly stop: Int32Array;
}

export interface WorkerTask {
  readonly size: number;
  readonly unit: number;
  readonly from?: readonly number[] | undefined;
}

/** What a worker says: how far it is, or that it is done. */
export type WorkerWord = { readonly part: UnitPart } | { readonly answer: UnitAnswer };

/** From source (tests) and as built, the worker is the file beside this one. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './tsx-worker.mjs' : './worker.js', import.meta.url);

interface Waiting {
  readonly resolve: (answer: UnitAnswer) => void;
  readonly reject: (error: Error) => void;
  readonly onPart: UnitCourse['onPart'];
}

/**
 * Work by so many threads, which keeps so many hits of each unit. Close it, or the process does not end.
 *
 *     const work = threadWork(question, 10, 2);
 */
export function threadWork(question: SearchQuestion, keep: number, jobs: number): Work {
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
    worker.on('message', (word: WorkerWord) => {
      const asked = waiting.get(worker);
      if ('part' in word) {
        asked?.onPart?.(word.part);
        return;
      }
      waiting.delete(worker);
      idle.push(worker);
      asked?.resolve(word.answer);
    });
    idle.push(worker);
    return worker;
  });
  return {
    jobs,
    run: (size, unit, { from, onPart } = {}) =>
      new Promise((resolve, reject) => {
        const worker = idle.pop();
        if (failure) reject(failure);
        else if (worker === undefined) reject(new RangeError('threadWork: more units at a time than jobs'));
        else {
          waiting.set(worker, { resolve, reject, onPart });
          worker.postMessage({ size, unit, from } satisfies WorkerTask);
        }
      }),
    stop: () => void Atomics.store(stop, 0, 1),
    close: async () => {
      await Promise.all(workers.map(worker => worker.terminate()));
    },
  };
}
