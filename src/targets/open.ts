/** From what a user calls a target to a target that runs. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CornercheckError } from '../errors.ts';
import { suggestion } from '../input/suggestion.ts';
import { quote } from '../numbers/index.ts';
import {
  type BuiltIn,
  builtInNames,
  builtIns,
  cppBuiltIns,
  pythonBuiltIns,
  pythonProgram,
  variantOf,
} from './built-in.ts';
import { checkDescription } from './description/description.ts';
import type { Start } from './host/conversation/session.ts';
import { createHost } from './host/host.ts';
import { splitCommandLine } from './host/processes/command-line.ts';
import { compileAdapter } from './host/processes/compile.ts';
import { startModule } from './host/processes/module-session.ts';
import { startSubprocess } from './host/processes/subprocess-session.ts';
import { pooled } from './pool.ts';
import type { HostOptions, TargetHost } from './target.ts';

interface Opened {
  /** The target's name in messages. */
  readonly who: string;
  readonly start: Start;
  /** Whether answers come as text, in which numbers are decimals. */
  readonly text: boolean;
}

/**
 * Starts a target: a built-in name (`tfjs`), the path of an ES module, or `cmd:PROGRAM ARGS` (contract, section 5). Both run
 * in processes of their own, which cannot hang, crash or print over the caller. Close it, or the process does not end.
 *
 * Throws CornercheckError `bad-target` where there is no such target, or it does not load or describe itself.
 *
 *     const target = await openTarget('tfjs');
 */
export async function openTarget(specifier: string, options: HostOptions = {}): Promise<TargetHost> {
  const first = await openOne(specifier, options);
  // The work begins with the first: the others take part once they have started.
  const more = Array.from({ length: (options.sessions ?? 1) - 1 }, () => openOne(specifier, options));
  return pooled(first, more);
}

async function openOne(specifier: string, options: HostOptions): Promise<TargetHost> {
  const notes = new Set<string>();
  const { who, start, text } = locate(specifier, options, note => notes.add(note));
  const first = await start();
  try {
    const { info, warnings } = checkDescription(first.description, who);
    return createHost(
      { info, warnings, notes, first, start, decimal: text && info.precision === 'exact' },
      options,
    );
  } catch (error) {
    await first.stop();
    throw error;
  }
}

function locate(specifier: string, options: HostOptions, onNote: (note: string) => void): Opened {
  const { onOutput, resident } = options;
  const shared = {
    startTimeout: options.startTimeout ?? 60_000,
    onNote,
    ...(resident !== undefined && { resident }),
    ...(onOutput && { onOutput }),
  };
  if (specifier.startsWith('cmd:')) {
    const command = commandOf(specifier);
    return { who: specifier, text: true, start: () => startSubprocess(command, specifier, shared) };
  }
  const [name, variant] = variantOf(specifier);
  const library = pythonBuiltIns.get(name) ?? cppBuiltIns.get(name);
  if (library !== undefined && variant !== undefined && !library.variants.includes(variant))
    throw new CornercheckError(
      'bad-target',
      `target ${quote(specifier)}: expected ${[name, ...library.variants.map(one => `${name}:${one}`)].join(' or ')}`,
    );
  const script = pythonBuiltIns.get(name);
  if (script !== undefined) {
    const command = [pythonProgram(), fileURLToPath(script.script), ...(variant ? [variant] : [])] as const;
    const explain = lacking(command[0], script.packages);
    return {
      who: specifier,
      text: true,
      start: () => startSubprocess(command, specifier, { ...shared, explain }),
    };
  }
  const source = cppBuiltIns.get(name);
  if (source !== undefined) {
    const precision = `-DPRECISION=${variant === 'float32' ? 'float' : 'double'}`;
    const compilation = {
      ...source,
      source: fileURLToPath(source.source),
      flags: [...source.flags, precision],
    };
    return {
      who: specifier,
      text: true,
      start: async () => startSubprocess([await compileAdapter(compilation, specifier)], specifier, shared),
    };
  }
  const builtIn = builtIns.get(specifier);
  const module = builtIn?.module ?? moduleOf(specifier);
  const limits = {
    ...shared,
    memory: options.memory ?? 1024,
    ...(builtIn && { explain: explainer(builtIn) }),
  };
  const input = { module: module.href, trusted: builtIn !== undefined };
  return { who: specifier, text: false, start: () => startModule(input, specifier, limits) };
}

function commandOf(specifier: string): readonly [string, ...string[]] {
  const [program, ...args] = splitCommandLine(specifier.slice('cmd:'.length)) ?? [];
  if (program === undefined)
    throw new CornercheckError(
      'bad-target',
      `target ${quote(specifier)}: expected cmd:PROGRAM ARGS, quotes closed`,
    );
  return [program, ...args];
}

function moduleOf(specifier: string): URL {
  const path = resolve(specifier);
  if (existsSync(path) && statSync(path).isFile()) {
    if (/\.[cm]?[jt]s$/.test(path)) return pathToFileURL(path);
    throw new CornercheckError(
      'bad-target',
      `target ${quote(specifier)}: expected an ES module; a program is started with cmd:PROGRAM ARGS`,
    );
  }
  if (/[/\\.]/.test(specifier))
    throw new CornercheckError('bad-target', `target ${quote(specifier)}: no such file`);
  const names = builtInNames();
  throw new CornercheckError(
    'bad-target',
    `unknown target ${quote(specifier)}: expected ${names.join(', ')}, the path of a module, or cmd:PROGRAM${suggestion(specifier, names)}`,
  );
}

/** Says what to install where Python lacks a package of the built-in, or there is no Python. */
const lacking =
  (program: string, packages: readonly string[]) =>
  (message: string): string =>
    /ModuleNotFoundError|no program/.test(message)
      ? `it needs a Python that has ${packages.join(' and ')}, and ${quote(program)} has not: pip install ${packages.join(' ')}; CORNERCHECK_PYTHON names another Python`
      : message;

/** Says what to install where a package of the built-in is missing. */
const explainer =
  ({ packages }: BuiltIn) =>
  (code: string | undefined, message: string): string =>
    code === 'ERR_MODULE_NOT_FOUND' && packages.some(name => message.includes(name))
      ? `it needs ${packages.length === 1 ? 'a package' : 'packages'} that ${packages.length === 1 ? 'is' : 'are'} not installed: npm install ${packages.join(' ')}`
      : message;
