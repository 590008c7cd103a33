/** Bounds on what is read, so that no input exhausts the memory. They are generous: a million nodes fit. */
import { CornercheckError } from '../../errors.ts';
import { parseRational, quote, type Rational } from '../../numbers/index.ts';

/** The largest file, or standard input, that is read, in bytes. */
export const MAX_BYTES = 80_000_000;
/** The most nodes of a program. */
export const MAX_NODES = 2_000_000;
/** The most values (numbers, strings, lists, objects) of a JSON document. */
export const MAX_VALUES = 20_000_000;
/** The most fields of a JSON object. */
export const MAX_FIELDS = 10_000;
/** The most selections that a program defines, and the most cells of one of them. */
export const MAX_SELECTIONS = 1000;
/** The most digits of one number, written out. Below the bound on a literal: what is read can be printed and read again. */
export const MAX_DIGITS = 90_000;
/** The most digits of all long numbers of a program together. */
export const MAX_TOTAL_DIGITS = 2_000_000;

/** Numbers shorter than this are not counted. */
const SHORT = 64;

/** Reads the numbers of one program, within {@link MAX_DIGITS} and {@link MAX_TOTAL_DIGITS}. */
export class NumberReader {
  #digits = 0;

  /** Throws CornercheckError `bad-number` or `limit`, without a path. */
  read(text: string): Rational {
    const exponent = /[eEpP]([+-]?\d{1,9})/.exec(text);
    const size = text.length + (exponent ? 2 * Math.abs(Number(exponent[1])) : 0);
    if (size > SHORT) this.#count(text, size);
    return parseRational(text);
  }

  #count(text: string, size: number): void {
    this.#digits += size;
    if (size > MAX_DIGITS)
      throw new CornercheckError(
        'limit',
        `expected a number of at most ${MAX_DIGITS} digits, got ${quote(text)}`,
      );
    if (this.#digits > MAX_TOTAL_DIGITS)
      throw new CornercheckError(
        'limit',
        `expected long numbers of at most ${MAX_TOTAL_DIGITS} digits together, got more`,
      );
  }
}
