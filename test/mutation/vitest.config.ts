/** The tests of one room, as mutants are put to them. */
import { defineConfig } from 'vitest/config';

const include = (process.env.MUTATION_TESTS ?? 'test/**/*.test.ts').split(' ');

export default defineConfig({
  test: { include, setupFiles: ['test/setup.ts'], testTimeout: 120_000, hookTimeout: 120_000, bail: 1 },
});
