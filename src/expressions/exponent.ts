/** Integer and rational exponents: bounded, because x^1000000000 would not fit in any memory. */
import { CornercheckError } from '../errors.ts';
import { denominator, isInteger, numerator, parseRational, quote, type Rational } from '../numbers/index.ts';

/** The largest exponent, in size, that a power may carry; of a rational one the largest numerator and denominator. */
export const MAX_POWER = 10_000;

/** An integer as a number; what is none as it is: x^(1/2). */
export type Exponent = number | Rational;

const tooLarge = (text: string, path?: string): never => {
  throw new CornercheckError(
    'limit',
    `expected an exponent of at most ${MAX_POWER} in size, got ${quote(text)}`,
    path,
  );
};

/** The exponent that is this number. Throws CornercheckError `limit` beyond {@link MAX_POWER}. */
export function exponentOf(value: Rational, text: string, path?: string): Exponent {
  const most = BigInt(MAX_POWER);
  if (value.n > most || value.d > most) return tooLarge(text, path);
  return isInteger(value) ? Number(numerator(value)) : value;
}

/** The exponent that the text writes. Throws CornercheckError `bad-program`, or `limit` beyond {@link MAX_POWER}. */
export function parseExponent(text: string, path?: string): Exponent {
  if (/^[+-]?\d+$/.test(text)) {
    const value = Number(text);
    return Math.abs(value) > MAX_POWER ? tooLarge(text, path) : value;
  }
  if (text.length > 100) return tooLarge(`${text.slice(0, 20)}...`, path);
  return exponentOf(parseRational(text, path), text, path);
}

/** p and q of the exponent p/q in lowest terms, q > 0. */
export const partsOf = (exponent: Exponent): { readonly p: number; readonly q: number } =>
  typeof exponent === 'number'
    ? { p: exponent, q: 1 }
    : { p: Number(numerator(exponent)), q: Number(denominator(exponent)) };
