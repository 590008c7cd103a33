/** Checks of JSON values: each says the path, what was expected and what was there. */
import { CornercheckError, type ErrorCode } from '../../errors.ts';
import { MAX_ARGUMENTS } from '../../expressions/index.ts';
import { suggestion } from '../../input/suggestion.ts';
import { quote } from '../../numbers/index.ts';
import { Numeral } from './json-source.ts';

/** A path, or how to make one: paths of nodes are only written when there is an error. */
export type Path = string | (() => string);

const MAX_NAME = 200;
const written = (path: Path): string => (typeof path === 'string' ? path : path());

/** Throws: `path: message`. */
export function atPath(path: Path, message: string, code: ErrorCode = 'bad-program'): never {
  const text = written(path);
  throw new CornercheckError(code, message, text === '' ? undefined : text);
}

/** A value for a message. */
export function shownValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value instanceof Numeral) return value.text.length > 60 ? `${value.text.slice(0, 57)}...` : value.text;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'function'
    ? 'a function'
    : typeof value === 'bigint'
      ? String(value)
      : quote(value);
}

/** An object; with `fields`, one that has no others. */
export function fieldsOf(
  value: unknown,
  what: string,
  fields: readonly string[] | undefined,
  path: Path,
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Numeral)
    return atPath(path, `expected ${what}, an object, got ${shownValue(value)}`);
  if (fields)
    for (const field of Object.keys(value))
      if (!fields.includes(field))
        atPath(
          written(path) === '' ? field : `${written(path)}.${field}`,
          `unknown field${suggestion(field, fields)}`,
        );
  return value as Record<string, unknown>;
}

export function listOf(value: unknown, path: Path, most = MAX_ARGUMENTS): readonly unknown[] {
  if (!Array.isArray(value)) return atPath(path, `expected a list, got ${shownValue(value)}`);
  return value.length <= most
    ? value
    : atPath(path, `expected at most ${most} items, got ${value.length}`, 'limit');
}

export const textOf = (value: unknown, path: Path): string =>
  typeof value === 'string' ? value : atPath(path, `expected a string, got ${shownValue(value)}`);

/** A name of an input, a node or an operation: any short text of one line. */
export function nameOf(value: unknown, path: Path): string {
  const name = typeof value === 'string' ? value : atPath(path, `expected a name, got ${shownValue(value)}`);
  if (name === '' || name.length > MAX_NAME || hasControlCharacter(name))
    atPath(path, `expected a name of 1 to ${MAX_NAME} characters on one line, got ${quote(name)}`);
  return name;
}

function hasControlCharacter(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code < 32 || code === 127 || code === 0x2028 || code === 0x2029) return true;
  }
  return false;
}

/** The text of an exact number: a string, or a JSON number as the decimal it is written as. */
export function numberText(value: unknown, path: Path): string {
  if (typeof value === 'string') return value;
  if (value instanceof Numeral) return value.text;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return atPath(path, `expected an exact number, such as "1/3" or 0.5, got ${shownValue(value)}`);
}
