/** Claims run on several threads, or on this one: each draws from a seed of its own, so that the number of threads changes nothing. */
import { Worker } from 'node:worker_threads';
import type { ClaimRecord } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { type ExperimentSetting, isStop } from '../experiment.ts';
import type { NamedClaim } from '../named.ts';
import { runClaim } from '../run.ts';

/** From source (tests) and as built, the worker is the file beside this one. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './tsx-worker.mjs' : './worker.js', import.meta.url);

/** What a thread is given: it finds the claims by itself, since they are no data. */
export interface ClaimsThreadData {
  readonly names: readonly string[];
  readonly setting: Pick<ExperimentSetting, 'seed' | 'effort'>;
  /** Milliseconds since 1970, by which it has to be done. */
  readonly end: number;
}

/** What a thread says. */
export type ClaimsThreadWord =
  | 'ready'
  | { readonly k: number; readonly record: ClaimRecord }
  | { readonly failed: string; readonly isStop: boolean };

/** How claims are shared out, and when they stop. */
export interface SharedRun extends ClaimsThreadData {
  /** Those that the names stand for. */
  readonly claims: readonly NamedClaim[];
  readonly jobs: number;
  /** Whether this thread has something else to do, so that one job too is done on another. */
  readonly apart?: boolean;
  readonly signal: AbortSignal;
  /** Told when a claim begins. */
  readonly onClaim?: (id: string, done: number) => void;
}

/** Threads cost their start: fewer claims than this are run here. */
const WORTH = 4;

/**
 * The records of the claims that were done before the end, in their order.
 *
 * `(await runShared({ names: [], claims: [], setting: { seed: 1, effort: 1 }, end: 0, jobs: 1, signal: AbortSignal.timeout(1) })).length` is `0`.
 */
export async function runShared(run: SharedRun): Promise<ClaimRecord[]> {
  const records = new Map<number, ClaimRecord>();
  const threads = Math.min(run.jobs, run.claims.length);
  if (!run.apart && (threads <= 1 || run.claims.length < WORTH)) await here(run, records);
  else await onThreads(run, threads, records);
  return [...records].sort(([a], [b]) => a - b).map(([, record]) => record);
}

async function here(
  { claims, setting, end, signal, onClaim }: SharedRun,
  records: Map<number, ClaimRecord>,
): Promise<void> {
  const isOver = (): boolean => Date.now() > end;
  for (const [k, claim] of claims.entries()) {
    // Lets signals in between two claims.
    await new Promise(setImmediate);
    if (signal.aborted || isOver()) return;
    onClaim?.(claim.id, records.size);
    try {
      records.set(k, runClaim(claim, { ...setting, isOver }));
    } catch (error) {
      if (isStop(error)) return;
      throw error;
    }
  }
}

async function onThreads(run: SharedRun, threads: number, records: Map<number, ClaimRecord>): Promise<void> {
  const { claims, names, setting, end, signal, onClaim } = run;
  const workerData: ClaimsThreadData = { names, setting, end };
  let next = 0;
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(WORKER, { workerData, execArgv: [] });
      const stop = (): void => void worker.terminate();
      const more = (): void => {
        if (next >= claims.length || signal.aborted || Date.now() > end) {
          stop();
          return;
        }
        onClaim?.(claims[next]!.id, records.size);
        worker.postMessage(next++);
      };
      const fail = (why: string): void => {
        reject(new CornercheckError('internal', `a thread of paper ended: ${why}`));
        stop();
      };
      signal.addEventListener('abort', stop);
      worker.on('message', (word: ClaimsThreadWord) => {
        if (word === 'ready') return more();
        if ('failed' in word) return word.isStop ? stop() : fail(word.failed);
        records.set(word.k, word.record);
        more();
      });
      worker.on('error', error => fail((error as Error).stack ?? String(error)));
      worker.on('exit', () => {
        signal.removeEventListener('abort', stop);
        resolve();
      });
    });
  await Promise.all(Array.from({ length: threads }, one));
}
