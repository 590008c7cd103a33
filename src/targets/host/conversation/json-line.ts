/** A text, also one that does not end: else each quote in it would be tried, in time by the square of its length. Or a word for a number. */
const TOKEN = /"[^"\\]*(?:\\.?[^"\\]*)*(?:"|$)|-?\b(?:NaN|Infinity)\b/gs;

/** A line of JSON, in which NaN, Infinity and -Infinity may stand as Python writes them. Undefined where it is not JSON. */
export function parseJsonLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    const quoted = line.replace(TOKEN, token => (token.startsWith('"') ? token : `"${token}"`));
    try {
      return quoted === line ? undefined : JSON.parse(quoted);
    } catch {
      return undefined;
    }
  }
}

/** JSON has no −0: it is written as a text. */
const MINUS_ZERO = '-0';

export const withMinusZero = (point: readonly (number | string)[]): readonly (number | string)[] =>
  point.map(x => (Object.is(x, -0) ? MINUS_ZERO : x));

export const readMinusZero = (point: readonly (number | string)[]): readonly (number | string)[] =>
  point.map(x => (x === MINUS_ZERO ? -0 : x));
