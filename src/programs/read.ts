/**
 * Where programs come from: the command line, a file, standard input.
 *
 * `-` is standard input. The name of an existing file is that file. What looks like a path (it begins with `/`, `./`,
 * `../` or `~/`, or ends in `.json`, `.txt` or `.cc`) is one, and must exist. Anything else is the text of a program.
 * A text that begins with `{` or `[` is JSON.
 */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { CornercheckError } from '../errors.ts';
import { quote } from '../numbers/index.ts';
import { library as defaultLibrary } from '../selections/library/index.ts';
import type { Op } from '../selections/op.ts';
import { readProgramJson } from './json/json-read.ts';
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
}

const CHUNK = 1 << 20;
const MAX_PATH = 4096;

/**
 * The program that an argument of the command line names. Throws CornercheckError: `bad-usage` for a file that cannot
 * be read, `limit` for one too large (before it is read), else what is wrong with the program, the file named in front.
 */
export function readProgram(source: string, options: ReadOptions = {}): ReadProgram {
  const { library = defaultLibrary, stdin = 0, maxBytes = MAX_BYTES, constantOf } = options;
  const readText = (text: string): ReadProgram =>
    /^\s*[{[]/.test(text) ? readProgramJson(text, library) : readProgramText(text, library, constantOf);
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
      () => readText(decode(readFile(descriptor, maxBytes))),
    );
  } finally {
    closeSync(descriptor);
  }
}

/** All of standard input. Throws CornercheckError: `limit` as soon as it is too large, `bad-program` for what is not UTF-8. */
export const readStandardInput = (maxBytes: number, stdin = 0): string => decode(readAll(stdin, maxBytes));

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
    const why = WHY.get(code) ?? `cannot be read (${code})`;
    throw new CornercheckError('bad-usage', why, source.length > 200 ? quote(source) : source);
  }
}

const WHY: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file'],
  ['ENOTDIR', 'no such file'],
  ['EACCES', 'permission denied'],
  ['EISDIR', 'expected a file, got a directory'],
]);

function readFile(descriptor: number, maxBytes: number): Uint8Array {
  const stat = fstatSync(descriptor);
  if (stat.isDirectory()) throw new CornercheckError('bad-usage', 'expected a file, got a directory');
  if (stat.isFile() && stat.size > maxBytes) throw tooLarge(maxBytes, `${stat.size}`);
  return readAll(descriptor, maxBytes);
}

/** All bytes, or an error as soon as there are too many. */
function readAll(descriptor: number, maxBytes: number): Uint8Array {
  const chunk = new Uint8Array(CHUNK);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const read = readSome(descriptor, chunk);
    if (read === 0) return Buffer.concat(chunks, size);
    size += read;
    if (size > maxBytes) throw tooLarge(maxBytes, 'more');
    chunks.push(chunk.slice(0, read));
  }
}

/** Waits where a terminal or a pipe has nothing yet. */
function readSome(descriptor: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN')
        throw new CornercheckError('bad-usage', WHY.get(code ?? '') ?? `cannot be read (${code})`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

const tooLarge = (maxBytes: number, got: string): CornercheckError =>
  new CornercheckError('limit', `expected at most ${maxBytes} bytes, got ${got}`);

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CornercheckError('bad-program', 'expected text in UTF-8, got other bytes');
  }
}
