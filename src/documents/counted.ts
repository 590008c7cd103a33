/** Counts in sentences: of one thing the noun is not the plural. */

/** A count with its noun: `1 check`, `12,000 checks`. */
export const counted = (n: number | string, noun: string, plural = `${noun}s`): string =>
  `${grouped(n)} ${String(n) === '1' ? noun : plural}`;

/** Digits in groups of three; of more than a line of them how many there are. */
export function grouped(n: number | string): string {
  const digits = String(n);
  if (digits.length > MAX_DIGITS) return `≈ ${digits[0]}.${digits.slice(1, 3)}e${digits.length - 1}`;
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

const MAX_DIGITS = 60;
