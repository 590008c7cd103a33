/**
 * The tests of one room, as mutants are put to them. One failure is enough: files that are short, and mostly quick, come
 * first, and nobody looks for a simpler counterexample.
 */
import { statSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const include = (process.env.MUTATION_TESTS ?? 'test/**/*.test.ts').split(' ');

class ShortFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const size = ({ moduleId }: TestSpecification): number => statSync(moduleId).size;
    return files.toSorted((a, b) => size(a) - size(b));
  }
}

export default defineConfig({
  test: {
    include,
    setupFiles: ['test/setup.ts', 'test/mutation/setup.ts'],
    sequence: { sequencer: ShortFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    bail: 1,
  },
});
