/** Expressions of the text form: `-x^2 + clip(y, 0, 1)*sort(x, y)[2]`, made into nodes from the left, inner ones first. */
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { inverse, isZero, mul, neg, parseLiteral } from '../numbers/rational.ts';
import type { Nodes, Value, Written } from './nodes.ts';
import type { Tokens } from './tokens.ts';

const BINARY = new Map([
  ['+', ['add', 1]],
  ['-', ['sub', 1]],
  ['*', ['mul', 2]],
  ['/', ['div', 2]],
] as const);
const COMPARED: ReadonlyMap<string, string> = new Map([
  ['>', 'greater'],
  ['>=', 'greaterEqual'],
  ['<', 'less'],
  ['<=', 'lessEqual'],
  ['=', 'equal'],
  ['==', 'equal'],
  ['!=', 'notEqual'],
]);
const MAX_NESTING = 200;

/** The value of the expression that begins at the cursor. Throws Wrong where none does, and Stop where it is nested too deep. */
export const readExpression = (tokens: Tokens, nodes: Nodes): Value =>
  new Expression(tokens, nodes).sum(1, 0);

class Expression {
  readonly #tokens: Tokens;
  readonly #nodes: Nodes;
  readonly #meter: Meter;

  constructor(tokens: Tokens, nodes: Nodes) {
    this.#tokens = tokens;
    this.#nodes = nodes;
    this.#meter = nodes.meter;
  }

  /** Operators of at least this precedence. */
  sum(minimum: number, nesting: number): Value {
    if (nesting > MAX_NESTING) throw new Stop('a program is nested too deep');
    this.#meter.charge(1);
    let left = this.#signed(nesting);
    for (;;) {
      const [op, precedence] = BINARY.get(this.#tokens.peek().text as '+') ?? ['add', 0];
      if (precedence < minimum) return left;
      this.#tokens.take();
      left = this.#binary(op, left, this.sum(precedence + 1, nesting + 1));
    }
  }

  #binary(op: 'add' | 'sub' | 'mul' | 'div', left: Value, right: Value): Value {
    if (op !== 'div' || !('literal' in left && 'literal' in right) || isZero(right.literal))
      return this.#nodes.add(op, [left, right]);
    return { literal: mul(left.literal, inverse(right.literal, this.#meter)!, this.#meter) };
  }

  #signed(nesting: number): Value {
    let minus = 0;
    for (;;)
      if (this.#tokens.accept('-')) minus += 1;
      else if (!this.#tokens.accept('+')) break;
    let value = this.#power(nesting);
    for (; minus > 0; minus -= 1)
      value = 'literal' in value ? { literal: neg(value.literal) } : this.#nodes.add('neg', [value]);
    return value;
  }

  #power(nesting: number): Value {
    let base = this.#atom(nesting);
    while (this.#tokens.accept('[')) {
      const k = this.#digits();
      this.#tokens.expect(']');
      base = this.#nodes.add('component', [base], new Map([['k', k]]));
    }
    if (!this.#tokens.accept('^')) return base;
    const open = this.#tokens.accept('(');
    const sign = this.#tokens.accept('-') ? '-' : '';
    if (sign === '') this.#tokens.accept('+');
    const exponent = sign + this.#tokens.expectKind('number');
    const over = open && this.#tokens.accept('/') ? `/${this.#tokens.expectKind('number')}` : '';
    if (open) this.#tokens.expect(')');
    if (this.#tokens.peek().text === '^') throw new Wrong('expected no tower of powers');
    return this.#nodes.add('pow', [base], new Map([['exponent', exponent + over]]));
  }

  #digits(): string {
    const text = this.#tokens.expectKind('number');
    if (!/^\d+$/.test(text)) throw new Wrong('expected an integer');
    return text;
  }

  #atom(nesting: number): Value {
    const { kind, text } = this.#tokens.takeName(name => this.#nodes.values.has(name));
    if (kind === 'number') return { literal: parseLiteral(text, this.#meter) };
    if (kind === 'name')
      return this.#tokens.accept('(') ? this.#call(text, nesting) : this.#nodes.named(text);
    if (text !== '(') throw new Wrong('expected a number, a name or a bracket');
    const inner = this.sum(1, nesting + 1);
    this.#tokens.expect(')');
    return inner;
  }

  #call(op: string, nesting: number): Value {
    const args: Value[] = [];
    if (![')', ';'].includes(this.#tokens.peek().text))
      do args.push(op === 'where' && args.length === 0 ? this.#condition(nesting) : this.sum(1, nesting + 1));
      while (this.#tokens.accept(','));
    const given = new Map<string, Written>();
    if (this.#tokens.accept(';'))
      do {
        const name = this.#tokens.expectKind('name');
        if (given.has(name)) throw new Wrong('expected each parameter once');
        this.#tokens.expect('=');
        given.set(name, this.#parameter());
      } while (this.#tokens.accept(','));
    this.#tokens.expect(')');
    return this.#nodes.call(op, args, given);
  }

  /** What where takes first: a value, or comparisons joined by `and`, chains among them. */
  #condition(nesting: number): Value {
    let left = this.sum(1, nesting + 1);
    let all: Value | undefined;
    for (;;) {
      let op = COMPARED.get(this.#tokens.peek().text);
      if (op === undefined) {
        if (all !== undefined) throw new Wrong('expected a comparison');
        return left;
      }
      for (; op !== undefined; op = COMPARED.get(this.#tokens.peek().text)) {
        this.#tokens.take();
        const right = this.sum(1, nesting + 1);
        const one = this.#nodes.add(op, [left, right]);
        all = all === undefined ? one : this.#nodes.add('and', [all, one]);
        left = right;
      }
      if (!this.#tokens.accept('and')) return all!;
      left = this.sum(1, nesting + 1);
    }
  }

  #parameter(): Written {
    if (!this.#tokens.accept('[')) return this.#number();
    const numbers: string[] = [];
    if (this.#tokens.accept(']')) return numbers;
    do numbers.push(this.#number());
    while (this.#tokens.accept(','));
    this.#tokens.expect(']');
    return numbers;
  }

  /** A number with its sign, or a quotient of two, as written. */
  #number(): string {
    const sign = this.#tokens.accept('-') ? '-' : '';
    if (sign === '') this.#tokens.accept('+');
    const top = sign + this.#tokens.expectKind('number');
    return this.#tokens.accept('/') ? `${top}/${this.#tokens.expectKind('number')}` : top;
  }
}
