/** The tokens of one statement of the text form. Numbers keep their text, so that 0.1 stays 1/10. */
import { type Meter, Wrong } from '../numbers/meter.ts';

export interface Token {
  readonly kind: 'number' | 'name' | 'symbol' | 'end';
  readonly text: string;
}

const TOKEN =
  /[ \t\r\n]*(?:(0[xX][\da-fA-F]*\.?[\da-fA-F]*(?:[pP][+-]?\d+)?|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*)|(<=|>=|!=|==|[-+*/^(),;{}[\]=<>]))/y;

const END: Token = { kind: 'end', text: '' };

/** A cursor over them. */
export class Tokens {
  readonly #tokens: Token[] = [];
  #next = 0;

  /** Throws Wrong for a character of no token. */
  constructor(text: string, meter: Meter) {
    meter.charge(text.length + 1);
    const body = text.trim();
    for (TOKEN.lastIndex = 0; TOKEN.lastIndex < body.length; ) {
      const [, number, name, symbol] = TOKEN.exec(body) ?? [];
      if (number !== undefined) this.#tokens.push({ kind: 'number', text: number });
      else if (name !== undefined) this.#tokens.push({ kind: 'name', text: name });
      else if (symbol !== undefined) this.#tokens.push({ kind: 'symbol', text: symbol });
      else throw new Wrong('expected a program');
    }
  }

  /** Where the cursor stands, for {@link back}. */
  get place(): number {
    return this.#next;
  }

  back(place: number): void {
    this.#next = place;
  }

  peek(): Token {
    return this.#tokens[this.#next] ?? END;
  }

  take(): Token {
    const token = this.peek();
    this.#next += 1;
    return token;
  }

  /** The next token; a name together with the indices behind it, `x[0,2]`, where such a name is allowed. */
  takeName(isAllowed: (name: string) => boolean = () => true): Token {
    const token = this.take();
    const { place } = this;
    if (token.kind !== 'name' || !this.accept('[')) return token;
    const indices: string[] = [];
    do indices.push(this.take().text);
    while (this.accept(','));
    const name = `${token.text}[${indices.join(',')}]`;
    if (this.accept(']') && indices.every(index => /^\d+$/.test(index)) && isAllowed(name))
      return { kind: 'name', text: name };
    this.back(place);
    return token;
  }

  /** Whether the next token is this one; then it is taken. */
  accept(text: string): boolean {
    if (this.peek().text !== text) return false;
    this.#next += 1;
    return true;
  }

  /** Throws Wrong where another token follows. */
  expect(text: string): void {
    if (!this.accept(text)) throw new Wrong(`expected "${text}" in a program`);
  }

  /** The text of the next token. Throws Wrong where it is of another kind. */
  expectKind(kind: Token['kind']): string {
    const token = this.take();
    if (token.kind !== kind) throw new Wrong(`expected a ${kind} in a program`);
    return token.text;
  }
}
