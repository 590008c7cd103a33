/**
 * npm run mutate -- --room linear --number 300 --seed 1: changes the sources of a room in one place at a time, and asks
 * whether a test of the room notices. Survivors are printed with what stood there and what was put there; those that change
 * nothing that can be observed are listed in equivalent.json, with the reason. --save FILE writes the survivors down, and
 * --only FILE asks of these again, when tests have been written for them.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { ROOMS } from './rooms.ts';
import { keyOf } from './sample.mjs';

interface Mutant {
  readonly fileName: string;
  readonly location: {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  };
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
}

interface Equivalent {
  readonly file: string;
  readonly original: string;
  readonly replacement: string;
  readonly reason: string;
}

const { values } = parseArgs({
  options: {
    room: { type: 'string' },
    number: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    least: { type: 'string', default: '90' },
    tests: { type: 'string' },
    save: { type: 'string' },
    only: { type: 'string' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});
const room = ROOMS[values.room ?? ''];
if (room === undefined) {
  console.error(`--room: expected one of ${Object.keys(ROOMS).join(', ')}, got ${values.room ?? 'none'}`);
  process.exit(2);
}
for (const name of ['number', 'least', 'workers'] as const)
  if (!/^\d+$/.test(values[name])) {
    console.error(`--${name}: expected a whole number, got ${values[name]}`);
    process.exit(2);
  }

if (values.only !== undefined && !existsSync(values.only)) {
  console.error(`--only: expected a file that --save has written, got ${values.only}`);
  process.exit(2);
}

// Random tests draw the same cases for every mutant.
process.env.CI = 'true';
process.env.MUTATION_TESTS = (values.tests?.split(',') ?? room.tests).join(' ');
const folder = mkdtempSync(join(tmpdir(), 'cornercheck-mutants-'));
try {
  const results = (await new Stryker({
    mutate: [...room.mutate],
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    plugins: ['@stryker-mutator/vitest-runner', './test/mutation/sample.mjs'],
    checkers: ['sample'],
    sample: {
      seed: values.seed,
      number: Number(values.number),
      file: join(folder, 'sample.json'),
      ...(values.only && { only: resolve(values.only) }),
    },
    coverageAnalysis: 'perTest',
    reporters: ['progress-append-only', 'survivors'],
    concurrency: Number(values.workers),
    tempDirName: join(folder, 'sandbox'),
    // From the root: a folder of sources may have such a name, and a test that cannot import it is left out without a word.
    ignorePatterns: ['/dist', '/reports', '/bench', '/coverage'],
    // A busy machine takes longer than the five minutes that Stryker gives the tests without a mutant.
    dryRunTimeoutMinutes: 30,
    timeoutMS: 15_000,
    timeoutFactor: 2,
    logLevel: 'warn',
    warnings: { unknownOptions: false },
  } as never).runMutationTest()) as readonly Mutant[];
  report(results.filter(({ status }) => !['CompileError', 'Ignored'].includes(status)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** As checkers are given it: they count lines and columns from 0, results from 1. */
function inStryker(mutant: Mutant): Mutant {
  const { start, end } = mutant.location;
  const back = ({ line, column }: typeof start) => ({ line: line - 1, column: column - 1 });
  return { ...mutant, location: { start: back(start), end: back(end) } };
}

/** What stood in the place of a mutant, on one line. */
function originalOf({ fileName, location: { start, end } }: Mutant): string {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column - 1);
  lines[0] = lines[0]!.slice(start.column - 1);
  return lines.join(' ').replace(/\s+/g, ' ');
}

function report(sample: readonly Mutant[]): void {
  const list = join(import.meta.dirname, 'equivalent.json');
  const known: readonly Equivalent[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  const isKnown = (mutant: Mutant): boolean =>
    known.some(
      ({ file, original, replacement }) =>
        file === relative(process.cwd(), mutant.fileName) &&
        original === originalOf(mutant) &&
        replacement === oneLine(mutant.replacement),
    );
  const left = sample.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const equivalent = left.filter(isKnown);
  const survivors = left.filter(mutant => !isKnown(mutant));
  for (const mutant of survivors)
    console.log(
      `${relative(process.cwd(), mutant.fileName)}:${mutant.location.start.line}: ${originalOf(mutant)} -> ${oneLine(mutant.replacement)}${mutant.status === 'NoCoverage' ? ' (no test runs it)' : ''}`,
    );
  if (values.save)
    writeFileSync(values.save, `${JSON.stringify(survivors.map(inStryker).map(keyOf), null, 2)}\n`);
  const share = sample.length === 0 ? 0 : (100 * (sample.length - survivors.length)) / sample.length;
  console.log(
    `${values.room}: ${sample.length} mutants, ${sample.length - left.length} killed, ${equivalent.length} equivalent, ${survivors.length} survived: ${share.toFixed(1)} %`,
  );
  process.exitCode = share < Number(values.least) ? 1 : 0;
}

function oneLine(text = ''): string {
  return text.replace(/\s+/g, ' ');
}
