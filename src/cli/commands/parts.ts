/** A check in several processes: each asks one part, and all are put together. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allLearned, type CheckOptions, type Learned, type Shard } from '../../check/index.ts';
import { CornercheckError } from '../../errors.ts';
import type { Arguments } from '../frame/command.ts';
import { isToldAll, TOLD_ALL } from '../frame/config.ts';
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
const ASKED = ['seed', 'runs', 'ops', 'timeout', 'memory', 'time', 'expect', 'against'];

/** A part of the work that this process does itself. */
export interface FirstPart {
  readonly shard: Shard;
  readonly together: NonNullable<CheckOptions['together']>;
}

/** A process that does a part. */
interface Other<R> {
  readonly child: ChildProcess;
  /** What it has learned: nothing where it ends without saying it. */
  readonly learned: Promise<Learned>;
  readonly report: Promise<readonly [name: string, report: R]>;
}

/** A check in so many processes: this one does the first part, and the others begin with theirs at once. */
export class JobsOfRun<R> {
  readonly #others: readonly Other<R>[];
  readonly #over = new AbortController();
  readonly #end = (): void => this.#signal('SIGTERM');

  constructor(args: Arguments, jobs: number, signal: AbortSignal) {
    const options = ASKED.flatMap(name => {
      const value = args.text(name);
      return value === undefined ? [] : [`--${name}=${value}`];
    });
    const words = ['check', args.positionals[0]!, ...options];
    this.#others = Array.from({ length: jobs - 1 }, (_, i) => started(words, `${i + 2}/${jobs}`));
    signal.addEventListener('abort', () => this.#signal('SIGINT'), { signal: this.#over.signal });
    process.on('exit', this.#end);
  }

  /**
   * All put together by `merge`. Undefined where an operation kept failing in one part, which the others could not know: then all is asked
   * in one.
   */
  async put<D>(
    first: (own: FirstPart) => Promise<R>,
    merge: (parts: readonly (readonly [name: string, report: R])[]) => Promise<D>,
  ): Promise<D | undefined> {
    const of = this.#others.length + 1;
    const own = first({ shard: { index: 1, of }, together: learned => this.#exchange(learned) });
    const reports = this.#others.map(({ report }) => report);
    try {
      const parts = await Promise.all([own.then(report => [`part 1/${of}`, report] as const), ...reports]);
      return await merge(parts);
    } catch (error) {
      if (!(error instanceof CornercheckError) || error.code !== 'bad-report') throw error;
      note(`in one process after all: ${error.message}`);
      return undefined;
    }
  }

  /** Ends those that are still at work. */
  close(): void {
    this.#over.abort();
    process.off('exit', this.#end);
    this.#end();
  }

  /** Tells each what the others have learned, once all have said it. */
  async #exchange(own: Learned): Promise<Learned> {
    const said = await Promise.all(this.#others.map(({ learned }) => learned));
    for (const [i, { child }] of this.#others.entries())
      if (child.connected) child.send(allLearned([own, ...said.toSpliced(i, 1)]), () => {});
    return allLearned(said);
  }

  #signal(signal: NodeJS.Signals): void {
    for (const { child } of this.#others) child.kill(signal);
  }
}

/** This command line again, with one part of it; `words`: those behind `cornercheck`. */
function started<R>(words: readonly string[], part: string): Other<R> {
  const command = [...process.execArgv, mainFile(), ...words, '--shard', part, '--json'];
  const child = spawn(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...TOLD_ALL },
  });
  const learned = new Promise<Learned>(resolve => {
    child.once('message', said => resolve(said as Learned));
    child.once('close', () => resolve(NOTHING));
  });
  const report = reported<R>(child, `part ${part}`);
  // It is heard of where it is waited for.
  report.catch(() => {});
  return { child, learned, report };
}

async function reported<R>(child: ChildProcess, name: string): Promise<readonly [name: string, report: R]> {
  let text = '';
  let said = '';
  child.stdout!.setEncoding('utf8').on('data', more => {
    text += more;
  });
  child.stderr!.setEncoding('utf8').on('data', more => {
    said = (said + more).slice(-4_000);
  });
  const status = await new Promise<number | null>(resolve => child.on('close', resolve));
  if (status === EXIT.usage || text === '')
    throw new CornercheckError(
      'bad-target',
      `${name}: ${said.trim().split('\n').at(-1) ?? 'it ended'}`.replace('cornercheck: ', ''),
    );
  return [name, JSON.parse(text) as R];
}

const NOTHING: Learned = { readings: [], broken: [] };

/** Of a process that does a part for another: tells it what was learned, and waits for what the others have. Undefined where it is none. */
export function togetherWithParent(): CheckOptions['together'] {
  if (!isToldAll() || process.send === undefined) return undefined;
  return own =>
    new Promise(resolve => {
      const hear = (all: Learned): void => {
        process.off('disconnect', end);
        process.disconnect();
        resolve(all);
      };
      const end = (): void => resolve(NOTHING);
      process.once('message', hear);
      process.once('disconnect', end);
      process.send!(own);
    });
}
