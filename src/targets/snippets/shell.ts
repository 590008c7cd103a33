/** Words of a POSIX shell: what is pasted is what is meant, whatever stands in it. */

/** What a terminal or a page would not show, or not where it stands. As text: a pattern may not hold control characters. */
const HIDDEN = new RegExp(
  `[${['\\u0001-\\u0008', '\\u000b-\\u001f', '\\u007f-\\u009f', '\\u061c', '\\u200b-\\u200f', '\\u2028-\\u202e', '\\u2060-\\u206f', '\\ufeff', '\\ufffe', '\\uffff'].join('')}]`,
);

/**
 * The text as one word of a shell: plain where it may be, else between quotes; what cannot be seen is written as its bytes.
 *
 * `shellWord('my ad.py')` is `"'my ad.py'"`.
 */
export function shellWord(text: string): string {
  if (/^[\w./:=@%+,-]+$/.test(text)) return text;
  if (!HIDDEN.test(text)) return `'${text.replaceAll("'", "'\\''")}'`;
  const bytes = [...new TextEncoder().encode(text)].map(byte =>
    byte > 0x20 && byte < 0x7f && !/[\\'%-]/.test(String.fromCharCode(byte))
      ? String.fromCharCode(byte)
      : `\\${byte.toString(8).padStart(3, '0')}`,
  );
  return `"$(printf '${bytes.join('')}')"`;
}
