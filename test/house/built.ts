/** The build, made anew where a source is newer: for tests of what users get. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, ROOT } from './tree.ts';

/** Milliseconds; 0 for a file that does not exist. */
const modified = (file: string): number => {
  const path = join(ROOT, file);
  return existsSync(path) ? statSync(path).mtimeMs : 0;
};

function outdated(): boolean {
  const last = modified('dist/src/cli/main.js');
  return [...filesBelow('src'), ...filesBelow('properties')].some(
    file => modified(file) > last || modified(`dist/${file.replace(/\.ts$/, '.js')}`) === 0,
  );
}

/** Called once before all tests that need it (vitest.config.ts). Where types do not fit, the compiler writes all the same. */
export default function setup(): void {
  if (!outdated()) return;
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) console.warn('the build reports errors; tests go on with what it wrote');
}
