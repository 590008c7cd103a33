/** The bytes that come in: from files and from standard input. */
import { fstatSync, readSync } from 'node:fs';
import { getHeapStatistics } from 'node:v8';
import { CornercheckError } from '../errors.ts';

const CHUNK = 1 << 20;

/**
 * All of standard input. Throws CornercheckError: `limit` as soon as it is too large, `bad-program` for what is not UTF-8.
 *
 *     const text = readStandardInput(1_000_000);
 */
export const readStandardInput = (maxBytes: number, stdin = 0): string => decode(readAll(stdin, maxBytes));

const WHY: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file'],
  ['ENOTDIR', 'no such file'],
  ['EACCES', 'permission denied'],
  ['EISDIR', 'expected a file, got a directory'],
]);

/** Why a file cannot be read, by the code of the system. */
export const whyOf = (code: string): string => WHY.get(code) ?? `cannot be read (${code})`;

/** The text of an open file. Throws as {@link readBytes}, and CornercheckError `bad-program` for what is not UTF-8. */
export const readFile = (descriptor: number, maxBytes: number): string =>
  decode(readBytes(descriptor, maxBytes));

/** The bytes of an open file. Throws CornercheckError: `bad-usage` for a directory, `limit` for one too large (before it is read). */
export function readBytes(descriptor: number, maxBytes: number): Uint8Array {
  const stat = fstatSync(descriptor);
  if (stat.isDirectory()) throw new CornercheckError('bad-usage', 'expected a file, got a directory');
  if (stat.isFile() && stat.size > most(maxBytes)) throw tooLarge(maxBytes, `${stat.size}`);
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
    if (size > most(maxBytes)) throw tooLarge(maxBytes, 'more');
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
      if (code !== 'EAGAIN') throw new CornercheckError('bad-usage', whyOf(code ?? ''));
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** Bytes of memory that a byte of a program takes until it is read: beyond it whoever reads is aborted. */
const MEMORY_A_BYTE = 10;

/** What fits into the memory of the process, if that is less. */
const most = (maxBytes: number): number =>
  Math.min(maxBytes, Math.floor(getHeapStatistics().heap_size_limit / MEMORY_A_BYTE));

function tooLarge(maxBytes: number, got: string): CornercheckError {
  const known = most(maxBytes);
  const why =
    known < maxBytes
      ? ', as there is no more memory to read them in; more is had with NODE_OPTIONS=--max-old-space-size=4000'
      : '';
  return new CornercheckError('limit', `expected at most ${known} bytes${why}, got ${got}`);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CornercheckError('bad-program', 'expected text in UTF-8, got other bytes');
  }
}
