/** Adapters in C++ are compiled where they are asked for, once: into a folder that is kept. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { CornercheckError } from '../../../errors.ts';

export interface Compilation {
  /** The file; headers stand beside it. */
  readonly source: string;
  /** Words for the compiler, behind the source. */
  readonly flags: readonly string[];
  /** What to install where a header is missing. */
  readonly packages: readonly string[];
  /** What pkg-config calls the library, where its headers do not tell its version. */
  readonly versionOf?: string | undefined;
}

export interface CompileWith {
  readonly compiler?: string;
  /** Where programs are kept. */
  readonly folder?: string;
}

/** Milliseconds; the compiler needs a few seconds for each of our own. */
const LONGEST = 300_000;

/** `CORNERCHECK_CACHE`, or where caches are kept. */
const cacheFolder = (): string =>
  process.env.CORNERCHECK_CACHE ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cornercheck');

/**
 * The path of the program, compiled if it was not yet from these sources, with these words and against these headers. Throws
 * CornercheckError `bad-target` where there is no compiler or no library.
 */
export async function compileAdapter(
  { source, flags, packages, versionOf }: Compilation,
  who: string,
  { compiler = process.env.CXX ?? 'g++', folder = cacheFolder() }: CompileWith = {},
): Promise<string> {
  const fail = (message: string): never => {
    throw new CornercheckError('bad-target', `target ${who}: ${message}`);
  };
  const version = versionOf === undefined ? [] : [`-DVERSION="${await versionIn(versionOf)}"`];
  const words = ['-std=c++17', '-O1', '-I/usr/include/eigen3', source, ...version, ...flags];
  const program = join(
    folder,
    `${basename(source, '.cc')}-${key([compiler, ...words, ...textsBeside(source)])}`,
  );
  const [headers, stamp] = [`${program}.d`, `${program}.stamp`];
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === stateOf(headers)) return program;
  mkdirSync(folder, { recursive: true });
  const own = `${program}.${process.pid}`;
  const run = await heard(compiler, [...words, '-MD', '-MF', `${own}.d`, '-o', own]);
  if (run.missing) fail(`it needs a C++ compiler, and there is no ${compiler} (CXX names another)`);
  if (run.status !== 0) {
    const lacks = /fatal error: (\S+): No such file|cannot find (-l[\w-]+)/.exec(run.text);
    fail(
      lacks
        ? `it needs a library that is not installed (no ${lacks[1] ?? lacks[2]}): apt-get install ${packages.join(' ')}`
        : `${compiler} cannot compile ${source}: ${/error: .*/.exec(run.text)?.[0] ?? run.text.slice(0, 200)}`,
    );
  }
  renameSync(own, program);
  renameSync(`${own}.d`, headers);
  writeFileSync(stamp, stateOf(headers));
  return program;
}

const key = (texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16);

const textsBeside = (source: string): readonly string[] =>
  readdirSync(dirname(source))
    .sort()
    .filter(name => name.endsWith('.hpp') || name === basename(source))
    .map(name => readFileSync(join(dirname(source), name), 'utf8'));

/** Of the headers that a make rule names: each with its size and time, so that those of another version are noticed. */
function stateOf(rule: string): string {
  if (!existsSync(rule)) return 'none';
  const files =
    readFileSync(rule, 'utf8')
      .replace(/^[^:]*:/, '')
      .match(/(?:\\.|[^\s\\])+/g) ?? [];
  return key(
    files.map(written => {
      const file = written.replace(/\\(.)/g, '$1');
      const { size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
      return `${file} ${size} ${mtimeMs}`;
    }),
  );
}

async function versionIn(library: string): Promise<string> {
  const { status, text } = await heard('pkg-config', ['--modversion', library]);
  return status === 0 ? text.trim() : 'unknown';
}

interface Heard {
  readonly missing: boolean;
  readonly status: number | null;
  readonly text: string;
}

const heard = (program: string, words: readonly string[]): Promise<Heard> =>
  new Promise(resolve => {
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], timeout: LONGEST });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        text += chunk;
      });
    child.on('error', () => resolve({ missing: true, status: null, text }));
    child.on('close', status => resolve({ missing: false, status, text }));
  });
