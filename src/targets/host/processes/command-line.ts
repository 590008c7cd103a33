/**
 * Splits a command line into words: blanks separate, single and double quotes keep them, a backslash outside single quotes
 * keeps a quote, a blank or a backslash. Nothing is expanded and no shell is asked. Undefined where a quote is not closed.
 *
 * `splitCommandLine("python3 'my ad.py'")` is `['python3', 'my ad.py']`.
 */
export function splitCommandLine(text: string): readonly string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let open: string | undefined;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '\\' && open !== "'" && /["'\\\s]/.test(text[i + 1] ?? '')) {
      i += 1;
      word = (word ?? '') + text[i]!;
    } else if (open !== undefined) {
      if (c === open) open = undefined;
      else word += c;
    } else if (c === '"' || c === "'") {
      open = c;
      word ??= '';
    } else if (/\s/.test(c)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + c;
  }
  if (word !== undefined) words.push(word);
  return open === undefined ? words : undefined;
}
