/** Runs inside a worker thread: does the units that it is sent, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerInput, WorkerTask } from './threads.ts';
import { UnitRunner } from './unit.ts';

const { question, keep, stop } = workerData as WorkerInput;
const runner = new UnitRunner(question, keep);
const stopped = (): boolean => Atomics.load(stop, 0) !== 0;

parentPort!.on('message', ({ size, unit }: WorkerTask) => {
  parentPort!.postMessage(runner.run(size, unit, stopped));
});
