/** Ctrl-C stops the work and keeps what was found; a second one ends the process. */
import { note } from './output.ts';

/**
 * Milliseconds in which a signal is still the same one: `timeout` sends it to the process and to its group, npx passes on what
 * a terminal has sent to both.
 */
const SAME = 2_000;
/** Ctrl-C, the end of a job, and that of its terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs work that listens to a signal; SIGINT, SIGTERM and SIGHUP raise it, and the end of the time, where that is given. */
export async function interruptible<R>(
  work: (signal: AbortSignal) => Promise<R>,
  seconds?: number,
): Promise<R> {
  const controller = new AbortController();
  const over = (): void => {
    if (controller.signal.aborted) return;
    note(`${seconds} s are over; what was found so far is kept`);
    controller.abort();
  };
  const timer = seconds === undefined ? undefined : setTimeout(over, seconds * 1_000);
  let first = 0;
  const onSignal = (): void => {
    if (!controller.signal.aborted) {
      first = performance.now();
      note('\nstopping; what was found so far is kept (once more, after two seconds, to end at once)');
      controller.abort();
    }
    // process.exit, so that subprocesses are ended on the way out.
    else if (performance.now() - first > SAME) process.exit(130);
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    // What was interrupted has still to be said.
    if (!controller.signal.aborted) for (const name of SIGNALS) process.off(name, onSignal);
  }
}
