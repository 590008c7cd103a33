/**
 * Deletes each refusal of the checker that a test comes by, and asks whether that test notices, all in one process:
 *
 *     ROOMS='near|sets' TESTS='test/certificates/near/*.test.ts' LOG=/tmp/refusals npm run refusals
 *
 * At the end stands how many are noticed, which are met and not noticed, and which no test meets (summary.ts). LOG keeps what
 * was found: with the same LOG only what no test has noticed so far is asked again, so that wider TESTS can follow. What stands as a second
 * wall is listed in walls.json, with the reason.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { asked, ROOT } from './refusals.ts';
import { Summary } from './summary.ts';

const {
  ROOMS = '.*',
  TESTS = 'test/certificates/**/*.test.ts',
  LOG = join(mkdtempSync(join(tmpdir(), 'cornercheck-refusals-')), 'log'),
} = process.env;
const rooms = new RegExp(`^(?:${ROOMS})(?:/|\\.ts$)`);

export default defineConfig({
  root: ROOT,
  plugins: [
    {
      name: 'refusals',
      enforce: 'pre',
      transform(_, id) {
        const name = /\/src\/certificates\/(.*\.ts)$/.exec(id)?.[1];
        if (name === undefined || !rooms.test(name)) return;
        return { code: asked(name, readFileSync(id, 'utf8')), map: null };
      },
    },
  ],
  test: {
    include: TESTS.split(' '),
    globalSetup: ['test/bundled.ts'],
    setupFiles: ['test/setup.ts', 'test/mutation/setup.ts'],
    runner: 'test/mutation/refusals/runner.ts',
    reporters: ['default', new Summary(rooms, LOG)],
    // The same random cases whether a refusal is deleted or not.
    env: { CI: 'true', LOG },
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    isolate: false,
    maxWorkers: 1,
  },
});
