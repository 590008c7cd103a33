/** The text form cut into statements: lines, continued within brackets and after an operator; `;` ends one too. */
import type { Origin } from '../../expressions/index.ts';

export interface Statement {
  readonly text: string;
  /** Where it begins. */
  readonly origin: Origin;
}

const OPENING = new Set([...'([{'].map(character => character.charCodeAt(0)));
const CLOSING = new Set([...')]}'].map(character => character.charCodeAt(0)));
const CONTINUING = new Set([...'+-*/^,=<>'].map(character => character.charCodeAt(0)));
const [NEWLINE, SEMICOLON, SMALL_S] = [10, 59, 115];
const SPACES = new Set([32, 9, 13]);

/** The text without its comments: `#` to the end of the line. */
export const withoutComments = (text: string): string =>
  text.includes('#') ? text.replace(/#[^\n]*/g, '') : text;

export const isSelectStatement = (text: string): boolean => /^select\s+[A-Za-z_]/.test(text);

/**
 * The statements of a text without comments. A definition `select … { … }` is one statement, wherever its lines
 * break. `cells`: the text is the inside of such a definition, where lines also continue after `and` and `when`.
 */
export function* statements(text: string, origin: Origin, cells = false): Generator<Statement> {
  let line = origin.line;
  let lineStart = 1 - origin.column;
  let start = -1;
  let begin: Origin = origin;
  let select = false;
  let depth = 0;
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let ends = false;
    if (SPACES.has(code)) continue;
    if (code === NEWLINE) {
      const continues =
        CONTINUING.has(last) ||
        select ||
        (cells && /\b(?:and|when)\s*$/.test(text.slice(Math.max(start, i - 20), i)));
      ends = start >= 0 && depth === 0 && !continues;
      line += 1;
      lineStart = i + 1;
    } else if (code === SEMICOLON && depth === 0) ends = start >= 0;
    else {
      if (start < 0) {
        start = i;
        begin = { line, column: i - lineStart + 1 };
        select = !cells && code === SMALL_S && isSelectStatement(text.slice(i, i + 200));
      }
      if (OPENING.has(code)) depth += 1;
      else if (CLOSING.has(code) && depth > 0) depth -= 1;
      last = code;
      if (select && code === 125 && depth === 0) {
        yield { text: text.slice(start, i + 1), origin: begin };
        start = -1;
      }
    }
    if (!ends) continue;
    yield { text: text.slice(start, i), origin: begin };
    start = -1;
  }
  if (start >= 0) yield { text: text.slice(start), origin: begin };
}

/** The place `offset` characters into a statement. */
export function originAt({ text, origin }: Statement, offset: number): Origin {
  const lines = text.slice(0, offset).split('\n');
  return lines.length === 1
    ? { line: origin.line, column: origin.column + offset }
    : { line: origin.line + lines.length - 1, column: lines.at(-1)!.length + 1 };
}
