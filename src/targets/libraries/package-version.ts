import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The version of an installed package, from the package.json above its entry: not every package exports that file. */
export function packageVersion(name: string): string {
  let file = new URL('./package.json', pathToFileURL(createRequire(import.meta.url).resolve(name)));
  while (!existsSync(file)) file = new URL('../package.json', file);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
