/** Integer exponents: bounded, because x^1000000000 would not fit in any memory. */
import { CornercheckError } from '../errors.ts';
import { quote } from '../numbers/index.ts';

/** The largest exponent, in size, that a power may carry. */
export const MAX_POWER = 10_000;

/** The integer that the text writes. Throws CornercheckError `bad-program`, or `limit` beyond {@link MAX_POWER}. */
export function parseExponent(text: string, path?: string): number {
  if (!/^[+-]?\d+$/.test(text))
    throw new CornercheckError('bad-program', `expected an integer exponent, got ${quote(text)}`, path);
  const value = Number(text);
  if (Math.abs(value) > MAX_POWER)
    throw new CornercheckError(
      'limit',
      `expected an exponent of at most ${MAX_POWER} in size, got ${quote(text)}`,
      path,
    );
  return value;
}
