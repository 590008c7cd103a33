/** How cornercheck is started from the folder in which it runs: for commands that are printed to be run again. */
import { realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { INSTALLED, shellWord } from '../../targets/index.ts';

const MAIN = fileURLToPath(new URL('../main.js', import.meta.url));

/**
 * `npx cornercheck` where a package around the folder has installed it, or where npx has fetched it; `cornercheck` where it is on
 * the PATH; else the file that runs, as in a clone.
 */
export function howStarted(folder = process.cwd(), main = MAIN, path = process.env.PATH ?? ''): string {
  const real = realPath(main);
  if (real === undefined) return INSTALLED;
  const root = resolve(dirname(real), '../../..');
  if (foldersAbove(folder).some(above => realPath(join(above, 'node_modules/cornercheck')) === root))
    return INSTALLED;
  // What npx puts there is gone when it ends.
  const lasting = path.split(':').filter(entry => entry !== '' && !/\bnode_modules\b/.test(entry));
  if (lasting.some(entry => realPath(join(entry, 'cornercheck')) === real)) return 'cornercheck';
  if (/[/\\]_npx[/\\]/.test(real)) return INSTALLED;
  const near = relative(realPath(folder) ?? folder, real);
  return `node ${shellWord(near.startsWith('..') ? real : near)}`;
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function foldersAbove(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}
