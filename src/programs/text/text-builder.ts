/** Expressions of the text form into nodes. */
import {
  type Builder,
  COMPARISONS,
  type NamedParameter,
  type Parser,
  parseExponent,
  place,
} from '../../expressions/index.ts';
import { suggestion } from '../../input/suggestion.ts';
import { format, isZero } from '../../numbers/index.ts';
import { LATER } from '../../selections/library/index.ts';
import type { Op, Parameter, Parameters, ParameterValue } from '../../selections/op.ts';
import { COMPONENT, parameterValue } from '../validity/check.ts';
import { MAX_NODES, NumberReader } from '../validity/limits.ts';
import { located } from '../validity/located.ts';
import { hintFor } from '../validity/meanings.ts';
import { NodeList, type Reference } from '../validity/node-list.ts';

const INFIX = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div' } as const;

/**
 * A name directly before `(` is an operation, any other name a value. Signs and quotients of literals are literals:
 * `-1/2` is one constant; `neg(1)` and `div(1, 2)` are operations.
 */
export class TextBuilder implements Builder<Reference> {
  readonly list: NodeList;
  readonly values = new Map<string, Reference>();
  readonly inputs: string[] = [];
  /** Whether a header declares the inputs: then no other free name is one. */
  declared = false;
  readonly #operations: ReadonlyMap<string, Op>;
  readonly #numbers = new NumberReader();
  #parser: Parser;

  constructor(operations: ReadonlyMap<string, Op>, parser: Parser) {
    this.#operations = operations;
    this.#parser = parser;
    this.list = new NodeList(operations.get('const')!);
  }

  /** The text that positions refer to from now on. */
  readFrom(parser: Parser): void {
    this.#parser = parser;
  }

  addInput(name: string, at: number): Reference {
    this.inputs.push(name);
    return this.define(name, { id: name, outputs: 1 }, at);
  }

  define(name: string, value: Reference, at: number): Reference {
    if (this.values.size >= MAX_NODES) this.#parser.fail(`expected at most ${MAX_NODES} names, got more`, at);
    this.values.set(name, value);
    return value;
  }

  number(text: string, at: number): Reference {
    return this.#at(at, () => this.list.literal(this.#numbers.read(text)));
  }

  name(text: string, at: number): Reference {
    const value = this.values.get(text);
    if (value) return value;
    if ((this.#operations.has(text) && !LATER.has(text)) || text === COMPONENT.name)
      return this.#parser.fail(`${text} is an operation: expected ${text}(...)`, at);
    if (this.declared)
      return this.#parser.fail(`unknown name ${text}${suggestion(text, this.values.keys())}`, at);
    return this.addInput(text, at);
  }

  call(name: string, args: readonly Reference[], at: number, named: readonly NamedParameter[]): Reference {
    const op = name === COMPONENT.name ? COMPONENT : this.#operations.get(name);
    if (op === undefined) {
      if (this.values.has(name))
        return this.#parser.fail(`${name} is a value, not an operation: write ${name} * (...)`, at);
      return this.#parser.fail(`unknown operation ${name}${hintFor(name, this.#operations.keys())}`, at);
    }
    const parameters: Record<string, ParameterValue> = {};
    for (const parameter of named) this.#readNamed(op, parameter, parameters);
    const own = this.#at(at, () => this.#readTrailing(op, args, parameters));
    return this.#add(op, own, at, parameters);
  }

  power(base: Reference, exponent: string, at: number): Reference {
    const value = this.#at(at, () => parseExponent(exponent));
    return this.#add(this.#operations.get('pow')!, [base], at, { exponent: value });
  }

  negate(arg: Reference, at: number): Reference {
    if (arg.literal === undefined) return this.#add(this.#operations.get('neg')!, [arg], at);
    this.list.drop(arg);
    return this.list.literal(arg.literal.neg());
  }

  compare(op: string, left: Reference, right: Reference, at: number): Reference {
    return this.#add(this.#operations.get(COMPARISONS[op]!)!, [left, right], at);
  }

  both(left: Reference, right: Reference, at: number): Reference {
    return this.#add(this.#operations.get('and')!, [left, right], at);
  }

  binary(symbol: keyof typeof INFIX, left: Reference, right: Reference, at: number): Reference {
    if (symbol === '/' && left.literal && right.literal && !isZero(right.literal)) {
      this.list.drop(right);
      this.list.drop(left);
      return this.list.literal(left.literal.div(right.literal));
    }
    return this.#add(this.#operations.get(INFIX[symbol])!, [left, right], at);
  }

  hasEntry(name: string): boolean {
    return this.values.has(name);
  }

  component(arg: Reference, k: string, at: number): Reference {
    return this.#add(COMPONENT, [arg], at, { k: Number(k) });
  }

  #add(op: Op, args: readonly Reference[], at: number, parameters: Parameters = {}): Reference {
    return this.#at(at, () => this.list.add(op, args, parameters));
  }

  #readNamed(op: Op, { name, value, at }: NamedParameter, into: Record<string, ParameterValue>): void {
    const parameter = op.parameters.find(known => known.name === name);
    const names = op.parameters.map(known => known.name);
    if (!parameter) this.#parser.fail(`${op.name} has no parameter ${name}${suggestion(name, names)}`, at);
    if (into[name] !== undefined) this.#parser.fail(`the parameter ${name} is given twice`, at);
    into[name] = this.#value(parameter, value, at);
  }

  #value(parameter: Parameter, raw: string | readonly string[], at: number): ParameterValue {
    return this.#at(at, () => parameterValue(parameter, raw, text => this.#numbers.read(text)));
  }

  /** Fixed arity: literals behind the arguments are parameters, in order. Returns the arguments that remain. */
  #readTrailing(
    op: Op,
    args: readonly Reference[],
    into: Record<string, ParameterValue>,
  ): readonly Reference[] {
    const { max } = op.arguments;
    const trailing = args.slice(max);
    const open = op.parameters.filter(parameter => into[parameter.name] === undefined);
    if (trailing.length === 0 || trailing.length > open.length) return args;
    if (trailing.some(arg => arg.literal === undefined)) return args;
    trailing.forEach((arg, i) => {
      into[open[i]!.name] = parameterValue(open[i]!, format(arg.literal!), () => arg.literal!);
    });
    for (const arg of trailing.toReversed()) this.list.drop(arg);
    return args.slice(0, max);
  }

  #at<T>(at: number, action: () => T): T {
    return located(() => place(this.#parser.text, at, this.#parser.origin), action);
  }
}
