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

/** An adapter in Python, run by the user's own Python. */
export interface PythonBuiltIn {
  readonly script: URL;
  /** What pip installs. */
  readonly packages: readonly string[];
}

const python = (file: string, packages: readonly string[]): PythonBuiltIn => ({
  script: new URL(`./python/${file}.py`, import.meta.url),
  packages,
});

/** The targets in Python that have a name of their own, by name: `pythonBuiltIns.get('torch')`. */
export const pythonBuiltIns: ReadonlyMap<string, PythonBuiltIn> = new Map([
  ['torch', python('torch_target', ['torch'])],
  ['jax', python('jax_target', ['jax'])],
  ['autograd', python('autograd_target', ['autograd'])],
  ['casadi', python('casadi_target', ['casadi'])],
]);

/** The Python that is asked; another, such as that of a virtual environment, by the variable: `pythonProgram()` is mostly `'python3'`. */
export const pythonProgram = (): string => process.env.CORNERCHECK_PYTHON ?? 'python3';

/** All of them: `builtInNames()[0]` is `'tfjs'`. */
export const builtInNames = (): readonly string[] => [...builtIns.keys(), ...pythonBuiltIns.keys()];

/** How many sessions a check may open: what is built in answers each question by itself: `sessionsOf('./my-ad.mjs')` is `1`. */
export const sessionsOf = (specifier: string): number =>
  builtIns.has(specifier) || pythonBuiltIns.has(specifier) ? Math.min(2, availableParallelism()) : 1;
