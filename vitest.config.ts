import { defineConfig } from 'vitest/config';
import { LATE } from './src/input/optimise-late.ts';
import { ALONE } from './test/alone.ts';

/** Tests that run what was built. */
const BUILT = ['house', 'cli', 'documents', 'vitest'].map(room => `test/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    // What a test is bounded by it says itself; this is for what hangs, and long enough for a busy machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    globalSetup: ['test/bundled.ts'],
    setupFiles: ['test/setup.ts'],
    // Small sizes of what is drawn or many, for whoever waits for it; .ci/run asks for more (test/random.ts).
    env: { CORNERCHECK_SCALE: process.env.CORNERCHECK_SCALE || '0.1' },
    // Half of the tests wait for processes of their own: one worker a core, none left to itself. The option of the command is not
    // heard where there are projects.
    maxWorkers: process.env.VITEST_MAX_WORKERS ?? '100%',
    // More room for what is new: exact numbers are made and forgotten by the million. A worker has one core: threads of V8 beside it, which
    // optimise and collect, cost a sixth of the processor time and save none.
    execArgv: ['--max-semi-space-size=64', '--single-threaded-gc', ...LATE],
    // What was built is loaded as it is.
    server: { deps: { external: [/\/dist\/src\//] } },
    expect: { poll: { timeout: 60_000 } },
    // A worker runs one file after the other and loads the engine once.
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: 'source', include: ['test/**/*.test.ts'], exclude: [...BUILT, ...ALONE] },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: BUILT,
          exclude: [...ALONE],
          globalSetup: ['test/house/built.ts'],
        },
      },
      { extends: true, test: { name: 'alone', include: [...ALONE], isolate: true } },
    ],
  },
});
