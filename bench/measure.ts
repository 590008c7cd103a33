/** What the benches share. */
import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** How busy the machine is, for the record: a rate measured on a busy one says little. */
export const loadNow = (): string =>
  `load ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} processors`;

/**
 * A built module, by its path below src: what users run. (From source it runs slower: to keep the names of functions,
 * tsx adds a call to each.)
 */
export async function built<T>(path: string): Promise<T> {
  const file = builtFile(path);
  return (await import(file.href)) as T;
}

/** The file of a built module; without it there is nothing to measure. */
export function builtFile(path: string): URL {
  const file = new URL(`../dist/src/${path}.js`, import.meta.url);
  if (existsSync(file)) return file;
  console.error(`${fileURLToPath(file)} is not there; run npm run build first`);
  process.exit(2);
}
