/**
 * The file `cornercheck.config.mjs`, `.js` or `.json` of a folder: options of a command by their names, and its target. What stands on the
 * command line wins. A module is run, as its default export may be made by code.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CornercheckError } from '../../errors.ts';
import { quote } from '../../input/quote.ts';
import { suggestion } from '../../input/suggestion.ts';
import { type Arguments, type Command, type CommandOption, optionsOf } from './command.ts';
import { readText } from './files.ts';

const NAMES = ['cornercheck.config.mjs', 'cornercheck.config.js', 'cornercheck.config.json'];

export const CONFIG: CommandOption = {
  name: 'config',
  value: 'FILE',
  help: `options and target by name (default: ${NAMES[0]}, .js or .json, if there is one)`,
};

/** A process with this in its environment is told all on its command line: it is one of several that share the work of another. */
export const TOLD_ALL = { CORNERCHECK_TOLD_ALL: '1' };

/** Whether this process is such a one. */
export const isToldAll = (): boolean => process.env.CORNERCHECK_TOLD_ALL !== undefined;

/** The arguments, and behind them what the file says. Throws CornercheckError `bad-usage` that names the file and the key. */
export async function withConfig(command: Command, args: Arguments): Promise<Arguments> {
  if (isToldAll()) return args;
  const path = args.text('config') ?? NAMES.find(name => existsSync(name));
  if (path === undefined) return args;
  const fail = (message: string, key?: string) =>
    new CornercheckError('bad-usage', message, key === undefined ? path : `${path}: ${key}`);
  const value = await readConfig(path);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw fail(`expected an object of options, got ${quote(value)}`);
  const options = optionsOf(command).filter(({ name }) => name !== 'config');
  const texts = new Map<string, string>();
  const flags = new Set<string>();
  let target: string | undefined;
  for (const [key, given] of Object.entries(value)) {
    if (key === 'target') {
      if (typeof given !== 'string') throw fail(`expected a target as text, got ${quote(given)}`, key);
      target = given;
      continue;
    }
    const option = options.find(({ name }) => name === key);
    if (option === undefined)
      throw fail(
        `is no option${suggestion(key, ['target', ...options.map(({ name }) => name)])}`,
        key.slice(0, 40),
      );
    if (option.value === undefined) {
      if (typeof given !== 'boolean') throw fail(`expected true or false, got ${quote(given)}`, key);
      if (given) flags.add(key);
    } else if (typeof given === 'string' || (typeof given === 'number' && Number.isFinite(given)))
      texts.set(key, String(given));
    else if (Array.isArray(given) && given.every(one => typeof one === 'string'))
      texts.set(key, given.join(','));
    else throw fail(`expected ${option.value} as text or number, got ${quote(given)}`, key);
  }
  return {
    positionals: args.positionals.length === 0 && target !== undefined ? [target] : args.positionals,
    text: name => args.text(name) ?? texts.get(name),
    texts: name => (args.texts(name).length > 0 ? args.texts(name) : [texts.get(name) ?? []].flat()),
    flag: name => args.flag(name) || flags.has(name),
    integer: (name, standard, min, max) => {
      const own = texts.get(name);
      if (args.text(name) !== undefined || own === undefined) return args.integer(name, standard, min, max);
      const number = Number(own);
      if (!/^\d+$/.test(own) || number < min || number > max)
        throw fail(`expected a whole number from ${min} to ${max}, got ${own}`, name);
      return number;
    },
  };
}

async function readConfig(path: string): Promise<unknown> {
  const wrong = (message: string) => new CornercheckError('bad-usage', message, path);
  if (path.endsWith('.json')) {
    const text = readText(path);
    try {
      return JSON.parse(text);
    } catch (error) {
      throw wrong(`expected JSON: ${(error as Error).message.replace(/\s+/g, ' ')}`);
    }
  }
  if (!existsSync(path)) throw wrong('no such file');
  try {
    const module = await import(pathToFileURL(resolve(path)).href);
    return module.default;
  } catch (error) {
    throw wrong(`could not be run: ${String((error as Error)?.message ?? error).split('\n')[0]}`);
  }
}
