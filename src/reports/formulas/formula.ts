/**
 * Formulas as people write them, in a part of LaTeX: letters, numbers, scripts, fractions, roots, marks above, and the commands of
 * symbols.ts. They are read to a tree, and each of its three printings knows what is in the tree and nothing else: what comes
 * from outside can neither make an element of a page nor run a command of LaTeX.
 */
import { ACCENTS, ALPHABETS, SYMBOLS, type SymbolRole } from './symbols.ts';

export type TypesetFormula =
  /** `tex`: how it is written in LaTeX. */
  | { readonly kind: 'sign'; readonly sign: string; readonly role: SymbolRole; readonly tex: string }
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'words'; readonly words: string; readonly upright: boolean }
  | { readonly kind: 'row'; readonly parts: readonly TypesetFormula[] }
  | {
      readonly kind: 'scripts';
      readonly base: TypesetFormula;
      readonly below: TypesetFormula | undefined;
      readonly above: TypesetFormula | undefined;
    }
  | { readonly kind: 'fraction'; readonly top: TypesetFormula; readonly bottom: TypesetFormula }
  | { readonly kind: 'root'; readonly of: TypesetFormula }
  | { readonly kind: 'accent'; readonly accent: string; readonly over: TypesetFormula };

const LONGEST = 1_000;
const DEEPEST = 20;
const TOKEN = /:=|\\(?:[A-Za-z]+|[,;|{}])|\d+(?:\.\d+)?|[A-Za-z]|[-+=<>()[\]/,.;:!*'|^_{}]|\s+/y;

/** The formula of a text; undefined where it has something that is not known. */
export function readFormula(text: string): TypesetFormula | undefined {
  if (text.length > LONGEST) return undefined;
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const [token] = TOKEN.exec(text) ?? [];
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  try {
    return new Reader(tokens).whole();
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

class Unknown extends Error {}

class Reader {
  readonly #tokens: readonly string[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  whole(): TypesetFormula {
    const row = this.#row();
    if (this.#next < this.#tokens.length) throw new Unknown();
    return row;
  }

  #row(): TypesetFormula {
    if (++this.#depth > DEEPEST) throw new Unknown();
    const parts: TypesetFormula[] = [];
    for (;;) {
      this.#spaces();
      const token = this.#tokens[this.#next];
      if (token === undefined || token === '}') break;
      parts.push(this.#scripted());
    }
    this.#depth--;
    return parts.length === 1 ? parts[0]! : { kind: 'row', parts };
  }

  #scripted(): TypesetFormula {
    const base = this.#atom();
    let below: TypesetFormula | undefined;
    const above: TypesetFormula[] = [];
    let raised = false;
    for (;;) {
      const token = this.#tokens[this.#next];
      if (token === "'") above.push(PRIME);
      else if (token === '_' && below === undefined) {
        this.#next++;
        below = this.#atom();
        continue;
      } else if (token === '^' && !raised) {
        this.#next++;
        raised = true;
        above.push(this.#atom());
        continue;
      } else break;
      this.#next++;
    }
    if (below === undefined && above.length === 0) return base;
    const up: TypesetFormula | undefined = above.length < 2 ? above[0] : { kind: 'row', parts: above };
    return { kind: 'scripts', base, below, above: up };
  }

  #atom(): TypesetFormula {
    this.#spaces();
    const token = this.#tokens[this.#next++];
    if (token === undefined) throw new Unknown();
    if (token === '{') return this.#closed(this.#row());
    if (/^\d/.test(token)) return { kind: 'number', digits: token };
    if (/^[A-Za-z]$/.test(token)) return { kind: 'sign', sign: token, role: 'i', tex: token };
    if (token.startsWith('\\')) return this.#command(token.slice(1));
    if ("^_}'".includes(token)) throw new Unknown();
    return { kind: 'sign', sign: OPERATORS[token] ?? token, role: 'o', tex: token };
  }

  #command(name: string): TypesetFormula {
    const symbol = SYMBOLS.get(name);
    if (symbol) return { kind: 'sign', ...symbol, tex: `\\${name}` };
    if (name === 'frac') return { kind: 'fraction', top: this.#atom(), bottom: this.#atom() };
    if (name === 'sqrt') return { kind: 'root', of: this.#atom() };
    if (Object.hasOwn(ACCENTS, name)) return { kind: 'accent', accent: name, over: this.#atom() };
    if (name === 'text' || name === 'mathrm')
      return { kind: 'words', words: this.#words(), upright: name === 'mathrm' };
    const letters = Object.hasOwn(ALPHABETS, name) ? ALPHABETS[name] : undefined;
    const letter = letters && this.#words();
    const sign = letter && letters?.(letter);
    if (!sign) throw new Unknown();
    return { kind: 'sign', sign, role: 'i', tex: `\\${name}{${letter}}` };
  }

  /** The text between braces, as it stands. */
  #words(): string {
    if (this.#tokens[this.#next] !== '{') throw new Unknown();
    const end = this.#tokens.indexOf('}', this.#next);
    const words = this.#tokens.slice(this.#next + 1, end).join('');
    if (end < 0 || !/^[A-Za-z0-9 ,.-]+$/.test(words)) throw new Unknown();
    this.#next = end + 1;
    return words;
  }

  #closed(inner: TypesetFormula): TypesetFormula {
    if (this.#tokens[this.#next++] !== '}') throw new Unknown();
    // A group is one thing: scripts behind it are those of the whole.
    return inner;
  }

  #spaces(): void {
    while (/^\s/.test(this.#tokens[this.#next] ?? '')) this.#next++;
  }
}

const PRIME: TypesetFormula = { kind: 'sign', sign: '′', role: 'o', tex: '\\prime' };
const OPERATORS: Readonly<Record<string, string>> = { '-': '−', '*': '∗' };
