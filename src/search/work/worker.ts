/** Runs inside a worker thread: does the units that it is sent, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerInput, WorkerTask, WorkerWord } from './threads.ts';
import { UnitRunner } from './unit.ts';
import type { UnitPart } from './work.ts';

const { question, keep, stop } = workerData as WorkerInput;
const runner = new UnitRunner(question, keep);
/** Milliseconds that a unit is worked on at least: a search that is stopped again and again comes to its end. */
const LEAST = 100;

parentPort!.on('message', ({ size, unit, from }: WorkerTask) => {
  const began = performance.now();
  const stopped = (): boolean => Atomics.load(stop, 0) !== 0 && performance.now() - began > LEAST;
  const onPart = (part: UnitPart): void => parentPort!.postMessage({ part } satisfies WorkerWord);
  parentPort!.postMessage({ answer: runner.run(size, unit, { from, stopped, onPart }) } satisfies WorkerWord);
});
