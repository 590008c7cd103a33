/**
 * The grammar of arithmetic, shared by programs, pieces and guards: a precedence climber that hands each
 * construct to a builder as soon as it is complete. No tree is kept, so a sum of a million terms costs no depth;
 * nesting of brackets is bounded. (A general expression parser was tried on paper and left: −x^2 must be
 * −(x^2), literals may be hexadecimal floats, and every error names its line and column.)
 */
import { CornercheckError } from '../errors.ts';
import { habit } from './habits.ts';
import { nextToken, type Origin, place, type Token } from './tokens.ts';

/** What becomes of each construct; R is a reference to a finished sub-expression. `at` is its position. */
export interface Builder<R> {
  number(text: string, at: number): R;
  name(text: string, at: number): R;
  /** name(args; parameters). */
  call(name: string, args: readonly R[], at: number, parameters: readonly NamedParameter[]): R;
  /** base^exponent; `exponent` as written, with its sign. */
  power(base: R, exponent: string, at: number): R;
  negate(arg: R, at: number): R;
  /** left op right inside where(…); left out: there are no conditions. */
  compare?(op: string, left: R, right: R, at: number): R;
  /** Both conditions. */
  both?(left: R, right: R, at: number): R;
  binary(op: '+' | '-' | '*' | '/', left: R, right: R, at: number): R;
  /** a[k], a component of a vector; k as written. */
  component(arg: R, k: string, at: number): R;
  /** Whether this is the name of a value, an entry such as `x[0,2]`; left out: no entries have names. */
  hasEntry?(name: string): boolean;
}

/** A parameter given by name behind the arguments, `; alpha=1/4` or `; coefficients=[1, -1/2]`: numbers as written. */
export interface NamedParameter {
  readonly name: string;
  readonly value: string | readonly string[];
  readonly at: number;
}

export const MAX_NESTING = 500;
/** The most arguments of a call, and the most numbers of a list. */
export const MAX_ARGUMENTS = 1_000_000;

const PRECEDENCE: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };

/** A cursor over the tokens of a text. Tokens are read one at a time: none is kept. */
export class Parser {
  readonly text: string;
  readonly origin: Origin | undefined;
  #token: Token;
  #nesting = 0;

  constructor(text: string, origin?: Origin) {
    this.text = text;
    this.origin = origin;
    this.#token = nextToken(text, 0, origin);
  }

  peek(): Token {
    return this.#token;
  }

  /** The next token, if its text is `symbol`. */
  accept(symbol: string): Token | undefined {
    return this.#token.text === symbol && this.#token.kind !== 'end' ? this.take() : undefined;
  }

  take(): Token {
    const token = this.#token;
    if (token.kind !== 'end') this.#token = nextToken(this.text, token.at + token.text.length, this.origin);
    return token;
  }

  /** The next token; a name together with the indices behind it, `x[0,2]`. */
  takeEntry(): Token {
    const token = this.take();
    const name = token.kind === 'name' ? this.#entryName(token) : undefined;
    return name === undefined ? token : { ...token, text: name };
  }

  /** The name with the indices that follow; where none do, undefined, and nothing is taken. */
  #entryName(base: Token): string | undefined {
    const start = this.peek();
    if (!this.accept('[')) return undefined;
    const indices: string[] = [];
    do indices.push(this.take().text);
    while (this.more(indices));
    if (this.accept(']') && indices.every(index => /^\d+$/.test(index)))
      return `${base.text}[${indices.join(',')}]`;
    this.back(start);
    return undefined;
  }

  /** Back to a token that {@link peek} gave. */
  back(token: Token): void {
    this.#token = token;
  }

  expect(symbol: string, where: string): Token {
    return (
      this.accept(symbol) ??
      this.fail(`expected ${JSON.stringify(symbol)} ${where}, got ${describeToken(this.peek())}`)
    );
  }

  /** Whether a comma says that the list goes on; a list has at most {@link MAX_ARGUMENTS} items. */
  more(list: readonly unknown[]): boolean {
    if (!this.accept(',')) return false;
    if (list.length >= MAX_ARGUMENTS)
      this.fail(`expected at most ${MAX_ARGUMENTS} items in a list, got more`);
    return true;
  }

  fail(message: string, at: number = this.peek().at): never {
    throw new CornercheckError(
      'bad-program',
      message + habit(this.text, at),
      place(this.text, at, this.origin),
    );
  }

  /** sum := ['-'] product (('+'|'-') product)*, and so down; calls the builder bottom-up, left to right. */
  expression<R>(builder: Builder<R>, minimum = 1): R {
    this.#nesting += 1;
    if (this.#nesting > MAX_NESTING) this.fail(`brackets nested more than ${MAX_NESTING} deep`);
    let left = this.#unary(builder);
    for (;;) {
      const token = this.peek();
      const precedence = token.kind === 'symbol' ? (PRECEDENCE[token.text] ?? 0) : 0;
      if (precedence < minimum) break;
      this.take();
      const right = this.expression(builder, precedence + 1);
      left = builder.binary(token.text as '+' | '-' | '*' | '/', left, right, token.at);
    }
    this.#nesting -= 1;
    return left;
  }

  #unary<R>(builder: Builder<R>): R {
    const signs: Token[] = [];
    for (
      let token = this.accept('-') ?? this.accept('+');
      token;
      token = this.accept('-') ?? this.accept('+')
    ) {
      signs.push(token);
      if (signs.length > MAX_NESTING) this.fail(`more than ${MAX_NESTING} signs in a row`);
    }
    let value = this.#power(builder);
    for (const token of signs.reverse()) if (token.text === '-') value = builder.negate(value, token.at);
    return value;
  }

  #power<R>(builder: Builder<R>): R {
    let base = this.#atom(builder);
    for (let open = this.accept('['); open; open = this.accept('[')) {
      const token = this.take();
      if (token.kind !== 'number' || !/^\d+$/.test(token.text))
        this.fail(`expected the number of a component, such as [1], got ${describeToken(token)}`, token.at);
      this.expect(']', 'after the number of a component');
      base = builder.component(base, token.text, open.at);
    }
    const caret = this.accept('^');
    if (!caret) return base;
    const result = builder.power(base, this.#exponent(), caret.at);
    if (this.peek().text === '^') this.fail('write a tower of powers with brackets: (x^2)^3');
    return result;
  }

  #exponent(): string {
    const open = this.accept('(');
    const minus = this.accept('-');
    if (!minus) this.accept('+');
    const token = this.take();
    if (token.kind !== 'number')
      this.fail(`expected an integer or rational exponent, got ${describeToken(token)}`, token.at);
    const over = open && this.accept('/') ? `/${this.#number()}` : '';
    if (open) this.expect(')', 'after the exponent');
    return (minus ? '-' : '') + token.text + over;
  }

  #atom<R>(builder: Builder<R>): R {
    const token = this.take();
    if (token.kind === 'number') return builder.number(token.text, token.at);
    if (token.kind === 'name') {
      if (!this.accept('(')) return builder.name(this.#named(builder, token), token.at);
      const args: R[] = [];
      if (!this.#listEnds()) {
        do
          args.push(
            token.text === 'where' && args.length === 0 ? this.#condition(builder) : this.expression(builder),
          );
        while (this.more(args));
      }
      const parameters = this.accept(';') ? this.#parameters() : [];
      this.expect(')', `to close ${token.text}(`);
      return builder.call(token.text, args, token.at, parameters);
    }
    if (token.text === '(') {
      const inner = this.expression(builder);
      this.expect(')', 'to close a bracket');
      return inner;
    }
    return this.fail(`expected a number, a name or a bracket, got ${describeToken(token)}`, token.at);
  }

  /** The name of an entry where there is one called so; else what follows picks a component. */
  #named<R>(builder: Builder<R>, token: Token): string {
    const start = this.peek();
    const entry = builder.hasEntry && this.#entryName(token);
    if (entry !== undefined && builder.hasEntry?.(entry)) return entry;
    this.back(start);
    return token.text;
  }

  /** An expression, or comparisons joined by `and`: `0 < x <= 1 and y != 0`. */
  #condition<R>(builder: Builder<R>): R {
    const { compare, both } = builder;
    let all: R | undefined;
    let left = this.expression(builder);
    if (!compare || !both) return left;
    for (let compared = false; ; compared = false) {
      for (let op = this.#relation(); op; op = this.#relation()) {
        const right = this.expression(builder);
        const one = compare.call(builder, op.text, left, right, op.at);
        all = all === undefined ? one : both.call(builder, all, one, op.at);
        left = right;
        compared = true;
      }
      if (!compared) {
        if (all === undefined) return left;
        this.fail(`expected a comparison (<, <=, =, !=, >=, >), got ${describeToken(this.peek())}`);
      }
      if (!this.accept('and')) return all!;
      left = this.expression(builder);
    }
  }

  #relation(): Token | undefined {
    const token = this.peek();
    return token.kind === 'symbol' && /^[<>=!]/.test(token.text) ? this.take() : undefined;
  }

  #listEnds(): boolean {
    const { kind, text } = this.peek();
    return kind === 'symbol' && (text === ')' || text === ';');
  }

  /** name = number, name = [number, ...], ... */
  #parameters(): NamedParameter[] {
    const parameters: NamedParameter[] = [];
    do {
      const name = this.take();
      if (name.kind !== 'name')
        this.fail(`expected the name of a parameter, got ${describeToken(name)}`, name.at);
      this.expect('=', `after the parameter ${name.text}`);
      parameters.push({ name: name.text, value: this.#parameterValue(), at: name.at });
    } while (this.accept(','));
    return parameters;
  }

  #parameterValue(): string | string[] {
    if (!this.accept('[')) return this.#literal();
    const values: string[] = [];
    if (this.accept(']')) return values;
    do values.push(this.#literal());
    while (this.more(values));
    this.expect(']', 'to close the list');
    return values;
  }

  /** A number with its sign, or a quotient of two, as written. */
  #literal(): string {
    const sign = this.accept('-') ? '-' : '';
    if (!sign) this.accept('+');
    const top = this.#number();
    return this.accept('/') ? `${sign}${top}/${this.#number()}` : sign + top;
  }

  #number(): string {
    const token = this.take();
    return token.kind === 'number'
      ? token.text
      : this.fail(`expected a number, got ${describeToken(token)}`, token.at);
  }
}

export const describeToken = (token: Token): string =>
  token.kind === 'end' ? 'the end' : JSON.stringify(token.text);
