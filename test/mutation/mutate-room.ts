/** Mutants of a room, put to its tests by Stryker. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { type Mutant, report, type Wanted } from './mutants.ts';
import type { Room } from './rooms.ts';

/** The share of those that the tests notice, in percent. */
export async function mutateRoom(
  name: string,
  room: Room,
  { seed, number, workers, save, only, tests }: Wanted & { readonly tests: readonly string[] | undefined },
): Promise<number> {
  // Random tests draw the same cases for every mutant.
  process.env.CI = 'true';
  process.env.MUTATION_TESTS = (tests ?? room.tests).join(' ');
  const folder = mkdtempSync(join(tmpdir(), 'cornercheck-mutants-'));
  try {
    const results = (await new Stryker({
      mutate: [...room.mutate],
      testRunner: 'vitest',
      vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
      plugins: ['@stryker-mutator/vitest-runner', './test/mutation/sample.mjs'],
      checkers: ['sample'],
      sample: {
        seed,
        number,
        file: join(folder, 'sample.json'),
        ...(only && { only: resolve(only) }),
      },
      coverageAnalysis: 'perTest',
      reporters: ['progress-append-only', 'survivors'],
      concurrency: workers,
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
    const counted = results.filter(({ status }) => !['CompileError', 'Ignored'].includes(status));
    return report(name, counted, save);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
