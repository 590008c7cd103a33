/** The targets that have a name of their own. */

import { availableParallelism } from 'node:os';

/** A module of ours, run in a process of its own. */
export interface BuiltIn {
  readonly module: URL;
  /** Packages that the user installs to test them. */
  readonly packages: readonly string[];
}

const adapter = (file: string, packages: readonly string[] = []): BuiltIn => ({
  module: new URL(`./libraries/${file}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url),
  packages,
});

/** The targets that have a name of their own, by name: `builtIns.get('tfjs')`. */
export const builtIns: ReadonlyMap<string, BuiltIn> = new Map([
  ['tfjs', adapter('tfjs', ['@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-cpu'])],
  ['exact', adapter('exact')],
  ['float64', adapter('float64')],
  ['jax-js', adapter('jax-js', ['@jax-js/jax'])],
]);

/** How many sessions a check may open: what is built in answers each question by itself: `sessionsOf('./my-ad.mjs')` is `1`. */
export const sessionsOf = (specifier: string): number =>
  builtIns.has(specifier) ? Math.min(2, availableParallelism()) : 1;
