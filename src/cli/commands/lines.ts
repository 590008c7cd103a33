/** A file, or standard input, line by line: read as it comes, each line of bounded length. */
import { createReadStream, fstatSync, openSync, statSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { CornercheckError } from '../../errors.ts';

export interface CaseLine {
  /** From 1. */
  readonly number: number;
  /** Undefined where it is longer than what is read of a line. */
  readonly text: string | undefined;
}

/**
 * The lines of a file, or for `-` of standard input, as long as there is no signal: it must come before the process can end, where lines are left.
 * Throws CornercheckError `bad-usage` where it cannot be read.
 */
export async function* linesOf(path: string, longest: number, signal: AbortSignal): AsyncGenerator<CaseLine> {
  const decoder = new StringDecoder('utf8');
  let number = 1;
  let rest = '';
  let long = false;
  const take = (text: string): CaseLine => {
    const line = { number, text: long ? undefined : text.replace(/\r$/, '') };
    number += 1;
    long = false;
    return line;
  };
  const more = (text: string): readonly string[] => {
    const parts = (rest + text).split('\n');
    rest = parts.pop()!;
    return parts;
  };
  try {
    const stream = opened(path);
    signal.addEventListener('abort', () => stream.destroy());
    for await (const chunk of stream) {
      for (const part of more(decoder.write(chunk as Buffer))) yield take(part);
      if (rest.length > longest) {
        long = true;
        rest = '';
      }
    }
    rest += decoder.end();
  } catch (error) {
    if (signal.aborted) return;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new CornercheckError('bad-usage', WHY[code] ?? `cannot be read: ${message}`, path);
  }
  if (!signal.aborted && (rest !== '' || long)) yield take(rest);
}

/** A pipe read as a file would keep the process from ending until its writer does; a directory as standard input would be empty. */
function opened(path: string): Readable {
  if (path === '-') return fstatSync(0).isDirectory() ? createReadStream('', { fd: 0 }) : process.stdin;
  return statSync(path).isFIFO() ? new Socket({ fd: openSync(path, 'r') }) : createReadStream(path);
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'expected a file, got a directory',
  EACCES: 'permission denied',
};
