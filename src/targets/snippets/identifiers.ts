/** What the values of a program are called in JavaScript. */

const TAKEN =
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false
  finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof undefined var void while with yield Infinity NaN`.split(
    /\s+/,
  );

/** A name for each id, the id itself (`relu.1` as `relu1`) where that is free; `libraries` are names that the code uses. */
export function identifiers(
  ids: readonly string[],
  libraries: readonly string[],
): ReadonlyMap<string, string> {
  const used = new Set([...TAKEN, ...libraries]);
  const names = new Map<string, string>();
  for (const id of ids) {
    const word = id.replaceAll(/\W/g, '');
    const stem = /^[A-Za-z_]/.test(word) ? word : `v${word}`;
    let name = stem;
    for (let i = 2; used.has(name); i++) name = `${stem}_${i}`;
    used.add(name);
    names.set(id, name);
  }
  return names;
}
