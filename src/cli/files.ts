/** Reading and writing files named on the command line, with one clear line where that fails. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { CornercheckError } from '../errors.ts';
import { readStandardInput } from '../programs/read.ts';

const MAX_BYTES = 80_000_000;

/** The text of a file, or for `-` of standard input. Throws CornercheckError `bad-usage`, or `limit` for one too large (before it is read). */
export function readText(path: string): string {
  if (path === '-') return readStandardInput(MAX_BYTES);
  try {
    const { size } = statSync(path);
    if (size > MAX_BYTES)
      throw new CornercheckError('limit', `expected at most ${MAX_BYTES} bytes, got ${size}`, path);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof CornercheckError) throw error;
    throw new CornercheckError('bad-usage', reason(error), path);
  }
}

/** Writes a file whole or not at all, folders as needed; into what is no regular file (a pipe, a device) directly. */
export function writeText(path: string, text: string): void {
  writing(path, () => {
    if (isApart(path)) return writeFileSync(path, text);
    const partial = `${path}.part`;
    writeFileSync(partial, text);
    renameSync(partial, path);
  });
}

/** Whether a file can be written, asked before the work whose result it is to hold. Throws as writeText does. */
export function expectWritable(path: string): void {
  writing(path, () => {
    if (isApart(path)) return;
    const partial = `${path}.part`;
    writeFileSync(partial, '');
    rmSync(partial);
  });
}

function writing(path: string, write: () => void): void {
  try {
    if (path === '') throw new CornercheckError('bad-usage', 'expected the name of a file, got none');
    makeFolder(dirname(path));
    if (look(path)?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    write();
  } catch (error) {
    if (error instanceof CornercheckError) throw error;
    throw new CornercheckError('bad-usage', `cannot be written: ${reason(error)}`, path);
  }
}

const look = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });

const isApart = (path: string): boolean => look(path)?.isFile() === false;

/** Node's own recursive mkdir does not return where a file system refuses new folders (/proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'a directory, not a file',
  EACCES: 'permission denied',
  ENOTDIR: 'not a directory',
  EROFS: 'a read-only file system',
  ENOSPC: 'no space left',
};

const reason = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
};
