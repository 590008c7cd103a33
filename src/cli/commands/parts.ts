/** A check in several processes: each asks one part, and all are put together. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CornercheckError } from '../../errors.ts';
import type { Arguments } from '../frame/command.ts';
import { TOLD_ALL } from '../frame/config.ts';
import { note } from '../frame/output.ts';
import { EXIT } from '../frame/status.ts';

/** As it was built; from the sources as they stand. */
function mainFile(): string {
  const places = ['../main.js', '../main.ts'].map(name => fileURLToPath(new URL(name, import.meta.url)));
  return places.find(place => existsSync(place))!;
}

/** One where a single case, or a part of a run, is asked for. */
export function jobsOf(args: Arguments): number {
  const jobs = args.integer('jobs', 1, 1, 64);
  const alone = ['program', 'shard'].find(name => args.text(name) !== undefined);
  if (args.text('jobs') !== undefined && alone !== undefined)
    throw new CornercheckError('bad-usage', `expected --jobs without --${alone}`);
  if (args.flag('bail') && (jobs > 1 || args.text('shard') !== undefined))
    throw new CornercheckError('bad-usage', 'expected --bail without --jobs and --shard');
  if (args.text('program') !== undefined && args.text('shard') !== undefined)
    throw new CornercheckError('bad-usage', 'expected --shard without --program');
  return jobs;
}

/** What each part is asked with. */
const ASKED = ['seed', 'runs', 'ops', 'timeout', 'time', 'expect', 'against'];

/**
 * A check in so many processes, put together by `merge`. Undefined where an operation kept failing in one part, which the others could not
 * know: then all is asked in one.
 */
export async function inJobs<R, D>(
  args: Arguments,
  { jobs, signal }: { readonly jobs: number; readonly signal: AbortSignal },
  merge: (parts: readonly (readonly [name: string, report: R])[]) => Promise<D>,
): Promise<D | undefined> {
  const options = ASKED.flatMap(name => {
    const value = args.text(name);
    return value === undefined ? [] : [`--${name}=${value}`];
  });
  const words = ['check', args.positionals[0]!, ...options];
  const parts = Array.from({ length: jobs }, (_, i) =>
    part<R>([...words, '--shard', `${i + 1}/${jobs}`, '--json'], signal),
  );
  try {
    return await merge(await Promise.all(parts));
  } catch (error) {
    if (!(error instanceof CornercheckError) || error.code !== 'bad-report') throw error;
    note(`in one process after all: ${error.message}`);
    return undefined;
  }
}

/** This command line again, with one part of it; `words`: those behind `cornercheck`. */
async function part<R>(
  words: readonly string[],
  signal: AbortSignal,
): Promise<readonly [name: string, report: R]> {
  const child = spawn(process.execPath, [...process.execArgv, mainFile(), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...TOLD_ALL },
  });
  const stop = (): void => void child.kill('SIGINT');
  signal.addEventListener('abort', stop);
  let text = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', more => {
    text += more;
  });
  child.stderr.setEncoding('utf8').on('data', more => {
    said = (said + more).slice(-4_000);
  });
  const status = await new Promise<number | null>(resolve => child.on('close', resolve));
  signal.removeEventListener('abort', stop);
  const name = `part ${words.at(-2)}`;
  if (status === EXIT.usage || text === '')
    throw new CornercheckError(
      'bad-target',
      `${name}: ${said.trim().split('\n').at(-1) ?? 'it ended'}`.replace('cornercheck: ', ''),
    );
  return [name, JSON.parse(text) as R];
}
