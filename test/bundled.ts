/**
 * What the engine starts in processes and threads of its own, each bundled into one file of JavaScript before the tests:
 * from source every one of them would load tsx first, which costs more than most of them do.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';
import { folderOf, sweep } from './swept.ts';

const ROOT = join(import.meta.dirname, '..');

/** Called once before all tests (vitest.config.ts), and when tests are run again because a file has changed. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  // One project's tests have it from another's.
  if (process.env.CORNERCHECK_BUNDLED) return undefined;
  // Packages are found from here.
  const cache = join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  sweep(cache);
  const folder = mkdtempSync(join(cache, folderOf(process.pid)));
  const bundle = async (): Promise<void> => {
    await build({
      absWorkingDir: ROOT,
      entryPoints: {
        'module-child': 'src/targets/host/processes/module-child.ts',
        'search-worker': 'src/search/work/worker.ts',
        'claims-worker': 'src/claims/threads/worker.ts',
        'descent-worker': 'src/descent/threads/worker.ts',
        'judge-worker': 'src/judgement/threads/worker.ts',
        'cells-worker': 'src/arrangement/threads/worker.ts',
      },
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
    });
  };
  await bundle();
  project.onTestsRerun(bundle);
  // Read by the files called tsx-….mjs beside each of them.
  process.env.CORNERCHECK_BUNDLED = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
