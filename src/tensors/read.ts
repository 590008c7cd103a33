/** Where tensor programs come from: as programs do, from the command line, a file, standard input. */
import { dirname } from 'node:path';
import { readProgram } from '../programs/index.ts';
import type { ReadOptions } from '../programs/read.ts';
import type { ReadProgram } from '../programs/text/text.ts';
import { isTensorProgram, unrolled } from './unroll.ts';

/**
 * The program that an argument of the command line names; a tensor program is unrolled. Throws CornercheckError as {@link readProgram}
 * does.
 *
 * `readAnyProgram('relu(t)')` has the program.
 */
export const readAnyProgram = (source: string, options: ReadOptions = {}): ReadProgram =>
  readProgram(source, {
    ...options,
    other: (value, path) =>
      isTensorProgram(value) ? unrolled(value, { ...options, folder: path && dirname(path) }) : undefined,
  });
