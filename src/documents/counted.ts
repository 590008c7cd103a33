/** Counts in sentences: of one thing the noun is not the plural. */

/** A count with its noun: `1 check`, `12,000 checks`. */
export const counted = (n: number | string, noun: string, plural = `${noun}s`): string =>
  `${grouped(n)} ${String(n) === '1' ? noun : plural}`;

/** Digits in groups of three, of what stands before a point: those behind it, and of an exponent, stay as they are. */
export const grouped = (n: number | string): string =>
  String(n).replace(/^-?\d+/, whole => whole.replace(/\B(?=(\d{3})+(?!\d))/g, ','));
