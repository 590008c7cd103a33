import { existsSync, readFileSync } from 'node:fs';

/** The version of an installed package, from the package.json above its entry: not every package exports that file. */
export function packageVersion(name: string): string {
  let file = new URL('./package.json', import.meta.resolve(name));
  while (!existsSync(file)) file = new URL('../package.json', file);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
