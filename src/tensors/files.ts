/** Arrays in files beside a document. */
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { CornercheckError } from '../errors.ts';
import { readBytes, readFile, whyOf } from '../input/bytes.ts';
import { quote } from '../input/quote.ts';
import { isRational } from '../numbers/index.ts';
import { MAX_BYTES } from '../programs/validity/limits.ts';
import { located } from '../programs/validity/located.ts';
import { type NpyArray, readNpy } from './npy.ts';
import type { Numbers } from './values.ts';

/** What `read` makes of an open file. Throws CornercheckError `bad-usage` where it cannot be opened. */
function opened<T>(path: string, read: (descriptor: number) => T): T {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    throw new CornercheckError('bad-usage', whyOf((error as NodeJS.ErrnoException).code ?? ''));
  }
  try {
    return read(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The array of a .npy file, with the file named in front of what is wrong with it. Throws CornercheckError. */
export const npyFile = (path: string): NpyArray =>
  located(
    () => path,
    () => opened(path, descriptor => readNpy(readBytes(descriptor, MAX_BYTES))),
  );

/** The text of a file. Throws CornercheckError. */
export const jsonFile = (path: string): string => opened(path, descriptor => readFile(descriptor, MAX_BYTES));

/**
 * The numbers of a .npy file in the folder of a document, or below it; undefined: the document is in no folder. Throws CornercheckError,
 * also for a name that leads elsewhere.
 */
export function npyBeside(folder: string | undefined, name: string): Numbers {
  if (folder === undefined)
    throw new CornercheckError(
      'bad-program',
      'expected value: a file can stand beside a document in a file only',
      'file',
    );
  if (!/^[^/\\:]+(?:\/[^/\\:]+)*\.npy$/.test(name) || name.split('/').includes('..'))
    throw new CornercheckError(
      'bad-program',
      `expected the name of a .npy file beside the document, got ${quote(name)}`,
      'file',
    );
  const { shape, entries } = npyFile(join(folder, name));
  const numbers = entries.filter(isRational);
  if (numbers.length === entries.length) return { shape, entries: numbers };
  const odd = entries.findIndex(entry => !isRational(entry));
  throw new CornercheckError(
    'bad-program',
    `expected finite numbers, got ${entries[odd]} at entry ${odd}`,
    name,
  );
}
