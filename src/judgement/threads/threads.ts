/** Cases judged by several threads: each is begun in its order, by the first thread that is free. */
import { Worker } from 'node:worker_threads';
import type { FailedCase, JudgementDocument } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { failedCase } from '../cases.ts';

/** From source (tests) and as built, the worker is the file beside this one. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './tsx-worker.mjs' : './worker.js', import.meta.url);

/** What a thread is given at its start. */
export interface CasesThreadData {
  /** Shared: not 0 where the case under way is to end, undecided. */
  readonly stop: Int32Array;
  /** Milliseconds since 1970, by which it ends as well. */
  readonly end: number;
  /** The time that this is, counted from the start. */
  readonly seconds: number | undefined;
}

/** A line, as {@link judgeLine} takes it. */
export interface CaseSent {
  readonly text: string | undefined;
  readonly line: number;
}

/** What a thread says of it. */
export type CaseWord = JudgementDocument | FailedCase | { readonly internal: string };

/** What became of a case: an error is one of ours; undefined where it was not begun, since all was over. */
export type CaseAnswer = JudgementDocument | FailedCase | CornercheckError | undefined;

export interface CaseThreadsOptions extends Omit<CasesThreadData, 'stop'> {
  readonly jobs: number;
  /** Asked before each case: from then on that it is, none is begun. */
  readonly isOver: () => boolean;
}

interface Asked extends CaseSent {
  readonly resolve: (answer: CaseAnswer) => void;
}

/**
 * Threads, started as cases come. A thread that dies is one bad line, and another takes its place. Close them, or the process does not end.
 *
 *     const threads = new CaseThreads({ jobs: 2, isOver: () => false, end: Infinity, seconds: undefined });
 *     await threads.judge('{"program": "relu(t)", "at": ["0"], "gradient": ["2"]}', 1);
 */
export class CaseThreads {
  readonly #options: CaseThreadsOptions;
  readonly #stop = new Int32Array(new SharedArrayBuffer(4));
  readonly #waiting: Asked[] = [];
  readonly #busy = new Map<Worker, Asked>();
  readonly #idle = new Set<Worker>();

  constructor(options: CaseThreadsOptions) {
    this.#options = options;
  }

  judge(text: string | undefined, line: number): Promise<CaseAnswer> {
    return new Promise(resolve => {
      this.#waiting.push({ text, line, resolve });
      this.#next();
    });
  }

  /** Ends the cases under way soon, undecided. */
  stop(): void {
    Atomics.store(this.#stop, 0, 1);
  }

  async close(): Promise<void> {
    this.#waiting.length = 0;
    await Promise.all([...this.#busy.keys(), ...this.#idle].map(worker => worker.terminate()));
  }

  #next(): void {
    while (this.#waiting.length > 0) {
      if (this.#options.isOver()) {
        for (const { resolve } of this.#waiting.splice(0)) resolve(undefined);
        return;
      }
      const [worker] =
        this.#idle.size === 0 && this.#busy.size < this.#options.jobs ? [this.#start()] : this.#idle;
      if (worker === undefined) return;
      const asked = this.#waiting.shift()!;
      this.#idle.delete(worker);
      this.#busy.set(worker, asked);
      worker.postMessage({ text: asked.text, line: asked.line } satisfies CaseSent);
    }
  }

  #start(): Worker {
    const { end, seconds } = this.#options;
    const workerData: CasesThreadData = { stop: this.#stop, end, seconds };
    const worker = new Worker(WORKER, { workerData, execArgv: [] });
    let why: string | undefined;
    worker.on('message', (word: CaseWord) => {
      const { resolve } = this.#busy.get(worker)!;
      this.#busy.delete(worker);
      this.#idle.add(worker);
      resolve('internal' in word ? new CornercheckError('internal', word.internal) : word);
      this.#next();
    });
    worker.on('error', error => {
      why = (error as Error).message;
    });
    worker.on('exit', code => {
      const asked = this.#busy.get(worker);
      this.#busy.delete(worker);
      this.#idle.delete(worker);
      asked?.resolve(failedCase(asked.line, `its thread ended: ${why ?? `exit code ${code}`}`));
      this.#next();
    });
    return worker;
  }
}
