/** Counts in sentences: of one thing the noun is not the plural. */

/** A count with its noun: `1 check`, `12,000 checks`. */
export const counted = (n: number | string, noun: string, plural = `${noun}s`): string =>
  `${grouped(n)} ${String(n) === '1' ? noun : plural}`;

/**
 * Digits in groups of three, of what stands before a point: those behind it, and of an exponent, stay as they are. Of a whole
 * number of more digits than a line has, how many there are.
 */
export function grouped(n: number | string): string {
  const text = String(n);
  if (/^\d+$/.test(text) && text.length > MAX_DIGITS)
    return `≈ ${text[0]}.${text.slice(1, 3)}e${text.length - 1}`;
  return text.replace(/^-?\d+/, whole => whole.replace(/\B(?=(\d{3})+(?!\d))/g, ','));
}

const MAX_DIGITS = 60;
