/** Runs inside a thread: does the runs it is told to, and posts each as it ends. */

import { parentPort, workerData } from 'node:worker_threads';
import type { DescentSettings } from '../../documents/index.ts';
import type { CornercheckError } from '../../errors.ts';
import { programFromJson } from '../../programs/index.ts';
import { runnerOf } from '../run/engine.ts';
import { problemOf } from '../run/problem.ts';

const { program, settings } = workerData as { program: object; settings: DescentSettings };
const runner = runnerOf(problemOf(programFromJson(program)), settings);
const port = parentPort!;

/** A list of runs; `ready` asks for more. */
port.on('message', (runs: readonly number[]) => {
  try {
    for (const run of runs) port.postMessage(runner(run));
    port.postMessage('ready');
  } catch (error) {
    // Classes do not pass between threads.
    const { code, message, stack } = error as CornercheckError;
    port.postMessage({ code: code ?? 'internal', message: code ? message : stack });
  }
});
port.postMessage('ready');
