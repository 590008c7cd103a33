/**
 * JSON with its numbers as they are written: `JSON.parse` would read 0.1000000000000000000001 as 0.1 and 1e400 as Infinity.
 * Bounded in depth and size, duplicate keys refused, errors by line and column. One pass; strings with escapes are
 * left to `JSON.parse`.
 */
import { CornercheckError } from '../../errors.ts';
import { place } from '../../expressions/index.ts';
import { quote } from '../../numbers/index.ts';
import { MAX_FIELDS, MAX_VALUES } from '../validity/limits.ts';

/** A JSON number, as written. */
export class Numeral {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** As after `JSON.parse`, with {@link Numeral} in the place of numbers. */
export type JsonValue =
  | null
  | boolean
  | string
  | Numeral
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

const MAX_DEPTH = 64;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\w.+-]+/y;
const WORDS: ReadonlyMap<string, null | boolean> = new Map<string, null | boolean>([
  ['null', null],
  ['true', true],
  ['false', false],
]);
const [QUOTE, BACKSLASH, COMMA, COLON] = [34, 92, 44, 58];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/** Throws CornercheckError `bad-program` or `limit`, naming line and column. */
export function parseJson(text: string): JsonValue {
  return new JsonReader(text).document();
}

class JsonReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;
  #values = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonValue {
    const value = this.#value();
    if (!Number.isNaN(this.#peek())) this.#fail(`expected the end, got ${this.#found()}`);
    return value;
  }

  /** The code of the next character that is no space; NaN at the end. */
  #peek(): number {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return code;
      this.#at += 1;
    }
  }

  #value(): JsonValue {
    this.#values += 1;
    if (this.#values > MAX_VALUES) this.#fail(`expected at most ${MAX_VALUES} values, got more`, 'limit');
    const code = this.#peek();
    if (code === QUOTE) return this.#string();
    if (code === OPEN_OBJECT || code === OPEN_LIST) {
      this.#depth += 1;
      if (this.#depth > MAX_DEPTH)
        this.#fail(`expected lists and objects at most ${MAX_DEPTH} deep, got more`, 'limit');
      const value = code === OPEN_OBJECT ? this.#object() : this.#list();
      this.#depth -= 1;
      return value;
    }
    NUMBER.lastIndex = this.#at;
    const number = NUMBER.exec(this.#text)?.[0];
    const word = this.#word();
    if (number !== undefined && number === word) {
      this.#at += number.length;
      return new Numeral(number);
    }
    const value = WORDS.get(word);
    if (value === undefined) return this.#fail(`expected a value, got ${this.#found()}`);
    this.#at += word.length;
    return value;
  }

  #list(): JsonValue[] {
    const list: JsonValue[] = [];
    this.#at += 1;
    if (this.#peek() === CLOSE_LIST) {
      this.#at += 1;
      return list;
    }
    do list.push(this.#value());
    while (this.#another(CLOSE_LIST, ']'));
    return list;
  }

  #object(): { readonly [key: string]: JsonValue } {
    const object: Record<string, JsonValue> = {};
    this.#at += 1;
    if (this.#peek() === CLOSE_OBJECT) {
      this.#at += 1;
      return object;
    }
    let fields = 0;
    do {
      fields += 1;
      if (fields > MAX_FIELDS) this.#fail(`expected at most ${MAX_FIELDS} fields, got more`, 'limit');
      if (this.#peek() !== QUOTE) this.#fail(`expected a field name in quotes, got ${this.#found()}`);
      const start = this.#at;
      const key = this.#string();
      if (Object.hasOwn(object, key))
        this.#fail(`the field ${quote(key)} is given twice`, 'bad-program', start);
      if (this.#peek() !== COLON) this.#fail(`expected ":" after ${quote(key)}, got ${this.#found()}`);
      this.#at += 1;
      const value = this.#value();
      // Assignment would set the prototype.
      if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true });
      else object[key] = value;
    } while (this.#another(CLOSE_OBJECT, '}'));
    return object;
  }

  /** Whether a comma follows, rather than the closing bracket. */
  #another(close: number, symbol: string): boolean {
    const code = this.#peek();
    if (code !== COMMA && code !== close) this.#fail(`expected "," or "${symbol}", got ${this.#found()}`);
    this.#at += 1;
    return code === COMMA;
  }

  #string(): string {
    const start = this.#at;
    let end = start + 1;
    let escaped = false;
    for (;;) {
      const code = this.#text.charCodeAt(end);
      if (code === QUOTE) break;
      if (Number.isNaN(code)) this.#fail('this string has no end', 'bad-program', start);
      if (code < 32) this.#fail('a string with a control character in it', 'bad-program', end);
      escaped ||= code === BACKSLASH;
      end += code === BACKSLASH ? 2 : 1;
    }
    this.#at = end + 1;
    if (!escaped) return this.#text.slice(start + 1, end);
    try {
      return JSON.parse(this.#text.slice(start, end + 1)) as string;
    } catch {
      return this.#fail('a string with an escape that JSON does not have', 'bad-program', start);
    }
  }

  #word(): string {
    WORD.lastIndex = this.#at;
    return WORD.exec(this.#text)?.[0] ?? '';
  }

  #found(): string {
    if (Number.isNaN(this.#peek())) return 'the end';
    const character = String.fromCodePoint(this.#text.codePointAt(this.#at)!);
    return quote(this.#word() || character);
  }

  #fail(message: string, code: 'bad-program' | 'limit' = 'bad-program', at = this.#at): never {
    throw new CornercheckError(code, message, place(this.#text, at));
  }
}
