/** Ctrl-C stops the work and keeps what was found; a second one ends the process. */

/** Runs work that listens to a signal; SIGINT and SIGTERM raise it. */
export async function interruptible<R>(work: (signal: AbortSignal) => Promise<R>): Promise<R> {
  const controller = new AbortController();
  const onSignal = (): void => {
    // process.exit, so that subprocesses are ended on the way out.
    if (controller.signal.aborted) process.exit(130);
    process.stderr.write('\nstopping; what was found so far is kept (once more to end at once)\n');
    controller.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}
