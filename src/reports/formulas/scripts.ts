/** Indices and exponents in plain text: `x_k`, `f_{s(x)}`, `2^p`. Words with underscores are left as they are. */

/** Text, or what stands below or above what is before it. */
export type Scripted = { readonly text: string; readonly mark?: '_' | '^' };

const SCRIPT =
  /(?<=(?:^[a-z]?|[^A-Za-z_]|[^A-Za-z][a-z])[\p{L}\d)\]′]\p{M}*|ˢ|∏|∑|∪)([_^])(\{(?:[^{}]|\{[^{}]*\})*\}|[−-]?\([^()]*\)|[−-]?\d+(?![\d\p{L}])|[\p{L}∞]\p{M}*(?![\p{L}\d_])|[a-z]{2}\([^()]*\))/gu;

export function scriptedOf(text: string): readonly Scripted[] {
  const parts: Scripted[] = [];
  let from = 0;
  for (const found of text.matchAll(SCRIPT)) {
    const [all, mark, script] = found;
    if (found.index > from) parts.push({ text: text.slice(from, found.index) });
    parts.push({ text: script!.replace(/^\{(.*)\}$/, '$1'), mark: mark as '_' | '^' });
    from = found.index + all.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}
