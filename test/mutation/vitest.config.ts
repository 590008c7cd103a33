/**
 * The tests of one room, as mutants are put to them. One failure is enough: files that were quick come first, and nobody
 * looks for a simpler counterexample.
 */
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type Reporter, type TestSpecification, type Vitest } from 'vitest/node';

const include = (process.env.MUTATION_TESTS ?? 'test/**/*.test.ts').split(' ');

/** The longest that each file has taken: one that fails, or of which little is asked, ends early. */
const longest = new Map<string, number>();

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const cost = new Map(files.map(file => [file, this.#costOf(file)]));
    return files.toSorted((a, b) => cost.get(a)! - cost.get(b)!);
  }

  /** Milliseconds; of a file that never ran as if it took one for every ten of its bytes. */
  #costOf({ project, moduleId }: TestSpecification): number {
    const path = relative(this.ctx.config.root, moduleId);
    const last = this.ctx.cache.getFileTestResults(`${project.name}:${path}`)?.duration;
    if (last !== undefined) longest.set(path, Math.max(last, longest.get(path) ?? 0));
    return longest.get(path) ?? statSync(moduleId).size / 10;
  }
}

/** A test file that cannot be loaded has no tests that could fail: that is a failure as well, and without a mutant a refusal. */
class Unloaded implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestModuleEnd(module: { errors(): readonly unknown[] }): void {
    for (const error of module.errors()) this.#vitest!.state.catchError(error, 'Unloaded test file');
  }
}

export default defineConfig({
  test: {
    include,
    setupFiles: ['test/setup.ts', 'test/mutation/setup.ts'],
    sequence: { sequencer: QuickFirst },
    reporters: [new Unloaded()],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    bail: 1,
  },
});
