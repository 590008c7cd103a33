/** Selections of a program that are used inside the pieces and guards of others: those come first, and none is defined by itself. */
import { CornercheckError } from '../../errors.ts';

/** The names that are called in a text. */
const calledIn = (text: string): string[] =>
  [...text.matchAll(/([A-Za-z_]\w*)\s*\(/g)].map(([, name]) => name!);

/**
 * The names of the definitions, each behind those that it uses, else as they are given. `textsOf`: its pieces and guards. Throws
 * CornercheckError `bad-selection` where one is defined by itself, with the way round.
 */
export function usedFirst<T>(
  definitions: ReadonlyMap<string, T>,
  textsOf: (definition: T) => readonly string[],
): string[] {
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]): void => {
    if (done.has(name)) return;
    if (way.includes(name)) throw selfDefined([...way.slice(way.indexOf(name)), name]);
    for (const used of textsOf(definitions.get(name)!).flatMap(calledIn))
      if (definitions.has(used)) visit(used, [...way, name]);
    done.add(name);
  };
  for (const name of definitions.keys()) visit(name, []);
  return [...done];
}

/** Throws CornercheckError `bad-selection` where a definition that is being read calls itself. */
export function refuseSelf(name: string, text: string): void {
  if (calledIn(text).includes(name)) throw selfDefined([name, name]);
}

const selfDefined = (way: readonly string[]): CornercheckError =>
  new CornercheckError(
    'bad-selection',
    `${way[0]} is defined by itself${way.length > 2 ? `: ${way.join(' uses ')}` : ''}`,
  );
