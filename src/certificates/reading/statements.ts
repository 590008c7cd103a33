/** The text form of a program, cut into statements (contract, section 2): lines, continued within brackets and after an operator; `;` ends one too. */
import type { Meter } from '../numbers/meter.ts';

/** Spaces within a line. */
const SPACES = new Set(' \t\r');
const OPENING = new Set('([{');
const CLOSING = new Set(')]}');
const CONTINUING = new Set('+-*/^,=<>');

/** Of a statement: whether it defines a selection. */
export const isDefinition = (text: string): boolean => /^select\s+[A-Za-z_]/.test(text);

/** The text without its comments: `#` to the end of the line. */
export const withoutComments = (text: string): string => text.replace(/#[^\n]*/g, '');

/**
 * The statements, in their order. A definition `select … { … }` is one, wherever its lines break. `cells`: of the inside of
 * such a definition, where lines also go on after `and` and `when`.
 */
export function statements(text: string, meter: Meter, cells = false): string[] {
  meter.charge(text.length);
  const found: string[] = [];
  let start = -1;
  let depth = 0;
  let last = '';
  let definition = false;
  const goesOn = (at: number): boolean =>
    depth > 0 ||
    definition ||
    CONTINUING.has(last) ||
    (cells && /\b(?:and|when)\s*$/.test(text.slice(Math.max(start, at - 20), at)));
  const end = (at: number): void => {
    if (start >= 0) found.push(text.slice(start, at));
    start = -1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (SPACES.has(character)) continue;
    if (character === '\n') {
      if (!goesOn(at)) end(at);
    } else if (character === ';' && depth === 0) end(at);
    else {
      if (start < 0) {
        start = at;
        definition = !cells && isDefinition(text.slice(at, at + 200));
      }
      if (OPENING.has(character)) depth += 1;
      else if (CLOSING.has(character) && depth > 0) depth -= 1;
      last = character;
      if (definition && character === '}' && depth === 0) end(at + 1);
    }
  }
  end(text.length);
  return found;
}
