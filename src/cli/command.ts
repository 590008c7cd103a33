/** What a command of the line is, and how its options are read. */
import { parseArgs } from 'node:util';
import { CornercheckError } from '../errors.ts';

/** One option: `--name VALUE` or a flag. */
export interface Option {
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

/** Exit codes (contract, section 4). */
export const EXIT = { holds: 0, violation: 1, usage: 2, undecided: 3 } as const;

export interface Command {
  readonly usage: string;
  readonly summary: string;
  readonly details?: string;
  readonly options: readonly Option[];
  /** How many positional arguments: [least, most]. */
  readonly positionals: readonly [number, number];
  /** Files that are written beside those that options name. */
  outputs?(args: Arguments): readonly string[];
  run(args: Arguments): Promise<number>;
}

/** Reads the words behind the command's name. Throws CornercheckError `bad-usage`. */
export function readArguments(command: Command, words: readonly string[]): Arguments {
  const options = Object.fromEntries(
    command.options.map(({ name, value, multiple }) => [
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
      args: joinNegative(words, command),
      options,
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n');
    throw new CornercheckError('bad-usage', `${line.replace(/\. .*$/, '')} (${command.usage})`);
  }
  const given = parsed.tokens.flatMap(({ kind, name }) => (kind === 'option' ? [name!] : []));
  const twice = given.find((name, i) => given.indexOf(name) !== i && options[name]?.multiple !== true);
  if (twice !== undefined) throw new CornercheckError('bad-usage', `--${twice} is given twice`);
  const [least, most] = command.positionals;
  const count = parsed.positionals.length;
  if (count < least || count > most)
    throw new CornercheckError(
      'bad-usage',
      `expected ${command.usage}, got ${count} argument${count === 1 ? '' : 's'}`,
    );
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
function joinNegative(words: readonly string[], command: Command): string[] {
  const takesValue = new Set(
    command.options.flatMap(({ name, value }) => (value === undefined ? [] : [`--${name}`])),
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
  const width = Math.max(...command.options.map(option => optionText(option).length), 6) + 2;
  const options = [...command.options, { name: 'help', help: 'show this' }]
    .map(option => `  ${optionText(option).padEnd(width)}${option.help}`)
    .join('\n');
  const details = command.details ? `\n${command.details}\n` : '';
  return `${command.summary}\n\nUsage: ${command.usage}\n${details}\nOptions:\n${options}\n`;
}

const optionText = ({ name, value }: Option): string => `--${name}${value === undefined ? '' : ` ${value}`}`;
