/** Foreign words, made fit for a terminal and a report: they may hold control characters, and change the writing direction. */

const RANGES =
  '\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff';
const UNPRINTABLE = new RegExp(`[${RANGES}]`, 'g');

/** In one line; what cannot be printed becomes U+FFFD. */
export const printable = (text: string): string => text.replaceAll('\t', ' ').replace(UNPRINTABLE, '\ufffd');
