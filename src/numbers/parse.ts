/** Reading an exact number from text or from JSON (contract, section 1). */
import { CornercheckError } from '../errors.ts';
import { quote } from '../input/quote.ts';
import { pow, type Rational, rational } from './rational.ts';

/** The largest power of ten, or of two, that a literal may carry: 1e10000 is read, 1e1000000000 is refused. */
export const MAX_EXPONENT = 10_000;
/** The longest literal, in characters. */
export const MAX_LITERAL = 100_000;

const WHOLE = /^-?\d+$/;
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
const HEX = /^([+-]?)0[xX]([\da-fA-F]*)(?:\.([\da-fA-F]*))?(?:[pP]([+-]?\d+))?$/;

/**
 * The rational that `text` names exactly: `"1/3"`, `"-2"`, `"0.1"` (= 1/10), `"1e-3"`, `"0x1.8p-3"` (C hex float). Throws
 * CornercheckError `bad-number`, or `limit` for an exponent or a length beyond bounds.
 *
 * `parseRational('0x1.8p-3')` is `rational(3n, 16n)`.
 */
export function parseRational(text: string, path?: string): Rational {
  if (text.length > MAX_LITERAL)
    throw new CornercheckError(
      'limit',
      `expected a number of at most ${MAX_LITERAL} characters, got ${text.length}`,
      path,
    );
  const trimmed = text.trim();
  const slash = trimmed.indexOf('/');
  if (slash < 0) return parseLiteral(trimmed, path);
  const top = parseLiteral(trimmed.slice(0, slash).trim(), path);
  const bottom = parseLiteral(trimmed.slice(slash + 1).trim(), path);
  if (bottom.n === 0n)
    throw new CornercheckError('bad-number', `expected a nonzero denominator, got ${quote(text)}`, path);
  return top.div(bottom);
}

function parseLiteral(text: string, path: string | undefined): Rational {
  if (WHOLE.test(text)) return rational(BigInt(text));
  const hex = HEX.exec(text);
  const match = hex ?? DECIMAL.exec(text);
  const [, signText, whole = '', part = '', exponentText = '0'] = match ?? [];
  if (match === null || whole.length + part.length === 0)
    throw new CornercheckError(
      'bad-number',
      `expected an exact number such as 1/3, -2, 0.1 or 1e-3, got ${quote(text)}`,
      path,
    );
  const exponent = Number(exponentText);
  if (Math.abs(exponent) > MAX_EXPONENT)
    throw new CornercheckError(
      'limit',
      `expected an exponent of at most ${MAX_EXPONENT} in size, got ${quote(text)}`,
      path,
    );
  const digits = BigInt((hex ? '0x' : '') + whole + part);
  const scale = hex ? exponent - 4 * part.length : exponent - part.length;
  const size = scale === 0 ? rational(digits) : pow(rational(hex ? 2 : 10), scale).mul(rational(digits));
  return signText === '-' ? size.neg() : size;
}
