/** Reading and writing files named on the command line, with one clear line where that fails. */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CornercheckError } from '../errors.ts';

const MAX_BYTES = 80_000_000;

/** The text of a file. Throws CornercheckError `bad-usage`, or `limit` for one too large (before it is read). */
export function readText(path: string): string {
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

/** Writes a file whole or not at all, folders as needed. */
export function writeText(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const partial = `${path}.part`;
    writeFileSync(partial, text);
    renameSync(partial, path);
  } catch (error) {
    throw new CornercheckError('bad-usage', `cannot be written: ${reason(error)}`, path);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'a directory, not a file',
  EACCES: 'permission denied',
  ENOTDIR: 'not a directory',
};

const reason = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
};
