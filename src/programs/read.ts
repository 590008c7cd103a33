/**
 * Where programs come from: the command line, a file, standard input.
 *
 * `-` is standard input. The name of an existing file is that file. What looks like a path (it begins with `/`, `./`,
 * `../` or `~/`, or ends in `.json`, `.txt` or `.cc`) is one, and must exist. Anything else is the text of a program.
 * A text that begins with `{` or `[` is JSON; in a file called `.json` a word of JSON alone is so as well, and no input of that name.
 */
import { closeSync, constants, openSync } from 'node:fs';
import { CornercheckError } from '../errors.ts';
import { readFile, readStandardInput, whyOf } from '../input/bytes.ts';
import { quote } from '../input/quote.ts';
import { library as defaultLibrary } from '../selections/library/index.ts';
import type { Op } from '../selections/op.ts';
import { readProgramValue } from './json/json-read.ts';
import { type JsonValue, parseJson } from './json/json-source.ts';
import { type ReadProgram, readProgramText } from './text/text.ts';
import { MAX_BYTES } from './validity/limits.ts';
import { located } from './validity/located.ts';

export interface ReadOptions {
  readonly library?: ReadonlyMap<string, Op>;
  /** The descriptor of standard input. */
  readonly stdin?: number;
  /** The most bytes that are read. */
  readonly maxBytes?: number;
  /** The inputs of a text that names none: a constant. Left out: it is refused. */
  readonly constantOf?: readonly string[];
  /** What a JSON value is read as in the place of a program, from a file of this path; undefined where it is none of these. */
  readonly other?: (value: JsonValue, path: string | undefined) => ReadProgram | undefined;
}

const MAX_PATH = 4096;

/**
 * The program that an argument of the command line names. Throws CornercheckError: `bad-usage` for a file that cannot be
 * read, `limit` for one too large (before it is read), else what is wrong with the program, the file named in front.
 *
 * `readProgram('relu(t)')` has the program; of `-` it is read from standard input.
 */
export function readProgram(source: string, options: ReadOptions = {}): ReadProgram {
  const { library = defaultLibrary, stdin = 0, maxBytes = MAX_BYTES, constantOf } = options;
  const readText = (text: string, path?: string): ReadProgram => {
    if (!isJson(text, path)) return readProgramText(text, library, constantOf);
    const value = parseJson(text);
    return options.other?.(value, path) ?? readProgramValue(value, library);
  };
  if (source === '-')
    return located(
      () => 'standard input',
      () => readText(readStandardInput(maxBytes, stdin)),
    );
  const descriptor = openFile(source);
  if (descriptor === undefined) return readText(source);
  try {
    return located(
      () => source,
      () => readText(readFile(descriptor, maxBytes), source),
    );
  } finally {
    closeSync(descriptor);
  }
}

const isJson = (text: string, path: string | undefined): boolean =>
  /^\s*[{[]/.test(text) || (path?.endsWith('.json') === true && /^\s*(null|true|false)\s*$/.test(text));

const looksLikePath = (source: string): boolean =>
  /^(\.{0,2}|~)\//.test(source) || /^[^\n()]*\.(json|txt|cc)$/.test(source);

/** The descriptor of the file that the source names; undefined where the source is a text. */
function openFile(source: string): number | undefined {
  const path = looksLikePath(source);
  if (!path && (source.length > MAX_PATH || /[\n\0]/.test(source) || source.trim() === '')) return undefined;
  try {
    return openSync(source, constants.O_RDONLY);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!path && ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL'].includes(code)) return undefined;
    throw new CornercheckError('bad-usage', whyOf(code), source.length > 200 ? quote(source) : source);
  }
}
