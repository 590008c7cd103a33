/** Tokens of the text form: numbers keep their raw text, so that 0.1 stays 1/10. */
import { CornercheckError } from '../errors.ts';
import { habit } from './habits.ts';

export interface Token {
  readonly kind: 'number' | 'name' | 'symbol' | 'end';
  readonly text: string;
  /** Position in the text, from 0. */
  readonly at: number;
}

/** Where a text stands in a file, so that errors name its line and column there. */
export interface Origin {
  readonly line: number;
  readonly column: number;
}

/** A little more than in the JSON form, whose names may get a number when they are printed. */
const LONGEST_NAME = 250;

const SPACE = /[ \t\r\n]+/y;
const NUMBER = /0[xX][\da-fA-F]*\.?[\da-fA-F]*(?:[pP][+-]?\d+)?|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[A-Za-z_][\w]*/y;
const SYMBOL = /<=|>=|!=|==|[-+*/^(),;{}[\]=<>]/y;

/** `line 2, column 7` of a position in the text. */
export function place(text: string, at: number, origin: Origin = { line: 1, column: 1 }): string {
  const before = text.slice(0, at);
  const lines = before.split('\n');
  const line = origin.line + lines.length - 1;
  const column = lines.length > 1 ? lines.at(-1)!.length + 1 : origin.column + before.length;
  return `line ${line}, column ${column}`;
}

/** The first token from position `at` on; at the end of the text an `end` token. Throws CornercheckError `bad-program`. */
export function nextToken(text: string, at: number, origin?: Origin): Token {
  const start = at + (match(SPACE, text, at)?.length ?? 0);
  if (start >= text.length) return { kind: 'end', text: '', at: text.length };
  const number = match(NUMBER, text, start);
  if (number !== undefined) return { kind: 'number', text: number, at: start };
  const name = match(NAME, text, start);
  if (name !== undefined && name.length > LONGEST_NAME)
    throw new CornercheckError(
      'limit',
      `expected a name of at most ${LONGEST_NAME} characters, got one of ${name.length}`,
      place(text, start, origin),
    );
  if (name !== undefined) return { kind: 'name', text: name, at: start };
  const symbol = match(SYMBOL, text, start);
  if (symbol !== undefined) return { kind: 'symbol', text: symbol, at: start };
  const character = String.fromCodePoint(text.codePointAt(start)!);
  throw new CornercheckError(
    'bad-program',
    `unexpected character ${JSON.stringify(character)}${habit(text, start)}`,
    place(text, start, origin),
  );
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
