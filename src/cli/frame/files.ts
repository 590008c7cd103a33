/** Reading files named on the command line, with one clear line where that fails. */
import { closeSync, openSync, statSync } from 'node:fs';
import { CornercheckError } from '../../errors.ts';
import { readStandardInput } from '../../input/bytes.ts';
import { reasonOf } from './reasons.ts';

const MAX_BYTES = 80_000_000;

/** The text of a file, or for `-` of standard input. Throws CornercheckError `bad-usage`, or `limit` for one too large (before it is read). */
export function readText(path: string): string {
  if (path === '-') return readStandardInput(MAX_BYTES);
  let descriptor: number | undefined;
  try {
    const { size } = statSync(path);
    if (size > MAX_BYTES)
      throw new CornercheckError('limit', `expected at most ${MAX_BYTES} bytes, got ${size}`);
    descriptor = openSync(path, 'r');
    // A device may have no end.
    return readStandardInput(MAX_BYTES, descriptor);
  } catch (error) {
    if (error instanceof CornercheckError) throw new CornercheckError(error.code, error.message, path);
    throw new CornercheckError('bad-usage', reasonOf(error), path);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
