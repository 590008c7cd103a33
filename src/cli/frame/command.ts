/** What a command of the line is, what it answers, and how its options are read. */

import { parseArgs } from 'node:util';
import { counted } from '../../documents/counted.ts';
import type { Document } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { suggestion } from '../../input/suggestion.ts';
import type { AskedFor, Exit } from './status.ts';

/** One option: `--name VALUE` or a flag. */
export interface CommandOption {
  readonly name: string;
  /** What the value is called in the help; a flag has none. */
  readonly value?: string;
  readonly multiple?: boolean;
  /** It names a file to write: whether that can be written is asked before the command runs. */
  readonly writes?: boolean;
  readonly help: string;
}

export interface Arguments {
  readonly positionals: readonly string[];
  /** The value of an option, or undefined. */
  text(name: string): string | undefined;
  /** All of its values. */
  texts(name: string): readonly string[];
  flag(name: string): boolean;
  /** A whole number, within bounds. Throws CornercheckError `bad-usage`. */
  integer(name: string, standard: number, min: number, max: number): number;
}

/** A file that is written after the answer was printed. */
export interface Output {
  /** Undefined where it is not asked for. */
  readonly path: string | undefined;
  readonly text: () => string | Promise<string>;
  /** What is said of it once it is written. */
  readonly remark?: string;
}

/** What a command has found: the frame prints it, writes it down, and ends with the status that it has. */
export interface CommandAnswer {
  /** Printed with --json, written with --out; the exit status is read off it. */
  readonly document: Document;
  /** Printed for people, in the place of what is made of the document. */
  readonly words?: () => string | Promise<string>;
  /** All was said in notes: nothing is printed for people. */
  readonly said?: boolean;
  readonly files?: readonly Output[];
  readonly asked?: AskedFor;
  /** Said at the end where the answer was for people; left out: what is said beside its words. */
  readonly remarks?: readonly string[];
  /** Where it is not that of the document. */
  readonly status?: Exit;
  /** What it was to write on the way could not be written. */
  readonly unwritten?: boolean;
}

export interface Command {
  readonly usage: string;
  readonly summary: string;
  readonly details?: string;
  /** Beside those that every command has. */
  readonly options: readonly CommandOption[];
  /** What its page shows, where that is more than the answer. */
  readonly page?: string;
  /** Whether a file of the folder may have its options: cornercheck.config.json. */
  readonly configured?: boolean;
  /** What it prints is no document: it has its own options alone. */
  readonly bare?: boolean;
  /** How many positional arguments: [least, most]. */
  readonly positionals: readonly [number, number];
  /** Files that are written beside those that options name. */
  outputs?(args: Arguments): readonly string[];
  /** `all`: the commands of the line. A status where it has printed all by itself. */
  run(args: Arguments, all: Commands): Promise<CommandAnswer | Exit>;
}

/** A command before it is loaded. */
export interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

export type Commands = Readonly<Record<string, CommandEntry>>;

const JSON_ALONE: CommandOption = { name: 'json', help: 'print one JSON document' };
const OUT: CommandOption = {
  name: 'out',
  value: 'FILE',
  writes: true,
  help: 'write the JSON document to a file as well',
};

/** The options of a command, with those that all have. */
export function optionsOf({ options, page, bare }: Command): readonly CommandOption[] {
  if (bare) return options;
  const html: CommandOption = {
    name: 'html',
    value: 'FILE',
    writes: true,
    help: page ?? 'write the answer as a page',
  };
  const own = new Set(options.map(({ name }) => name));
  return [...options, ...[OUT, html, JSON_ALONE].filter(({ name }) => !own.has(name))];
}

/** Reads the words behind the command's name. Throws CornercheckError `bad-usage`. */
export function readArguments(command: Command, words: readonly string[]): Arguments {
  const declared = optionsOf(command);
  const options = Object.fromEntries(
    declared.map(({ name, value, multiple }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: multiple ?? false },
    ]),
  );
  let parsed: {
    values: Record<string, unknown>;
    positionals: string[];
    tokens: readonly { readonly kind: string; readonly name?: string }[];
  };
  try {
    parsed = parseArgs({
      args: joinNegative(words, declared),
      options,
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n');
    const unknown = /^Unknown option '(-+)([^']*)'/.exec(line);
    const meant = unknown === null ? '' : suggestion(unknown[2]!, [...Object.keys(options), 'help']);
    throw new CornercheckError(
      'bad-usage',
      `${line.replace(/\. .*$/, '')}${meant.replace('mean ', 'mean --')} (${command.usage})`,
    );
  }
  const given = parsed.tokens.flatMap(({ kind, name }) => (kind === 'option' ? [name!] : []));
  const twice = given.find((name, i) => given.indexOf(name) !== i && options[name]?.multiple !== true);
  if (twice !== undefined) throw new CornercheckError('bad-usage', `--${twice} is given twice`);
  const [least, most] = command.positionals;
  const count = parsed.positionals.length;
  if (count < least || count > most)
    throw new CornercheckError('bad-usage', `expected ${command.usage}, got ${counted(count, 'argument')}`);
  const text = (name: string): string | undefined => parsed.values[name] as string | undefined;
  return {
    positionals: parsed.positionals,
    text,
    texts: name => [parsed.values[name] ?? []].flat() as string[],
    flag: name => parsed.values[name] === true,
    integer: (name, standard, min, max) => {
      const value = text(name);
      if (value === undefined) return standard;
      const number = Number(value);
      if (!/^\d+$/.test(value) || number < min || number > max)
        throw new CornercheckError(
          'bad-usage',
          `expected a whole number from ${min} to ${max}, got ${value}`,
          `--${name}`,
        );
      return number;
    },
  };
}

/** `--at -1,2` is meant as `--at=-1,2`; and a program may begin with a minus sign. */
function joinNegative(words: readonly string[], options: readonly CommandOption[]): string[] {
  const takesValue = new Set(
    options.flatMap(({ name, value }) => (value === undefined ? [] : [`--${name}`])),
  );
  const joined: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const next = words[i + 1];
    if (takesValue.has(word) && next !== undefined && /^-[^-]/.test(next)) {
      joined.push(`${word}=${next}`);
      i += 1;
    } else joined.push(word);
  }
  const programs = joined.findIndex(word => /^-[^-]/.test(word));
  return programs < 0 ? joined : [...joined.filter((_, i) => i !== programs), '--', joined[programs]!];
}

/** The help of a command. */
export function helpOf(command: Command): string {
  const all = [...optionsOf(command), { name: 'help', help: 'show this' }];
  const width = Math.max(...all.map(option => optionText(option).length)) + 2;
  const options = all.map(option => `  ${optionText(option).padEnd(width)}${option.help}`).join('\n');
  const details = command.details ? `\n${command.details}\n` : '';
  return `${command.summary}\n\nUsage: ${command.usage}\n${details}\nOptions:\n${options}\n`;
}

const optionText = ({ name, value }: CommandOption): string =>
  `--${name}${value === undefined ? '' : ` ${value}`}`;
