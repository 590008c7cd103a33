/** Parts of a search looked at by several threads. */
import { Worker } from 'node:worker_threads';
import type { ProgramDocument } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { type Program, programToJson } from '../../programs/index.ts';
import type { CellTree } from '../cells/cell-tree.ts';
import type { CellPlace } from '../cells/looks.ts';
import { treeFrom, type WrittenTree, writtenPlace } from '../cells/written-tree.ts';

/** From source (tests) and as built, the worker is the file beside this one. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './tsx-worker.mjs' : './worker.js', import.meta.url);

/** What a thread is given at its start. */
export interface CellThreadData {
  readonly program: ProgramDocument;
  /** Shared: not 0 where what is under way is to end soon. */
  readonly stop: Int32Array;
}

/** What a thread says of a part. */
export type CellWord = WrittenTree;

interface Asked {
  readonly place: CellPlace;
  readonly resolve: (tree: CellTree) => void;
  readonly reject: (error: Error) => void;
}

/**
 * So many threads, which look at parts of the cells of a program. Close them, or the process does not end.
 *
 *     const threads = new CellThreads(program, 2);
 *     await threads.run({ cell: [], point: zeroVector(2) });
 */
export class CellThreads {
  readonly #stop = new Int32Array(new SharedArrayBuffer(4));
  readonly #workers: readonly Worker[];
  readonly #idle: Worker[];
  readonly #busy = new Map<Worker, Asked>();
  #failure: Error | undefined;

  constructor(program: Program, jobs: number) {
    const workerData: CellThreadData = { program: programToJson(program), stop: this.#stop };
    this.#workers = Array.from({ length: jobs }, () => this.#start(workerData));
    this.#idle = [...this.#workers];
  }

  /** No more parts at a time than there are threads. What is left of the part is open. */
  run(place: CellPlace): Promise<CellTree> {
    return new Promise((resolve, reject) => {
      const worker = this.#idle.pop();
      if (this.#failure) reject(this.#failure);
      else if (worker === undefined) reject(new RangeError('CellThreads: more parts at a time than threads'));
      else {
        this.#busy.set(worker, { place, resolve, reject });
        worker.postMessage(writtenPlace(place));
      }
    });
  }

  /** Ends what is under way soon: it answers with what it has. */
  stop(): void {
    Atomics.store(this.#stop, 0, 1);
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map(worker => worker.terminate()));
  }

  #start(workerData: CellThreadData): Worker {
    const worker = new Worker(WORKER, { workerData, execArgv: [] });
    const fail = (why: string): void => {
      this.#failure ??= new CornercheckError('internal', `a thread of critical ended: ${why}`);
      for (const { reject } of this.#busy.values()) reject(this.#failure);
      this.#busy.clear();
    };
    worker.on('error', error => fail((error as Error).stack ?? String(error)));
    worker.on('exit', code => fail(`exit code ${code}`));
    worker.on('message', (word: CellWord) => {
      const { place, resolve } = this.#busy.get(worker)!;
      this.#busy.delete(worker);
      this.#idle.push(worker);
      resolve(
        treeFrom(word, {
          p: place.point.length,
          depth: place.cell.length,
          deepest: Number.POSITIVE_INFINITY,
        }),
      );
    });
    return worker;
  }
}
