/**
 * The end of a command: the answer is printed, then the files are written. What cannot be written costs that place alone, is said
 * in one line, and makes the exit status 2.
 *
 * Whether it can be written is asked before the work as well, for every command in the same way.
 */
import { constants } from 'node:buffer';
import { statSync } from 'node:fs';
import { type Document, stringifyDocument } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { shortageOf } from '../../input/memory.ts';
import { type Arguments, type Command, type CommandAnswer, type Output, optionsOf } from './command.ts';
import { note, print } from './output.ts';
import { EXIT, type Exit, statusOf } from './status.ts';
import { expectWritable, writeText } from './write.ts';

const { MAX_STRING_LENGTH } = constants;

/** Loaded where something is to be drawn or said: `verify` says its words itself, and loads nothing of the engine. */
const views = () => import('../../reports/views.ts');

/** Prints an answer, writes its files, and tells its status. */
export async function finish(command: Command, args: Arguments, answer: CommandAnswer): Promise<Exit> {
  const { document, words, said, files = [], asked, unwritten } = answer;
  const json = args.flag('json');
  let written: string | undefined;
  const text = () => (written ??= writtenDown(document));
  const has = (option: string): boolean => command.options.some(({ name }) => name === option);
  const outputs: Output[] = [
    ...(has('out') ? [] : [{ path: args.text('out'), text }]),
    ...(has('html') ? [] : [{ path: args.text('html'), text: async () => (await views()).pageOf(document) }]),
    ...files,
  ];
  const forPeople = async (): Promise<string | undefined> =>
    said ? undefined : words ? words() : (await views()).wordsOf(document);
  const isWritten = json || outputs.some(({ path }) => path !== undefined);
  // Words are short: they are said even where the document cannot be written.
  const isTooLarge = isWritten && !hasRoom(document);
  const printed = json ? (isTooLarge ? undefined : text()) : await forPeople();
  const own = isTooLarge ? EXIT.undecided : (answer.status ?? statusOf(document, asked));
  const status = await deliver(printed, isTooLarge ? [] : outputs, unwritten ? EXIT.usage : own);
  if (json) return status;
  const silent = words !== undefined || said;
  for (const remark of answer.remarks ?? (silent ? [] : (await views()).remarksOf(document))) note(remark);
  return status;
}

/** Throws CornercheckError `limit` where the document is longer than any text. */
function writtenDown(document: Document): string {
  try {
    return stringifyDocument(document);
  } catch (error) {
    if (!(error instanceof RangeError && error.message.includes('string length'))) throw error;
    throw new CornercheckError(
      'limit',
      `expected an answer of at most ${MAX_STRING_LENGTH} characters, got a longer one: ask for fewer outputs or inputs at a time`,
      'the answer',
    );
  }
}

/** Bytes of memory that a character takes while it is written, once in each line that holds it, and read again for pages. */
const BYTES_A_CHARACTER = 6;

/** Whether a document can be written with the memory that is left: whoever tries without is aborted. Says so where not. */
function hasRoom(document: unknown): boolean {
  const shortage = shortageOf(charactersOf(document) * BYTES_A_CHARACTER);
  if (shortage)
    note(`undecided: the answer takes ${shortage.needed} MB to be written, and ${shortage.words}`);
  return shortage === undefined;
}

/** About as many as it has as JSON. */
function charactersOf(document: unknown): number {
  let characters = 0;
  const left = [document];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string') characters += value.length;
    else if (Array.isArray(value)) for (const one of value) left.push(one);
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) {
        characters += key.length;
        left.push(one);
      }
    characters += PUNCTUATION;
  }
  return characters;
}

/** Quotes, commas, and what stands before it on its line. */
const PUNCTUATION = 6;

/** `status`: what the command exits with where all can be written. */
async function deliver(answer: string | undefined, outputs: readonly Output[], status: Exit): Promise<Exit> {
  let failed = false;
  const faults: unknown[] = [];
  const attempt = async (write: () => void | Promise<void>): Promise<void> => {
    try {
      await write();
    } catch (error) {
      failed = true;
      if (error instanceof CornercheckError) note(`cornercheck: ${oneLine(error.message)}`);
      else faults.push(error);
    }
  };
  if (answer !== undefined) await attempt(() => print(answer));
  for (const { path, text, remark } of outputs)
    if (path !== undefined)
      await attempt(async () => {
        writeText(path, await text());
        note(`wrote ${oneLine(path)}${remark === undefined ? '' : `: ${remark}`}`);
      });
  if (faults.length > 0) throw faults[0];
  return failed ? EXIT.usage : status;
}

/** Messages quote names of files and words of the command line, line ends and all. */
export const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ');

/** Throws CornercheckError `bad-usage` where a file that the command is to write cannot be written, or is one that it reads. */
export function expectOutputs(command: Command, args: Arguments): void {
  const named = optionsOf(command).flatMap(({ name, value, writes }) =>
    value === undefined ? [] : args.texts(name).map(path => ({ option: `--${name}`, path, writes })),
  );
  const outputs = [
    ...named.filter(({ writes }) => writes),
    ...(command.outputs?.(args) ?? []).map(path => ({ option: path, path })),
  ];
  const others = [...named, ...args.positionals.map(path => ({ option: 'what it is asked about', path }))];
  for (const output of outputs) {
    const same = others.find(other => other.option !== output.option && isSameFile(other.path, output.path));
    if (same)
      throw new CornercheckError(
        'bad-usage',
        `expected a file of its own, got that of ${same.option}`,
        output.option,
      );
    expectWritable(output.path);
  }
}

/** Of one that exists, by any of its names; of others by the name. */
function isSameFile(a: string, b: string): boolean {
  try {
    const [one, other] = [statSync(a), statSync(b)];
    return one.isFile() && one.dev === other.dev && one.ino === other.ino;
  } catch {
    return a === b;
  }
}
