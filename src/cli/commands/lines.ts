/** A file, or standard input, line by line: read as it comes, each line of bounded length. */
import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { CornercheckError } from '../../errors.ts';

const CHUNK = 1 << 16;

export interface CaseLine {
  /** From 1. */
  readonly number: number;
  /** Undefined where it is longer than what is read of a line. */
  readonly text: string | undefined;
}

/** The lines of a file, or for `-` of standard input. Throws CornercheckError `bad-usage` where it cannot be read. */
export function* linesOf(path: string, longest: number): Generator<CaseLine> {
  const descriptor = path === '-' ? 0 : reading(path, () => openSync(path, 'r'));
  const decoder = new StringDecoder('utf8');
  const chunk = new Uint8Array(CHUNK);
  let number = 1;
  let rest = '';
  let long = false;
  const take = (text: string): CaseLine => {
    const line = { number, text: long ? undefined : text.replace(/\r$/, '') };
    number += 1;
    long = false;
    return line;
  };
  try {
    for (;;) {
      const size = reading(path, () => readSome(descriptor, chunk));
      const parts = (rest + (size > 0 ? decoder.write(chunk.subarray(0, size)) : decoder.end())).split('\n');
      rest = parts.pop()!;
      for (const part of parts) yield take(part);
      if (rest.length > longest) {
        long = true;
        rest = '';
      }
      if (size > 0) continue;
      if (rest !== '' || long) yield take(rest);
      return;
    }
  } finally {
    if (descriptor !== 0) closeSync(descriptor);
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
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'expected a file, got a directory',
  EACCES: 'permission denied',
};

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new CornercheckError('bad-usage', WHY[code] ?? `cannot be read: ${message}`, path);
  }
}
