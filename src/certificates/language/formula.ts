/** Reads formulas and guards: `x*(x + 3)/6`, `0 < x <= 1 and x != y`. */

import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { inverse, mul, neg, parseLiteral, type Rat, ratio } from '../numbers/rational.ts';

export type Transcendental = 'exp' | 'log' | 'sin' | 'cos' | 'atan';
/** norm: the root of a sum of squares, which stands in no text. */
export type Operator = 'add' | 'sub' | 'mul' | 'div' | 'neg' | 'pow' | 'norm' | Transcendental;

/**
 * A formula in reverse Polish notation: constants, arguments by number, operators (with the exponent of pow); power: to an
 * exponent that is no integer.
 */
export type Instruction =
  | readonly ['constant', Rat]
  | readonly ['power', Rat]
  | readonly ['argument', number]
  | readonly [Operator, number];
export type Formula = readonly Instruction[];

export type Relation = '>' | '>=' | '=' | '!=';

/** formula relation 0; `near`: what has its sign near a point where it is 0; left out: itself. */
export interface Guard {
  readonly formula: Formula;
  readonly near?: Formula;
  readonly relation: Relation;
}

/** Names of inputs may have dots, and those of entries of arrays indices: `x[0,2]`. */
const TOKEN =
  /\s*(0[xX][\da-fA-F]*\.?[\da-fA-F]*(?:[pP][+-]?\d+)?|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[A-Za-z_][\w.]*(?:\[\d+(?:,\d+)*\])?|<=|>=|!=|==|[-+*/^(),=<>;[\]])/y;
/** By its sign: the operator, and how strongly it binds. */
const BINARY = new Map<string, readonly [Operator, number]>(
  Object.entries({ '+': ['add', 1], '-': ['sub', 1], '*': ['mul', 2], '/': ['div', 2] }),
);
const CALLS = ['exp', 'log', 'sin', 'cos', 'atan', 'sqrt'] as const;
const MAX_TEXT = 20_000;
const MAX_NESTING = 200;
const MAX_POWER = 10_000n;

/** Reads operations, from behind their names. */
export interface Calls {
  knows(name: string): boolean;
  read(name: string, reader: Reader, nesting: number): Formula;
}

export class Reader {
  readonly names: readonly string[];
  readonly meter: Meter;
  readonly #calls: Calls | undefined;
  readonly #tokens: string[] = [];
  #next = 0;

  constructor(text: string, names: readonly string[], meter: Meter, calls?: Calls) {
    this.#calls = calls;
    if (text.length > MAX_TEXT) throw new Stop('a formula is too long');
    this.names = names;
    this.meter = meter;
    const body = text.trim();
    for (TOKEN.lastIndex = 0; TOKEN.lastIndex < body.length; ) {
      const token = TOKEN.exec(body)?.[1];
      if (token === undefined) throw new Wrong('expected a formula');
      this.#tokens.push(token);
    }
    meter.charge(text.length);
  }

  /** The next token, taken if it is one of these. */
  accept(...wanted: string[]): string | undefined {
    const token = this.#tokens[this.#next];
    if (token === undefined || !wanted.includes(token)) return undefined;
    this.#next += 1;
    return token;
  }

  expect(wanted: string): void {
    if (this.accept(wanted) === undefined) throw new Wrong(`expected "${wanted}" in a formula`);
  }

  end(): void {
    if (this.#next < this.#tokens.length) throw new Wrong('expected the end of a formula');
  }

  /** Whether one of these is next. */
  at(...wanted: string[]): boolean {
    return wanted.includes(this.#tokens[this.#next] ?? '');
  }

  take(): string {
    return this.#tokens[this.#next++] ?? '';
  }

  /** Appends what the text says from here on, operators of at least this precedence. */
  sum(out: Instruction[], minimum: number, nesting: number): void {
    if (nesting > MAX_NESTING) throw new Stop('a formula is nested too deep');
    let negative = false;
    for (let sign = this.accept('-', '+'); sign; sign = this.accept('-', '+'))
      negative = negative !== (sign === '-');
    this.#factor(out, nesting);
    if (negative) out.push(['neg', 0]);
    for (;;) {
      const token = this.#tokens[this.#next] ?? '';
      const [operator, precedence] = BINARY.get(token) ?? ['add', 0];
      if (precedence < minimum) return;
      this.#next += 1;
      this.sum(out, precedence + 1, nesting + 1);
      out.push([operator, 0]);
    }
  }

  /** What the text says from here on, inside of something. */
  formula(nesting: number): Formula {
    const out: Instruction[] = [];
    this.sum(out, 1, nesting + 1);
    return out;
  }

  #factor(out: Instruction[], nesting: number): void {
    const token = this.take();
    const call = CALLS.find(name => name === token);
    if (call === undefined && this.at('(') && this.#calls?.knows(token))
      out.push(...this.#calls.read(token, this, nesting));
    else if (this.names.includes(token)) out.push(['argument', this.names.indexOf(token)]);
    else if (/^[\d.]/.test(token)) out.push(['constant', parseLiteral(token, this.meter)]);
    else if (token === '(' || (call !== undefined && this.accept('('))) {
      this.sum(out, 1, nesting + 1);
      this.expect(')');
      if (call === 'sqrt') out.push(powerOf(ratio(1n, 2n, this.meter)));
      else if (call !== undefined) out.push([call, 0]);
    } else throw new Wrong('expected a number, an input or a bracket in a formula');
    if (this.accept('^') === undefined) return;
    const open = this.accept('(');
    const sign = this.accept('-', '+') === '-' ? -1 : 1;
    let exponent = this.#number();
    if (open && this.accept('/')) {
      const over = inverse(this.#number(), this.meter);
      if (over === undefined) throw new Wrong('expected an exponent with a denominator that is not 0');
      exponent = mul(exponent, over, this.meter);
    }
    if (open) this.expect(')');
    out.push(powerOf(sign < 0 ? neg(exponent) : exponent));
  }

  #number(): Rat {
    const token = this.take();
    if (!/^[\d.]/.test(token)) throw new Wrong('expected a rational exponent');
    return parseLiteral(token, this.meter);
  }
}

/** To that power. Stops where it is too large. */
export function powerOf(exponent: Rat): Instruction {
  const { n, d } = exponent;
  if (n > MAX_POWER || -n > MAX_POWER || d > MAX_POWER) throw new Stop('an exponent is too large');
  return d === 1n ? ['pow', Number(n)] : ['power', exponent];
}

export function readFormula(text: string, names: readonly string[], meter: Meter, calls?: Calls): Formula {
  const reader = new Reader(text, names, meter, calls);
  const out: Instruction[] = [];
  reader.sum(out, 1, 0);
  reader.end();
  return out;
}

/** A conjunction; a chain `a < b <= c` is two comparisons. The empty text and `true` hold everywhere. */
export function readGuards(text: string, names: readonly string[], meter: Meter, calls?: Calls): Guard[] {
  const guards: Guard[] = [];
  if (/^\s{0,99}(true)?\s{0,99}$/.test(text)) return guards;
  const reader = new Reader(text, names, meter, calls);
  do {
    let left: Instruction[] = [];
    reader.sum(left, 1, 0);
    let chain = 0;
    for (let op = reader.accept('<', '<=', '=', '==', '!=', '>=', '>'); op; chain += 1) {
      const right: Instruction[] = [];
      reader.sum(right, 1, 0);
      const [a, b] = op.startsWith('<') ? [right, left] : [left, right];
      const relation = op === '==' ? '=' : (op.replace('<', '>') as Relation);
      meter.charge(a.length + b.length);
      guards.push({ formula: [...a, ...b, ['sub', 0]], relation });
      left = right;
      op = reader.accept('<', '<=', '=', '==', '!=', '>=', '>');
    }
    if (chain === 0) throw new Wrong('expected a comparison in a guard');
  } while (reader.accept('and', ','));
  reader.end();
  return guards;
}
