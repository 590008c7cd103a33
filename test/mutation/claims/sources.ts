/** The ledger with what it is made of, as one text: as it stands, with one change, or with a counter at each place to change. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { context } from 'esbuild';
import { filesBelow } from '../../house/tree.ts';
import { isAsked, type Place } from './kinds.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SILENT = Object.fromEntries(
  ['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map(name => [name, () => {}]),
);
const logger = { ...SILENT, isDebugEnabled: () => false } as never;

/** All places to change in the files of rooms, and the sources with counters. */
export async function placesIn(rooms: readonly RegExp[]): Promise<{
  readonly places: readonly Place[];
  readonly counting: ReadonlyMap<string, string>;
}> {
  const files = filesBelow('src')
    .filter(file => rooms.some(room => room.test(file)) && !file.endsWith('/index.ts'))
    .map(file => join(ROOT, file))
    .map(name => ({ name, mutate: true, content: readFileSync(name, 'utf8') }));
  const found = await new Instrumenter(logger).instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
  });
  return {
    places: found.mutants.map(fromOne).filter(isAsked),
    counting: forgetful(new Map(found.files.map(({ name, content }) => [name, content]))),
  };
}

/** What keeps programs and functions for all claims is made to keep nothing: else only the first claim would reach what makes them. */
function forgetful(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const changedFiles = new Map(files);
  for (const [file, kept, instead] of KEPT) {
    const name = join(ROOT, file);
    const content = files.get(name) ?? readFileSync(name, 'utf8');
    if (!content.includes(kept)) throw new Error(`expected ${kept} in ${file}`);
    changedFiles.set(name, content.replace(kept, instead));
  }
  return changedFiles;
}

const KEPT = [
  ['src/claims/kit/programs.ts', 'if (known) return known;', ''],
  ['src/programs/compile.ts', 'const MAX_SHARED = 2_000', 'const MAX_SHARED = 0'],
] as const;

type Found = Awaited<ReturnType<Instrumenter['instrument']>>['mutants'][number];

/** Lines and columns are counted from 1 in reports. */
function fromOne({ id, fileName, location: { start, end }, mutatorName, replacement }: Found): Place {
  const next = ({ line, column }: typeof start) => ({ line: line + 1, column: column + 1 });
  return { id, fileName, location: { start: next(start), end: next(end) }, mutatorName, replacement };
}

/** Where a text of more than one operand needs brackets. */
const BRACKETED = new Set(['ArithmeticOperator', 'EqualityOperator', 'LogicalOperator']);

/** The file with the mutant in its place. */
export function changed({ fileName, location: { start, end }, mutatorName, replacement }: Place): string {
  const lines = readFileSync(fileName, 'utf8').split('\n');
  const before = [...lines.slice(0, start.line - 1), lines[start.line - 1]!.slice(0, start.column - 1)];
  const behind = [lines[end.line - 1]!.slice(end.column - 1), ...lines.slice(end.line)];
  const put = BRACKETED.has(mutatorName) ? `(${replacement})` : replacement;
  return `${before.join('\n')}${put}${behind.join('\n')}`;
}

/** The ledger as one text for a worker, made again and again, with some files replaced. Nothing is written down. */
export interface Bundler {
  bundle(replaced: ReadonlyMap<string, string>): Promise<string>;
  dispose(): Promise<void>;
}

export async function bundler(): Promise<Bundler> {
  let current: ReadonlyMap<string, string> = new Map();
  const made = await context({
    absWorkingDir: ROOT,
    entryPoints: [join(import.meta.dirname, 'asked.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['glpk.js'],
    define: {
      'import.meta.url': JSON.stringify(`file://${ROOT}/`),
      'import.meta.dirname': JSON.stringify(ROOT),
    },
    logLevel: 'silent',
    plugins: [
      {
        name: 'replaced',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const contents = current.get(path);
            return contents === undefined ? undefined : { contents, loader: 'ts' };
          }),
      },
    ],
  });
  // One after the other: what is replaced is said to all loads of a build.
  let last: Promise<unknown> = Promise.resolve();
  return {
    bundle(replaced) {
      const built = last.then(async () => {
        current = replaced;
        const { outputFiles } = await made.rebuild();
        return outputFiles![0]!.text;
      });
      last = built.catch(() => {});
      return built;
    },
    dispose: () => made.dispose(),
  };
}

/** A path as messages show it. */
export const shown = (fileName: string): string => relative(ROOT, fileName);
