import { defineConfig } from 'vitest/config';

/** Tests that run what was built. */
const BUILT = ['test/house/**/*.test.ts', 'test/cli/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'source', include: ['test/**/*.test.ts'], exclude: BUILT } },
      { extends: true, test: { name: 'built', include: BUILT, globalSetup: ['test/house/built.ts'] } },
    ],
  },
});
