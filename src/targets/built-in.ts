/** The targets that have a name of their own. */

import { availableParallelism } from 'node:os';

/** A module of ours, run in a process of its own. */
export interface BuiltIn {
  readonly module: URL;
  /** Packages that the user installs to test them. */
  readonly packages: readonly string[];
}

const ENDING = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

const own = (name: string): BuiltIn => ({
  module: new URL(`./own/${name}${ENDING}`, import.meta.url),
  packages: [],
});
const library = (name: string, packages: readonly string[] = [name]): BuiltIn => ({
  module: new URL(`./libraries/${name}${ENDING}`, import.meta.url),
  packages,
});

/** The targets that have a name of their own, by name: `builtIns.get('tfjs')`. */
export const builtIns: ReadonlyMap<string, BuiltIn> = new Map([
  ['tfjs', library('tfjs', ['@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-cpu'])],
  ['exact', own('exact')],
  ['float64', own('float64')],
  ['jax-js', library('jax-js', ['@jax-js/jax'])],
  ['mathjs', library('mathjs')],
  ['js-pytorch', library('js-pytorch')],
]);

/** What can stand behind the name of a built-in library, after a colon: it is asked in other numbers, or run another way. */
type Variants = readonly string[];

/** An adapter in Python, run by the user's own Python. */
export interface PythonBuiltIn {
  readonly script: URL;
  /** What pip installs. */
  readonly packages: readonly string[];
  readonly variants: Variants;
}

const python = (
  name: string,
  variants: Variants = [],
  packages: readonly string[] = [name],
): PythonBuiltIn => ({
  script: new URL(`./python/${name}_target.py`, import.meta.url),
  packages,
  variants,
});

/** The targets in Python that have a name of their own, by name: `pythonBuiltIns.get('torch')`. */
export const pythonBuiltIns: ReadonlyMap<string, PythonBuiltIn> = new Map([
  ['torch', python('torch', ['float32', 'float16', 'bfloat16', 'compile', 'aot'])],
  ['jax', python('jax', ['float32', 'float16', 'bfloat16', 'jit'])],
  ['tensorflow', python('tensorflow', ['float32', 'float16', 'bfloat16', 'function'])],
  ['keras', python('keras', ['float32', 'float16', 'bfloat16', 'function'], ['keras', 'tensorflow'])],
  ['autograd', python('autograd')],
  ['casadi', python('casadi', ['mx'])],
]);

/** An adapter in C++, compiled when it is first asked for. */
export interface CppBuiltIn {
  readonly source: URL;
  /** Packages of Debian that have the library. */
  readonly packages: readonly string[];
  /** Words for the compiler. */
  readonly flags: readonly string[];
  /** What pkg-config calls it, where its headers do not tell its version. */
  readonly versionOf?: string;
  readonly variants: Variants;
}

const cpp = (name: string, more: Omit<CppBuiltIn, 'source'>): readonly [string, CppBuiltIn] => [
  name,
  { source: new URL(`./cpp/${name}_target.cc`, import.meta.url), ...more },
];

/** The targets in C++ that have a name of their own, by name: `cppBuiltIns.get('ceres')`. */
export const cppBuiltIns: ReadonlyMap<string, CppBuiltIn> = new Map([
  cpp('adolc', {
    packages: ['libadolc-dev', 'libboost-dev'],
    flags: ['-ladolc'],
    versionOf: 'adolc',
    variants: [],
  }),
  cpp('ceres', { packages: ['libceres-dev'], flags: [], variants: ['float32'] }),
  cpp('eigen', { packages: ['libeigen3-dev'], flags: [], variants: ['float32'] }),
  cpp('sacado', {
    packages: [
      'libtrilinos-sacado-dev',
      'libtrilinos-kokkos-dev',
      'libtrilinos-teuchos-dev',
      'libopenmpi-dev',
    ],
    flags: [
      '-w',
      '-I/usr/include/trilinos',
      ...['x86_64', 'aarch64'].map(machine => `-I/usr/lib/${machine}-linux-gnu/openmpi/include`),
      '-ltrilinos_teuchoscomm',
      '-ltrilinos_teuchoscore',
      '-lmpi',
      '-lmpi_cxx',
    ],
    variants: [],
  }),
]);

/** The Python that is asked; another, such as that of a virtual environment, by the variable: `pythonProgram()` is mostly `'python3'`. */
export const pythonProgram = (): string => process.env.CORNERCHECK_PYTHON ?? 'python3';

/** All of them: `builtInNames()[0]` is `'tfjs'`. */
export const builtInNames = (): readonly string[] => [
  ...builtIns.keys(),
  ...[...pythonBuiltIns, ...cppBuiltIns].flatMap(([name, { variants }]) => [
    name,
    ...variants.map(variant => `${name}:${variant}`),
  ]),
];

/** The name of a built-in library and the variant behind it: `variantOf('torch:float32')` is `['torch', 'float32']`. */
export const variantOf = (specifier: string): readonly [name: string, variant: string | undefined] => {
  const [, name = specifier, variant] = /^([^:]*):(.*)$/.exec(specifier) ?? [];
  return [name, variant];
};

/**
 * How many sessions a check may open: what is built in answers each question by itself. Of what answers in a tenth of the time that judging takes a second
 * one would only cost: `sessionsOf('./my-ad.mjs')` is `1`.
 */
export const sessionsOf = (specifier: string): number =>
  builtInNames().includes(specifier) && specifier !== 'float64' ? Math.min(2, availableParallelism()) : 1;
